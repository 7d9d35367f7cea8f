import { describe, expect, it } from 'vitest';
import {
  errorPath,
  playgroundWithDemo,
  playgroundWithScopes,
  scopesPath,
  searchPath,
  servicePath,
} from '@/components/reference/links';
import { demoCases } from '@/lib/domain/catalogue/demo-cases';
import { errorCatalogue } from '@/lib/domain/catalogue/errors/explain';
import { knownScopes } from '@/lib/domain/catalogue/known-scopes';
import { claimAnchor, claimGroups } from '@/lib/domain/catalogue/reference-claims';
import {
  checkTextsOf,
  demoCasesOf,
  errorGroups,
  relatedErrors,
} from '@/lib/domain/catalogue/reference-errors';
import { describeCondition } from '@/lib/domain/catalogue/reference-recognition';
import { listScopeUses, serviceGroups, superScopesOf } from '@/lib/domain/catalogue/reference-services';
import { linkSource, spellSource } from '@/lib/domain/catalogue/reference-source';
import { findService, services } from '@/lib/domain/catalogue/services';
import { parseScopes } from '@/lib/domain/token/scopes';

const sorted = (ids: readonly string[]) => [...ids].sort();

describe('what the reference lists', () => {
  it('has every error, service and scope of the catalogues once', () => {
    expect(sorted(errorGroups.flatMap(({ entries }) => entries.map(({ id }) => id)))).toEqual(
      sorted(errorCatalogue.map(({ id }) => id)),
    );
    expect(serviceGroups.flatMap((group) => group.services)).toEqual(services);
    const named = [...listScopeUses().map(({ scope }) => scope), 'openid', 'AdobeID'];
    expect(sorted(named)).toEqual(sorted([...knownScopes].filter((scope) => named.includes(scope))));
    expect(new Set(named).size).toBe(named.length);
  });

  it('gives every claim an address of its own that needs no encoding', () => {
    const anchors = claimGroups.flatMap(({ id, claims }) => claims.map(({ name }) => claimAnchor(id, name)));
    expect(anchors.filter((anchor) => !/^[\w-]+$/.test(anchor))).toEqual([]);
    const ids = [...anchors, ...claimGroups.map(({ id }) => id)];
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('says of every condition how it is recognised, and of every check a whole sentence', () => {
    for (const entry of errorCatalogue) {
      for (const condition of entry.when) expect(describeCondition(condition), entry.id).not.toEqual([]);
      for (const text of checkTextsOf(entry)) expect(text, entry.id).toMatch(/^[A-Z“][^{}]*[.]$/);
      expect(relatedErrors(entry).map(({ id }) => id)).not.toContain(entry.id);
    }
  });

  it('leads from an error to the demo credential that ends in it', () => {
    const shown = errorCatalogue.flatMap((entry) => demoCasesOf(entry).map(({ id }) => id));
    expect(sorted(shown)).toEqual(
      sorted(demoCases.filter(({ explanationId }) => explanationId !== null).map(({ id }) => id)),
    );
  });

  it('knows which scopes of a service stand for others', () => {
    const service = findService('asset-compute');
    expect(service && superScopesOf(service).map(({ scope }) => scope)).toEqual([
      'asset_compute_meta',
      'event_receiver_api',
    ]);
  });
});

describe('links', () => {
  it('carry scopes as the playground reads them', () => {
    const scopes = [
      'openid',
      'cjm.suppression_service.client.all',
      'https://graph.microsoft.com/.default',
      'a&b',
    ];
    const given = new URL(playgroundWithScopes(scopes), 'http://127.0.0.1').searchParams.get('scopes');
    expect(parseScopes(given ?? '')).toEqual(scopes);
    expect(playgroundWithDemo('wrong-secret')).toBe('/?demo=wrong-secret');
  });

  it('keep what comes from elsewhere within one part of the path', () => {
    expect(errorPath('../x?y#z')).toBe('/reference/errors/..%2Fx%3Fy%23z');
    expect(servicePath('a/b')).toBe('/reference/scopes/a%2Fb');
    expect(searchPath(scopesPath, 'a b&c')).toBe('/reference/scopes?q=a+b%26c');
  });
});

describe('sources', () => {
  const urls = (source: string) => linkSource(source).flatMap(({ url }) => url ?? []);
  it.each([
    ['RFC 6749 section 5.2', ['https://www.rfc-editor.org/rfc/rfc6749#section-5.2']],
    ['RFC 9110 sections 15.5.2 and 15.5.4', ['https://www.rfc-editor.org/rfc/rfc9110']],
    [
      'GH panva/openid-client#134, #236',
      [
        'https://github.com/panva/openid-client/issues/134',
        'https://github.com/panva/openid-client/issues/236',
      ],
    ],
    ['GH SidU/openclaw-teams-setup PR #3', ['https://github.com/SidU/openclaw-teams-setup/issues/3']],
    ['adobe/aio-lib-ims: src/ims.js (both hosts)', ['https://github.com/adobe/aio-lib-ims']],
    [
      'https://auth0.com/docs/a; GH auth0/node-auth0#737',
      ['https://auth0.com/docs/a', 'https://github.com/auth0/node-auth0/issues/737'],
    ],
    [
      'developer.adobe.com/analytics-apis/docs/2.0/guides',
      ['https://developer.adobe.com/analytics-apis/docs/2.0/guides'],
    ],
    ['This application: the rules for outbound requests (SECURITY.md)', []],
    ['No document: this entry says that none is known.', []],
  ])('%s leads to its documents', (source, expected) => {
    expect(urls(source)).toEqual(expected);
  });

  it('spell out what the catalogues write in short, and leave the rest', () => {
    expect(spellSource('GH a-b/c.d#1, #2; GH e/f PR #3; RFC 1 section 2')).toBe(
      'GitHub a-b/c.d#1, #2; GitHub e/f PR #3; RFC 1 section 2',
    );
    for (const { source } of [...errorCatalogue, ...services])
      expect(spellSource(source)).not.toMatch(/\bGH\b/);
  });

  it('lose no character, and lead to https alone', () => {
    const all = [...errorCatalogue, ...services].map(({ source }) => source);
    for (const source of all) {
      const parts = linkSource(source);
      expect(parts.map(({ text }) => text).join('')).toBe(source);
      for (const { url } of parts) if (url !== null) expect(new URL(url).protocol).toBe('https:');
    }
  });
});
