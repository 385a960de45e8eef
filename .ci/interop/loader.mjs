// Finds what a document names: contexts from the reference data, did:key documents from the key itself,
// issuers' documents from a file that lies beside the badges.
import fs from 'node:fs';
import path from 'node:path';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';

export function documentLoader(shared, controllers) {
  const folder = path.join(shared, 'badges', 'contexts');
  const index = JSON.parse(fs.readFileSync(path.join(folder, 'index.json'))).contexts;
  return async url => ({
    contextUrl: null,
    documentUrl: url,
    document: await find(url),
  });

  async function find(url) {
    if (index[url]) {
      return JSON.parse(fs.readFileSync(path.join(folder, index[url].file)));
    }
    const [address, fragment] = url.split('#');
    const document = address.startsWith('did:key:') ? didKey(address) : controllers[address];
    if (!document) {
      throw new Error(`nothing is known of ${url}`);
    }
    return fragment
      ? {'@context': 'https://w3id.org/security/multikey/v1', ...document.verificationMethod.find(m => m.id === url)}
      : document;
  }
}

export function didKey(did) {
  const publicKeyMultibase = did.slice('did:key:'.length);
  const id = `${did}#${publicKeyMultibase}`;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [{id, type: 'Multikey', controller: did, publicKeyMultibase}],
    assertionMethod: [id],
  };
}

/** Returns a key pair or public key in the library that knows its kind. */
export function multikey(description) {
  return description.publicKeyMultibase.startsWith('z6Mk')
    ? Ed25519Multikey.from(description)
    : EcdsaMultikey.from(description);
}
