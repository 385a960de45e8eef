// Makes badges with other implementations: node make.mjs SHARED FOLDER
import fs from 'node:fs';
import path from 'node:path';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as ecdsaRdfc from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import * as eddsaRdfc from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import jsigs from 'jsonld-signatures';
import * as jose from 'jose';
import encodePng from 'png-chunks-encode';
import {deflateSync} from 'node:zlib';
import {credential} from './credential.mjs';
import {documentLoader} from './loader.mjs';

const [shared, folder] = process.argv.slice(2);
fs.mkdirSync(folder, {recursive: true});
const controllers = {};
const loader = documentLoader(shared, controllers);
const purpose = new jsigs.purposes.AssertionProofPurpose();
let number = 0;

const fresh = () => `urn:uuid:00000000-0000-4000-8000-${String(++number).padStart(12, '0')}`;
const write = (name, content) => fs.writeFileSync(path.join(folder, name), content);

function named(key) {
  key.controller = `did:key:${key.publicKeyMultibase}`;
  key.id = `${key.controller}#${key.publicKeyMultibase}`;
  return key;
}

async function sign(key, cryptosuite) {
  const suite = new DataIntegrityProof({signer: key.signer(), cryptosuite, date: '2026-01-02T00:00:00Z'});
  return jsigs.sign(credential(key.controller, fresh()), {suite, purpose, documentLoader: loader});
}

async function dataIntegrity(name, key, module) {
  const signed = await sign(named(key), module.createSignCryptosuite?.() ?? module.cryptosuite);
  write(`${name}.json`, JSON.stringify(signed, null, 1));
  return signed;
}

const ed25519 = await Ed25519Multikey.generate();
const signed = await dataIntegrity('eddsa-rdfc-2022', ed25519, eddsaRdfc);
await dataIntegrity('eddsa-jcs-2022', await Ed25519Multikey.generate(), eddsaJcs);
for (const curve of ['P-256', 'P-384']) {
  await dataIntegrity(`ecdsa-rdfc-2019-${curve}`, await EcdsaMultikey.generate({curve}), ecdsaRdfc);
}

// Only what the holder chooses to show, and what the issuer insists on.
const base = await sign(
  named(await EcdsaMultikey.generate({curve: 'P-256'})),
  ecdsaSd.createSignCryptosuite({mandatoryPointers: ['/issuer', '/validFrom']}));
const derived = await jsigs.derive(base, {
  suite: new DataIntegrityProof({
    cryptosuite: ecdsaSd.createDiscloseCryptosuite({
      selectivePointers: ['/id', '/credentialSubject/id', '/credentialSubject/achievement'],
    }),
  }),
  purpose,
  documentLoader: loader,
});
write('ecdsa-sd-2023.json', JSON.stringify(derived, null, 1));

for (const alg of ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA']) {
  const {publicKey, privateKey} = await jose.generateKeyPair(alg, {extractable: true});
  const issuer = `https://elsewhere.example/issuers/${alg}`;
  const kid = `${issuer}#key-1`;
  controllers[issuer] = {
    id: issuer,
    verificationMethod: [
      {id: kid, type: 'JsonWebKey', controller: issuer, publicKeyJwk: await jose.exportJWK(publicKey)}],
    assertionMethod: [kid],
  };
  const said = credential(issuer, fresh());
  const token = await new jose.SignJWT(said)
    .setProtectedHeader({alg, kid, typ: 'JWT'})
    .setIssuer(issuer)
    .setJti(said.id)
    .setSubject(said.credentialSubject.id)
    .setNotBefore(new Date(said.validFrom))
    .sign(privateKey);
  write(`${alg}.jwt`, token);
}

const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
const baked = Buffer.concat([
  Buffer.from('openbadgecredential\0\0\0\0\0', 'latin1'), Buffer.from(JSON.stringify(signed), 'utf8')]);
write('baked.png', encodePng([
  {name: 'IHDR', data: header},
  {name: 'iTXt', data: baked},
  {name: 'IDAT', data: deflateSync(Buffer.from([0, 200, 30, 60]))},
  {name: 'IEND', data: Buffer.alloc(0)},
]));
write('baked.svg', `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 9 9">
<openbadges:credential><![CDATA[${JSON.stringify(signed)}]]></openbadges:credential>
<circle cx="4" cy="4" r="4"/></svg>
`);
write('controllers.json', JSON.stringify(controllers, null, 1));
console.log(`made ${fs.readdirSync(folder).length - 1} badges`);
