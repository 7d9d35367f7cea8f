import { describe, expect, it } from 'vitest';
import { knownScopes } from '@/lib/domain/catalogue/known-scopes';
import { findLikelyScope, lintScopes } from '@/lib/domain/lint/lint-scopes';
import { parseScopes } from '@/lib/domain/token/scopes';

const adobe = { provider: 'adobe-ims' } as const;

describe('findLikelyScope', () => {
  it.each([
    ['AdobeId', 'AdobeID'],
    ['adobeid', 'AdobeID'],
    ['ent_adobeio_skd', 'ent_adobeio_sdk'],
    ['opendid', 'openid'],
    ['opneid', 'openid'],
    ['read_organisations', 'read_organizations'],
    ['read_organization', 'read_organizations'],
    ['additional_info.projectedproductcontext', 'additional_info.projectedProductContext'],
    ['additional_info.role', 'additional_info.roles'],
    ['firefly_apis', 'firefly_api'],
    ['dcapi', 'DCAPI'],
    ['event_reciever_api', 'event_receiver_api'],
  ])('%s was probably meant to be %s', (typed, meant) => {
    expect(findLikelyScope(typed)).toBe(meant);
  });

  it.each([
    ['is known', 'openid'],
    ['is far from all', 'my_own_scope'],
    ['is short', 'api'],
    ['is as near to …read as to …write', 'adobeio.abdata.wriad'],
    ['is empty', ''],
  ])('guesses nothing where the scope %s', (_, scope) => {
    expect(findLikelyScope(scope)).toBeNull();
  });

  it('takes no known scope for a typo', () => {
    expect([...knownScopes].filter((scope) => findLikelyScope(scope) !== null)).toEqual([]);
  });
});

describe('lintScopes', () => {
  it.each([
    '',
    '   ',
    'openid,AdobeID',
    'openid, AdobeID',
    'openid AdobeID\nread_organizations',
    'a_scope_nobody_knows',
  ])('finds nothing wrong with %j', (text) => {
    expect(lintScopes(text, adobe)).toEqual([]);
  });

  it('names the typo and what it was meant to be, and mends only that scope', () => {
    expect(lintScopes('openid,AdobeId,ent_adobeio_skd', adobe)).toEqual([
      {
        code: 'scope-typo',
        field: 'scopes',
        scope: { found: 'AdobeId', suggestion: 'AdobeID' },
        fixedValue: 'openid, AdobeID, ent_adobeio_skd',
      },
      {
        code: 'scope-typo',
        field: 'scopes',
        scope: { found: 'ent_adobeio_skd', suggestion: 'ent_adobeio_sdk' },
        fixedValue: 'openid, AdobeId, ent_adobeio_sdk',
      },
    ]);
  });

  it('does not list a scope twice when the typo stood beside the right one', () => {
    expect(lintScopes('AdobeID AdobeId', adobe)[0]?.fixedValue).toBe('AdobeID');
  });

  it('looks for typos in the sandbox too, and not with a provider whose scopes it does not know', () => {
    expect(lintScopes('AdobeId', { provider: 'sandbox' })).toHaveLength(1);
    expect(lintScopes('AdobeId', { provider: 'generic' })).toEqual([]);
  });

  it.each([
    ['scopes=openid,AdobeID', ['scopes-prefix']],
    ['scope: openid AdobeID', ['scopes-prefix']],
    ['"scopes": ["openid", "AdobeID"]', ['scopes-prefix', 'scope-quotes']],
    ['["openid","AdobeID"]', ['scope-quotes']],
    ['openid,\u200bAdobeID', ['invisible-character']],
    ['openid,AdobeID\0', ['control-character']],
    ['openid AdobeID openid', ['scope-repeated']],
    ['scope=openid AdobeID openid', ['scopes-prefix', 'scope-repeated']],
  ] as const)('%j: %j, mended', (text, codes) => {
    const results = lintScopes(text, adobe);
    expect(results.map(({ code }) => code)).toEqual(codes);
    for (const { fixedValue } of results)
      expect(parseScopes(fixedValue ?? '')).toEqual(['openid', 'AdobeID']);
  });

  it('reports characters that RFC 6749 does not allow in a scope', () => {
    expect(lintScopes('leçon', { provider: 'generic' })).toEqual([
      { code: 'scope-character', field: 'scopes', scope: { found: 'leçon', suggestion: null } },
    ]);
  });

  it('repeats nothing of what was pasted when a secret is among it', () => {
    const secret = 'p8e-AbCdEf0123456789_-AbCdEf012345';
    const results = lintScopes(`scopes=${secret}é, ${secret}é`, adobe);
    expect(results).toEqual([{ code: 'scopes-prefix', field: 'scopes' }]);
  });

  it('stays quick with the most scopes that a form takes', () => {
    const start = process.cpuUsage();
    lintScopes(
      Array.from({ length: 5000 }, (_, index) => `additional_info.projectedProduct${index}`).join(' '),
      adobe,
    );
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  });
});
