import { afterAll, beforeAll, expect, it } from 'vitest';
import { unverifiable } from '@/components/inspect/verify-texts';
import type { SignatureView } from '@/lib/domain/generation';
import { findTokens } from '@/lib/domain/inspect/find-tokens';
import { readContent } from '@/lib/domain/inspect/read-content';
import { verifyToken } from '@/lib/server/oauth/verify';
import { type KeyServer, startKeyServer } from '../../support/key-server';
import { rfc7515, rfc7520, rfcKeys } from '../../unit/domain/inspect/rfc-examples';

const policy = { loopback: true, publicAddresses: false, hosts: [], own: null } as const;
let server: KeyServer;
let keysFrom: string;
beforeAll(async () => {
  server = await startKeyServer();
  server.pages.set('/keys', JSON.stringify({ keys: Object.values(rfcKeys) }));
  keysFrom = `${server.origin}/keys`;
});
afterAll(() => server.close());

/** What becomes of each signature in one paste: the server's answer, and why the page offers no check; null where it offers one. */
async function outcomes(paste: string): Promise<readonly (readonly [SignatureView, string | null])[]> {
  const reading = findTokens(paste);
  if (!reading.ok) throw new Error(reading.code);
  return Promise.all(
    reading.tokens.map(async (found) => {
      const signature = await verifyToken(found.token, { jwksUri: keysFrom, issuer: null }, policy);
      return [signature, unverifiable(readContent(found))] as const;
    }),
  );
}

const valid = (algorithm: string) => [expect.objectContaining({ state: 'valid', algorithm }), null] as const;
const not = (reason: string, why: unknown = null) =>
  [expect.objectContaining({ state: 'cannot-verify', reason }), why] as const;
/** A secret key checks it, which nobody publishes. */
const symmetric = not('algorithm-not-supported');
const unsignedHeader = not('opaque', expect.stringContaining('Its header is not signed'));

it.each([
  ['A.1', [symmetric]],
  ['A.2', [valid('RS256')]],
  ['A.3', [valid('ES256')]],
  ['A.4', [valid('ES512')]],
  ['A.5', [not('unsigned', expect.stringContaining('It has no signature'))]],
  ['A.6', [valid('RS256'), valid('ES256')]],
  ['A.7', [valid('ES256')]],
] as const)(
  'RFC 7515 appendix %s is verified as the document says, or said to be beyond published keys',
  async (name, expected) => {
    expect(await outcomes(rfc7515[name])).toEqual(expected);
  },
);

it.each([
  ['4.1', [valid('RS256')]],
  ['4.2', [valid('PS384')]],
  ['4.3', [valid('ES512')]],
  ['4.4', [symmetric]],
  ['4.5', [not('algorithm-not-supported', expect.stringContaining('What was signed is not in it'))]],
  ['4.6', [symmetric]],
  ['4.7', [unsignedHeader]],
  ['4.8', [valid('RS256'), unsignedHeader, symmetric]],
] as const)(
  'RFC 7520 section %s is verified as the document says, or said to be beyond published keys',
  async (name, expected) => {
    expect(await outcomes(rfc7520[name])).toEqual(expected);
  },
);

it('covers every example of both documents, and a changed letter in any signature that was valid makes it invalid', async () => {
  expect(Object.keys(rfc7515)).toEqual(['A.1', 'A.2', 'A.3', 'A.4', 'A.5', 'A.6', 'A.7']);
  expect(Object.keys(rfc7520)).toEqual(['4.1', '4.2', '4.3', '4.4', '4.5', '4.6', '4.7', '4.8']);
  let changed = 0;
  for (const paste of [...Object.values(rfc7515), ...Object.values(rfc7520)]) {
    const reading = findTokens(paste);
    for (const { token } of reading.ok ? reading.tokens : []) {
      const source = { jwksUri: keysFrom, issuer: null };
      if ((await verifyToken(token, source, policy)).state !== 'valid') continue;
      const at = token.lastIndexOf('.') + 10;
      const other = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      expect(await verifyToken(other, source, policy), token.slice(0, 40)).toMatchObject({
        state: 'invalid',
      });
      changed += 1;
    }
  }
  expect(changed).toBe(10);
});
