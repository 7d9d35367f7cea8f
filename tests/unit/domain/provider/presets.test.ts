import { describe, expect, it } from 'vitest';
import { fillPattern } from '@/lib/domain/provider/fill-pattern';
import { presetIds, presets } from '@/lib/domain/provider/presets';

describe('presets', () => {
  it('has one for every id, each with a source and a hint for scopes', () => {
    expect(presets.map(({ id }) => id)).toEqual([...presetIds]);
    for (const preset of presets) {
      expect(preset.source, preset.id).not.toBe('');
      expect(preset.scopeHint, preset.id).not.toBe('');
    }
  });

  it.each(presets)(
    '$id: the examples fill every blank of its addresses',
    ({ blanks, tokenEndpoint, issuer }) => {
      const examples = Object.fromEntries(blanks.map(({ name, example }) => [name, example]));
      for (const pattern of [tokenEndpoint, issuer]) {
        if (pattern === null) continue;
        const filled = fillPattern(pattern, examples);
        expect(filled).toMatch(/^https:\/\/[\w./-]+$/);
        for (const { example } of blanks) expect(filled).toContain(example);
      }
    },
  );

  it.each([
    ['auth0', { domain: 'x.eu.auth0.com' }, 'https://x.eu.auth0.com/oauth/token'],
    ['okta', { domain: 'x.okta.com', server: 'default' }, 'https://x.okta.com/oauth2/default/v1/token'],
    ['entra', { tenant: 'contoso' }, 'https://login.microsoftonline.com/contoso/oauth2/v2.0/token'],
    [
      'keycloak',
      { host: 'id.x:8443', realm: 'r' },
      'https://id.x:8443/realms/r/protocol/openid-connect/token',
    ],
    [
      'cognito',
      { prefix: 'p', region: 'eu-west-1' },
      'https://p.auth.eu-west-1.amazoncognito.com/oauth2/token',
    ],
  ] as const)('%s: builds the token endpoint', (id, values, expected) => {
    const pattern = presets.find((preset) => preset.id === id)?.tokenEndpoint ?? '';
    expect(fillPattern(pattern, values)).toBe(expected);
  });

  it.each([
    ['missing', {}],
    ['empty', { domain: '  ' }],
    ['a path that would change the rest', { domain: 'evil.example/x' }],
    ['a user name that would change the host', { domain: 'good.example@evil.example' }],
    ['a query', { domain: 'evil.example?x' }],
    ['a fragment', { domain: 'evil.example#x' }],
    ['a way up', { domain: 'a..b' }],
    ['a backslash', { domain: 'a\\b' }],
    ['white space inside', { domain: 'a b' }],
  ])('refuses a blank with %s', (_, values) => {
    expect(fillPattern('https://{domain}/oauth/token', values)).toBeNull();
  });

  it('does not take a blank’s value from the object’s prototype', () => {
    expect(fillPattern('https://{constructor}/', {})).toBeNull();
  });
});
