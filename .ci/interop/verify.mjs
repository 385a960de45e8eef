// Verifies our badges with other implementations: node verify.mjs SHARED FOLDER
// Each is read as it is, and must hold; and with one letter changed, and must not.
import fs from 'node:fs';
import path from 'node:path';
import * as ecdsaRdfc from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import * as eddsaRdfc from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as jose from 'jose';
import extractPng from 'png-chunks-extract';
import {documentLoader, multikey} from './loader.mjs';

const [shared, folder] = process.argv.slice(2);
const controllers = JSON.parse(fs.readFileSync(path.join(folder, 'controllers.json')));
const loader = documentLoader(shared, controllers);
const suites = {
  'eddsa-rdfc-2022': eddsaRdfc.cryptosuite,
  'ecdsa-rdfc-2019': ecdsaRdfc.cryptosuite ?? ecdsaRdfc.createVerifyCryptosuite?.(),
  'eddsa-jcs-2022': eddsaJcs.createVerifyCryptosuite(),
};

async function credentialHolds(text) {
  const credential = JSON.parse(text);
  const [proof] = [credential.proof].flat();
  const suite = new DataIntegrityProof({cryptosuite: suites[proof.cryptosuite]});
  const result = await vc.verifyCredential({credential, suite, documentLoader: loader});
  return result.verified || JSON.stringify(result.error?.errors?.map(e => e.message) ?? String(result.error));
}

async function tokenHolds(token) {
  const {alg, kid} = jose.decodeProtectedHeader(token);
  const method = await loader(kid).then(found => found.document);
  const key = method.publicKeyJwk
    ? await jose.importJWK(method.publicKeyJwk, alg)
    : await jose.importJWK(await jwk(method), alg);
  try {
    const {payload} = await jose.jwtVerify(token, key, {algorithms: [alg]});
    return payload.iss === payload.issuer.id && payload.jti === payload.id || 'the claims disagree';
  } catch (error) {
    return error.message;
  }
}

async function jwk(method) {
  const key = await multikey(method);
  const raw = (await key.export({publicKey: true, raw: true})).publicKey;
  return {kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw).toString('base64url')};
}

function bakedPng(bytes) {
  const [found, more] = extractPng(bytes).filter(chunk => chunk.name === 'iTXt')
    .map(chunk => Buffer.from(chunk.data)).filter(data => data.toString('latin1').startsWith('openbadgecredential\0'));
  if (!found || more) {
    throw new Error('not one baked credential');
  }
  return found.subarray('openbadgecredential'.length + 5).toString('utf8');
}

function bakedSvg(text) {
  const [, json] = text.match(/<openbadges:credential[^>]*>\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*<\/openbadges:credential>/) ?? [];
  const [, token] = text.match(/<openbadges:credential[^>]* verify="([^"]+)"/) ?? [];
  return json ?? token;
}

const holds = said => said.trimStart().startsWith('{') ? credentialHolds(said) : tokenHolds(said.trim());

/** Changes one letter of what the badge says, so that it is still well-formed. */
function changed(said) {
  if (said.trimStart().startsWith('{')) {
    const other = said.replace(/("description": ?")(.)/, (all, start, letter) => start + (letter === 'X' ? 'Y' : 'X'));
    return other === said ? said.replace(/"validFrom": ?"20/, found => found.slice(0, -1) + '1') : other;
  }
  const [header, payload, signature] = said.trim().split('.');
  const other = JSON.parse(Buffer.from(payload, 'base64url'));
  other.name = `${other.name}!`;
  return [header, Buffer.from(JSON.stringify(other)).toString('base64url'), signature].join('.');
}

let failed = 0;
let held = 0;
for (const file of fs.readdirSync(folder).filter(name => name !== 'controllers.json').sort()) {
  const bytes = fs.readFileSync(path.join(folder, file));
  const said = file.endsWith('.png') ? bakedPng(bytes)
    : file.endsWith('.svg') ? bakedSvg(bytes.toString('utf8')) : bytes.toString('utf8');
  const asIs = await holds(said);
  const other = changed(said);
  const forged = other === said ? 'nothing was changed' : await holds(other);
  const good = asIs === true && forged !== true && other !== said;
  console.log(`${good ? 'held  ' : 'FAILED'} ${file}${good ? '' : `: ${asIs}; changed: ${forged}`}`);
  good ? held++ : failed++;
}
console.log(`${held} of ${held + failed} badges of ours hold elsewhere`);
process.exitCode = failed === 0 && held > 0 ? 0 : 1;
