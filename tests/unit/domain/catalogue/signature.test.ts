import { expect, test } from 'vitest';
import { getSignatureText } from '@/lib/domain/catalogue/signature';
import { cannotVerifyReasons, type SignatureView } from '@/lib/domain/generation';

const keysFrom = 'https://issuer.example/keys';
const views: readonly SignatureView[] = [
  { state: 'valid', algorithm: 'RS256', keyId: null, keysFrom },
  { state: 'invalid', reason: 'signature-mismatch', keysFrom },
  ...cannotVerifyReasons.map((reason) => ({ state: 'cannot-verify', reason, keysFrom: null }) as const),
];

test('every result says what it is, what it means and what to do next, each in its own words', () => {
  const texts = views.map(getSignatureText);
  expect(new Set(texts.map(({ title }) => title)).size).toBe(views.length);
  for (const { what, next } of texts) {
    expect(what).toMatch(/^[A-Z].+\.$/);
    expect(next).toMatch(/^[A-Z].+\.$/);
  }
});

test('only a valid signature is called valid, and what cannot be verified is not called invalid', () => {
  for (const view of views) {
    const { title } = getSignatureText(view);
    const expected = {
      valid: /^Signature valid$/,
      invalid: /^Signature invalid$/,
      'cannot-verify': /^Cannot verify: /,
    };
    expect(title).toMatch(expected[view.state]);
  }
});

test('a missing key is not told as a false token', () => {
  const text = getSignatureText({ state: 'cannot-verify', reason: 'key-not-found', keysFrom });
  expect(text.what).toContain('does not make the token false');
});
