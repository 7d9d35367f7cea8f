import { describe, expect, it } from 'vitest';
import { lintTokenEndpoint } from '@/lib/domain/lint/lint-token-endpoint';

const ims = 'https://ims-na1.adobelogin.com/ims/token/v3';

describe('lintTokenEndpoint', () => {
  it.each([
    '',
    ims,
    'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/oauth2/v2.0/token',
    'http://localhost:3000/sandbox/ims/token/v3',
    'http://127.0.0.1:8080/token',
    'http://[::1]:8080/token',
    'https://id.example/realms/demo/protocol/openid-connect/token?tenant=1',
  ])('finds nothing wrong with %j', (value) => {
    expect(lintTokenEndpoint(value)).toEqual([]);
  });

  it.each([
    ['white space', ` ${ims}\n`, 'outer-white-space', ims],
    ['quotes', `"${ims}"`, 'surrounding-quotes', ims],
    ['a zero-width space', `${ims}\u200b`, 'invisible-character', ims],
    ['http', 'http://id.example/token', 'not-https', 'https://id.example/token'],
    ['a private address over http', 'http://10.0.0.5/token', 'not-https', 'https://10.0.0.5/token'],
    ['no scheme', 'ims-na1.adobelogin.com/ims/token/v3', 'not-a-url', ims],
    ['a user name', 'https://me:pw@id.example/token', 'credentials-in-url', 'https://id.example/token'],
    [
      'a secret',
      'https://id.example/token?client_secret=abc&x=1',
      'secret-in-url',
      'https://id.example/token?x=1',
    ],
    ['the retired JWT flow', 'https://ims-na1.adobelogin.com/ims/exchange/jwt', 'legacy-jwt-exchange', ims],
    ['its form with a slash', 'https://ims-na1.adobelogin.com/ims/exchange/jwt/', 'legacy-jwt-exchange', ims],
    [
      'Adobe’s authorization endpoint',
      'https://ims-na1.adobelogin.com/ims/authorize/v2',
      'authorize-endpoint',
      ims,
    ],
    ['Auth0’s', 'https://x.auth0.com/authorize', 'authorize-endpoint', 'https://x.auth0.com/oauth/token'],
    [
      'Okta’s',
      'https://x.okta.com/oauth2/default/v1/authorize',
      'authorize-endpoint',
      'https://x.okta.com/oauth2/default/v1/token',
    ],
    [
      'Entra’s',
      'https://login.microsoftonline.com/t/oauth2/v2.0/authorize',
      'authorize-endpoint',
      'https://login.microsoftonline.com/t/oauth2/v2.0/token',
    ],
    [
      'Keycloak’s',
      'https://id.example/realms/r/protocol/openid-connect/auth',
      'authorize-endpoint',
      'https://id.example/realms/r/protocol/openid-connect/token',
    ],
    [
      'Cognito’s',
      'https://p.auth.eu-west-1.amazoncognito.com/oauth2/authorize',
      'authorize-endpoint',
      'https://p.auth.eu-west-1.amazoncognito.com/oauth2/token',
    ],
  ] as const)('finds %s and mends it', (_, value, code, fixedValue) => {
    const results = lintTokenEndpoint(value);
    expect(results).toContainEqual({ code, field: 'token-endpoint', fixedValue });
    expect(lintTokenEndpoint(fixedValue)).toEqual([]);
  });

  it('warns of the stage host and does not guess that production was meant', () => {
    expect(lintTokenEndpoint('https://ims-na1-stg1.adobelogin.com/ims/token/v3')).toEqual([
      { code: 'stage-host', field: 'token-endpoint' },
    ]);
  });

  it.each([
    'https://{domain}/oauth/token',
    'https://login.microsoftonline.com/<tenant>/oauth2/v2.0/token',
    'https://login.microsoftonline.com/%7Btenant%7D/oauth2/v2.0/token',
  ])('takes the blank in %s for a placeholder', (value) => {
    expect(lintTokenEndpoint(value)).toContainEqual({ code: 'placeholder', field: 'token-endpoint' });
  });

  it.each(['not a url', 'token', 'ftp://id.example/token', 'javascript:alert(1)', 'https://'])(
    '%j is no address, and no mend is guessed',
    (value) => {
      expect(lintTokenEndpoint(value)).toContainEqual({ code: 'not-a-url', field: 'token-endpoint' });
    },
  );

  it('reads an address that is none any more once it is written out, and guesses no mend', () => {
    const value = `http://a${'.é'.repeat(2055)}`;
    const url = URL.parse(value);
    expect(url && URL.parse(url.href)).toBeNull();
    expect(lintTokenEndpoint(value)).toContainEqual({ code: 'not-https', field: 'token-endpoint' });
  });

  it.each(['{', '<', '}{', 'a}b{'])('takes an address with %j alone for no placeholder', (piece) => {
    expect(lintTokenEndpoint(`https://id.example/${piece}`).map(({ code }) => code)).not.toContain(
      'placeholder',
    );
  });

  it('never repeats a password or secret of the address in another finding’s mend', () => {
    const results = lintTokenEndpoint(' http://me:hunter2@x.auth0.com/authorize?client_secret=hunter3 ');
    expect(results.map(({ code }) => code)).toEqual([
      'outer-white-space',
      'credentials-in-url',
      'secret-in-url',
      'not-https',
      'authorize-endpoint',
    ]);
    expect(JSON.stringify(results)).not.toMatch(/hunter|me:/);
  });

  it('never repeats an Adobe secret, wherever in the address it is', () => {
    const secret = 'p8e-AbCdEf0123456789_-AbCdEf012345';
    for (const value of [
      `http://id.example/${secret}`,
      `http://id.example/${secret.replace('p8e', 's8e')}`,
      `${secret}.example/token`,
      `http://u:p@id.example/?s=${secret}`,
    ]) {
      expect(JSON.stringify(lintTokenEndpoint(value))).not.toContain('AbCd');
    }
  });
});
