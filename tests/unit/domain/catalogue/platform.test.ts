import { describe, expect, it } from 'vitest';
import { findPlatform } from '@/lib/domain/catalogue/errors/platform';
import { fillPattern } from '@/lib/domain/provider/fill-pattern';
import { presets } from '@/lib/domain/provider/presets';

describe('platform of a token endpoint', () => {
  it.each(presets.filter(({ id }) => id !== 'other'))('knows the preset $id by its pattern', (preset) => {
    const examples = Object.fromEntries(preset.blanks.map(({ name, example }) => [name, example]));
    const endpoint = fillPattern(preset.tokenEndpoint ?? '', examples);
    expect(findPlatform(URL.parse(endpoint ?? ''))).toBe(preset.id);
  });

  it.each([
    ['https://id.example.com/auth/realms/a/protocol/openid-connect/token', 'keycloak'],
    ['https://id.example.com/oauth2/aus1/v1/token', 'okta'],
    ['https://login.partner.microsoftonline.cn/t/oauth2/v2.0/token', 'entra'],
    ['https://notauth0.com/oauth/token', null],
    ['https://auth0.com.example.com/oauth/token', null],
    ['https://id.example.com/oauth2/token', null],
  ])('%s: %s', (address, expected) => {
    expect(findPlatform(URL.parse(address))).toBe(expected);
  });

  it('knows nothing without an address', () => {
    expect(findPlatform(null)).toBeNull();
  });
});
