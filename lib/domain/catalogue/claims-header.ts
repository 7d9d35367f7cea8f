import { type ClaimEntry, fromSource } from './claims-entry';

const jws = fromSource(
  { title: 'RFC 7515, section 4.1', url: 'https://www.rfc-editor.org/rfc/rfc7515#section-4.1' },
  [
    [
      'alg',
      'Algorithm',
      'How the token was signed; of an encrypted one, how its key was encrypted. A verifier must decide itself what it accepts.',
    ],
    ['typ', 'Type', 'What the token is: "JWT", or "at+jwt" for an access token of RFC 9068.'],
    ['cty', 'Content type', 'What the payload is; "JWT" when a token stands inside the token.'],
    [
      'kid',
      'Key ID',
      "Which of the issuer's keys signed the token; of an encrypted one, which of the recipient's keys opens it.",
    ],
    [
      'x5u',
      'Certificate URL',
      'Where the certificate of the key is said to be. Never fetched here: anyone can write it.',
    ],
    [
      'x5c',
      'Certificate chain',
      'The certificate of the key. Not trusted here: anyone can write it.',
      'strings',
    ],
    ['x5t', 'Certificate thumbprint', 'SHA-1 of the certificate of the key.'],
    ['x5t#S256', 'Certificate thumbprint', 'SHA-256 of the certificate of the key.'],
    ['jku', 'Key set URL', 'Where the key is said to be. Never fetched here: anyone can write it.'],
    ['jwk', 'Key', 'The key itself. Not trusted here: anyone can write it.', 'object'],
    ['crit', 'Critical', 'Members that a verifier must understand, or refuse the token.', 'strings'],
  ],
);

const jwe = fromSource(
  { title: 'RFC 7516, section 4.1', url: 'https://www.rfc-editor.org/rfc/rfc7516#section-4.1' },
  [
    ['enc', 'Content encryption', 'How the payload is encrypted.'],
    ['zip', 'Compression', 'How the payload was compressed before it was encrypted.'],
  ],
);

const unencoded = fromSource(
  { title: 'RFC 7797, section 3', url: 'https://www.rfc-editor.org/rfc/rfc7797#section-3' },
  [['b64', 'Payload encoding', 'False when the payload is not base64url. A JWT may not use it.', 'boolean']],
);

/** Members of the header that mean the same whoever issues the token. */
export const headerMembers: readonly ClaimEntry[] = [...jws, ...jwe, ...unencoded];
