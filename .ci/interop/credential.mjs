// The badge that the other implementations sign.
export function credential(issuer, id) {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: {id: issuer, type: ['Profile'], name: 'Another implementation'},
    validFrom: '2026-01-01T00:00:00Z',
    name: 'Größe & 学び "quoted" \u{1F393}',
    credentialSubject: {
      id: 'did:example:learner',
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://elsewhere.example/achievements/1',
        type: ['Achievement'],
        name: 'Asking open questions',
        description: 'Asks questions that have more than one good answer.',
        criteria: {narrative: 'Two recorded lessons.\nA reflection.'},
        creator: {id: 'https://elsewhere.example/', type: ['Profile'], name: 'Elsewhere'},
      },
      creditsEarned: 1.5,
    },
  };
}
