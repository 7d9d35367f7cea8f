import { describe, expect, it, test } from 'vitest';
import { findClaimHref } from '@/components/token/claim-link';
import { claimAnchor, claimGroups } from '@/lib/domain/catalogue/reference-claims';
import { findExampleToken } from '@/lib/domain/inspect/examples/example-token';
import { findTokens } from '@/lib/domain/inspect/find-tokens';
import { readContent } from '@/lib/domain/inspect/read-content';
import { recogniseToken } from '@/lib/domain/inspect/recognise';
import { describeClaims } from '@/lib/domain/token/claims-view';
import { readLifetime } from '@/lib/domain/token/expiry';
import type { JsonMember } from '@/lib/domain/token/json';

const now = Date.UTC(2026, 10, 29, 12, 0, 0);
const claims = claimGroups.flatMap(({ id, claims }) => claims.map(({ name }) => ({ id, name })));

/** The example as Inspect reads it: recognised as what it is of, and the members of the part that the claim stands in. */
function readExample(id: string, name: string) {
  const example = findExampleToken(claimAnchor(id, name), now);
  if (!example) throw new Error(`There is no example of ${id} ${name}.`);
  const reading = findTokens(example.token);
  if (!reading.ok) throw new Error(reading.code);
  const [found] = reading.tokens;
  if (!found) throw new Error('nothing-found');
  const content = readContent(found);
  const decoded = content.kind === 'token' ? content.decoded : null;
  const members: readonly JsonMember[] =
    content.kind === 'content'
      ? content.header
      : decoded?.kind === 'jwt'
        ? decoded[example.part]
        : decoded?.kind === 'encrypted'
          ? decoded.header
          : [];
  return { example, reading, decoded, members, family: recogniseToken(content).family };
}

describe('the example token of a claim', () => {
  it.each(claims)('shows $id $name under the words that the dictionary has for it', ({ id, name }) => {
    const { example, reading, members, family } = readExample(id, name);
    expect(reading.tokens.map(({ token }) => token)).toEqual([example.token]);
    expect(findClaimHref(name, example.part, family)).toBe(`/reference/claims#${claimAnchor(id, name)}`);
    const shown = describeClaims(members, { dialect: family, now, part: example.part });
    const [view] = shown.filter((one) => one.name === name);
    expect(view?.meaning).toBe(example.claim.meaning);
    if (view?.kind?.startsWith('time-')) expect(view.time).not.toBeNull();
    if (view?.kind === 'duration-ms') expect(view.duration).toBe('24 h');
    if (view?.kind === 'boolean') expect(view.value.type).toBe('boolean');
    if (view?.kind === 'number') expect(view.value.type).toBe('number');
  });

  it.each(claims)('of $id $name has nothing unusual, and lives now if it says until when', ({ id, name }) => {
    const { decoded } = readExample(id, name);
    if (decoded?.kind !== 'jwt') {
      expect(decoded === null || decoded.kind === 'encrypted').toBe(true);
      return;
    }
    expect(decoded.notes).toEqual([]);
    const { expiresAt } = readLifetime(decoded, {
      receivedAt: null,
      expiresInSeconds: null,
      tokenDialect: id.startsWith('adobe-ims') ? 'adobe-ims' : 'standard',
    });
    if (name !== 'jwk') expect(expiresAt).toBeGreaterThan(now);
  });

  it.each(claims)(
    'of $id $name has words in place of a signature, and every host of it is nobody’s',
    ({ id, name }) => {
      const { token } = readExample(id, name).example;
      const [, , third = '', , fifth] = token.split('.');
      expect(
        Buffer.from(fifth === undefined ? third : (token.split('.')[1] ?? ''), 'base64url').toString(),
      ).toBe('signed by nobody: an example');
      const text = token
        .split('.')
        .map((part) => Buffer.from(part, 'base64url').toString())
        .join(' ');
      const hosts = [...text.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host ?? '');
      expect(
        hosts.filter(
          (host) =>
            !/(?:^|\.)example$|^example\.(?:okta|eu\.auth0)\.com$|^cognito-idp\.|microsoft|windows\.net$/.test(
              host,
            ),
        ),
      ).toEqual([]);
    },
  );
});

test.each([
  '',
  'standard',
  'standard-',
  'adobe-ims-created_at ',
  '__proto__',
  'standard-__proto__',
  'x'.repeat(5000),
])('there is no example of %j', (anchor) => {
  expect(findExampleToken(anchor, now)).toBeNull();
});
