import { describe, expect, it } from 'vitest';
import { authMethods } from '@/lib/domain/credential';
import { getProviderProfile, resolveProfile } from '@/lib/domain/provider/profiles';
import { providerIds } from '@/lib/domain/provider/provider';

describe('provider profiles', () => {
  it.each(providerIds)('%s has a profile under its own id, with a source and known auth methods', (id) => {
    const profile = getProviderProfile(id);
    expect(profile.id).toBe(id);
    expect(profile.label).not.toBe('');
    expect(profile.source).not.toBe('');
    expect(profile.authMethods.length).toBeGreaterThan(0);
    expect(profile.authMethods.filter((method) => !authMethods.includes(method))).toEqual([]);
    expect(new Set(profile.authMethods).size).toBe(profile.authMethods.length);
  });

  it('asks Adobe IMS as its guide documents: v3, scopes joined by a comma, the secret in the body', () => {
    const profile = getProviderProfile('adobe-ims');
    expect(profile.tokenEndpoint).toBe('https://ims-na1.adobelogin.com/ims/token/v3');
    expect(profile.jwksUri).toBe('https://ims-na1.adobelogin.com/ims/keys');
    expect(profile.scopeSeparator).toBe(',');
    expect(profile.authMethods[0]).toBe('client_secret_post');
  });

  it('starts any other provider with Basic and a space, as RFC 6749 has it', () => {
    const profile = getProviderProfile('generic');
    expect([profile.authMethods[0], profile.scopeSeparator, profile.tokenEndpoint]).toEqual([
      'client_secret_basic',
      ' ',
      null,
    ]);
  });

  it('puts the sandbox under the given origin, whatever follows the origin', () => {
    for (const origin of [
      'http://localhost:3000',
      'https://playground.example',
      'http://[::1]:3000/deep/page',
    ]) {
      const profile = resolveProfile(getProviderProfile('sandbox'), origin);
      expect(profile.tokenEndpoint).toBe(`${new URL(origin).origin}/sandbox/ims/token/v3`);
      expect(profile.jwksUri).toBe(`${new URL(origin).origin}/sandbox/ims/keys`);
    }
  });

  it('leaves absolute addresses and absent ones as they are', () => {
    expect(resolveProfile(getProviderProfile('adobe-ims'), 'http://localhost:3000')).toEqual(
      getProviderProfile('adobe-ims'),
    );
    expect(resolveProfile(getProviderProfile('generic'), 'http://localhost:3000')).toEqual(
      getProviderProfile('generic'),
    );
  });

  it('throws where the origin is no URL instead of making a wrong address', () => {
    expect(() => resolveProfile(getProviderProfile('sandbox'), 'localhost')).toThrow(TypeError);
  });
});
