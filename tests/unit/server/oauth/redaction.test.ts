import { describe, expect, it } from 'vitest';
import { tokenFingerprint } from '@/lib/server/oauth/fingerprint';
import { redactTokens } from '@/lib/server/oauth/redaction';

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';
const fingerprint = tokenFingerprint(jwt);

describe('redactTokens', () => {
  it('replaces the tokens of an answer by what they are called and their fingerprint', () => {
    const answer = JSON.stringify({
      access_token: jwt,
      token_type: 'bearer',
      expires_in: 86399,
      refresh_token: 'r',
      id_token: jwt,
    });
    expect(JSON.parse(redactTokens(answer))).toEqual({
      access_token: `[access token sha256:${fingerprint}]`,
      token_type: 'bearer',
      expires_in: 86399,
      refresh_token: `[refresh token sha256:${tokenFingerprint('r')}]`,
      id_token: `[id token sha256:${fingerprint}]`,
    });
  });

  it.each([
    ['a repeated member', `{"access_token":"first-value","access_token":"second-value"}`],
    ['a member with an escaped name', `{"\\u0061ccess_token":"first-value","a":"second"}`],
    ['a list', `{"access_token":["first-value"]}`],
    ['a nested object', `{"data":{"access_token":"first-value","x":1}}`],
    ['a nested object with an escaped quote', `{"data":{"access_token":"first\\"-value second-value"}}`],
    ['JSON within JSON', `{"body":"{\\"access_token\\":\\"first-value\\"}"}`],
    ['JSON cut off', `{"access_token":"first-value`],
    ['a form', 'access_token=first-value&token_type=bearer'],
    ['JavaScript', `var accessToken = 'first-value';`],
    ['XML', '<answer><access_token>first-value</access_token></answer>'],
  ])('finds the token in %s', (_name, text) => {
    expect(redactTokens(text)).not.toMatch(/first|second-value/);
  });

  it.each([
    ['plain text', `the token is ${jwt}, keep it`],
    ['HTML', `<p>${jwt}</p>`],
    ['after an escaped line end', `{"message":"token:\\n${jwt}"}`],
    ['a header', `Bearer ${jwt}`],
  ])('finds a JWT in %s', (_name, text) => {
    expect(redactTokens(text)).toContain(`[token sha256:${fingerprint}]`);
    expect(redactTokens(text)).not.toContain('eyJzdWIi');
  });

  it.each([
    '',
    'null',
    '{}',
    '[]',
    '{"access_token":null}',
    '{"error":"invalid_client"}',
    'www.example.com 1.2.3',
    '{"token_type":"bearer"}',
  ])('leaves %j alone', (text) => {
    expect(redactTokens(text)).toBe(text);
  });

  it.each([
    ['starts of JWTs', 'eyJ'.repeat(87_000)],
    ['starts of JWTs apart', 'eyJ.'.repeat(65_000)],
    ['unclosed quotes', 'id_token="\\'.repeat(25_000)],
    ['unclosed single quotes', "id_token='".repeat(25_000)],
    ['spaces', `id_token${' '.repeat(262_000)}`],
    ['names', 'access_token'.repeat(21_000)],
    ['members', `{${'"a_token":"x",'.repeat(18_000)}"b":1}`],
    ['dots', '.'.repeat(262_144)],
    ['quotes', `{"a":"${'\\"'.repeat(130_000)}"}`],
  ])('takes less than a second for a quarter of a megabyte of %s', (_name, text) => {
    const startedAt = performance.now();
    redactTokens(text);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
