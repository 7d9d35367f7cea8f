import type { BundleToken } from './bundle';
import { code, prose } from './markdown-text';

const forms: Readonly<Record<BundleToken['form'], string>> = {
  jwt: 'JWT, signed (JWS)',
  encrypted: 'JWT, encrypted (JWE)',
  opaque: 'opaque',
  malformed: 'begins like a JWT and cannot be read',
};

/** The token's section: everything but the token. */
export function tokenMarkdown(token: BundleToken): string[] {
  const { signature } = token;
  const lines = [
    `Fingerprint (SHA-256 begins): ${code(token.fingerprint)}`,
    `Type: ${token.type === null ? 'not given' : code(token.type)}`,
    `Form: ${forms[token.form]}, ${token.characters} characters`,
    `Lifetime by the answer: ${token.expiresInSeconds === null ? 'not given' : `${token.expiresInSeconds} s`}`,
    `Received: ${token.receivedAt ?? 'unknown'}`,
    `Issued: ${token.issuedAt ?? 'unknown'}`,
    `Expires: ${token.expiresAt ?? 'unknown'}, from ${prose(token.expiryFrom)}`,
    `Signature: ${signature.what}${signature.keysFrom === null ? '' : `, keys from ${code(signature.keysFrom)}`}`,
    `Header: alg ${orAbsent(token.algorithm)}, kid ${orAbsent(token.keyId)}`,
    ...(token.claimNames.length === 0
      ? []
      : [`Claims, names alone: ${token.claimNames.map(code).join(', ')}`]),
    ...token.claims.map(({ name, value }) => `Claim ${code(name)}: ${code(value)}`),
  ];
  return ['## Token', lines.map((line) => `- ${line}`).join('\n')];
}

function orAbsent(text: string | null): string {
  return text === null ? 'absent' : code(text);
}
