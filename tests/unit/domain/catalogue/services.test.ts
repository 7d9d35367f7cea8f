import { describe, expect, it } from 'vitest';
import { knownScopes } from '@/lib/domain/catalogue/known-scopes';
import {
  findService,
  findServicesByScope,
  getServiceScopes,
  services,
} from '@/lib/domain/catalogue/services';
import { expandScopes, scopeExpansions, superScopes } from '@/lib/domain/catalogue/super-scopes';
import { compareScopes } from '@/lib/domain/token/compare-scopes';

const scopeToken = /^[\x21\x23-\x5B\x5D-\x7E]+$/;

describe('services', () => {
  it('lists 42, each with an id and a name of its own', () => {
    expect(services).toHaveLength(42);
    expect(new Set(services.map(({ id }) => id)).size).toBe(42);
    expect(new Set(services.map(({ name }) => name)).size).toBe(42);
    expect(services.filter(({ id }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it.each(services)('$id: has a source, scopes that could be sent, none twice', (service) => {
    expect(service.source).not.toBe('');
    expect(service.note).not.toBe('');
    const own = [...service.base, ...service.scopes, ...service.alsoSeen];
    expect(own.filter((scope) => !scopeToken.test(scope) || scope.includes(','))).toEqual([]);
    expect(new Set(own).size).toBe(own.length);
  });

  it('says so where a service lists no scope of its own', () => {
    const silent = services.filter(({ scopes, note }) => scopes.length === 0 && note === null);
    expect(silent).toEqual([]);
  });

  it('gives every service the base scopes but the one that takes no such credential', () => {
    expect(services.filter(({ base }) => base.length === 0).map(({ id }) => id)).toEqual(['api-mesh']);
    expect(
      services.filter(({ base }) => base.length > 0).every(({ base }) => base.join() === 'openid,AdobeID'),
    ).toBe(true);
  });

  it.each([
    ['io-management-api', 'not-required'],
    ['analytics', 'required'],
    ['target', 'probably'],
    ['pdf-services', 'probably-not'],
    ['stock', 'unknown'],
  ])('%s: a product profile is %s', (id, need) => {
    expect(findService(id)?.productProfile).toBe(need);
  });

  it('finds the scopes of a service, and the services of a scope', () => {
    const campaign = findService('campaign');
    expect(campaign && getServiceScopes(campaign)).toEqual([
      'openid',
      'AdobeID',
      'campaign_sdk',
      'campaign_config_server_general',
      'deliverability_service_general',
      'additional_info.projectedProductContext',
    ]);
    expect(findServicesByScope('frame.s2s.all').map(({ id }) => id)).toEqual(['frame-io-v4']);
    expect(findServicesByScope('FRAME.s2s.all')).toEqual([]);
    expect(findService('no-such-service')).toBeNull();
  });
});

describe('known scopes', () => {
  it('are exactly those that the services and super scopes name', () => {
    const named = new Set([
      ...services.flatMap(({ base, scopes, alsoSeen }) => [...base, ...scopes, ...alsoSeen]),
      ...superScopes.flatMap(({ scope, expandsTo }) => [scope, ...expandsTo]),
    ]);
    expect([...knownScopes].sort()).toEqual([...named].sort());
  });
});

describe('super scopes', () => {
  it.each([
    ['asset_compute_meta', ['asset_compute', 'read_organizations']],
    ['event_receiver_api', ['event_receiver', 'event_receiver_api']],
    ['ent_adobeio_sdk', ['adobeio_api', 'additional_info.roles', 'additional_info.projectedProductContext']],
  ])('%s stands for what is documented', (scope, expected) => {
    expect(expandScopes([scope])).toEqual(expected);
  });

  it('expands in place, keeps unknown scopes, and lists each once', () => {
    expect(expandScopes(['openid', 'asset_compute_meta', 'read_organizations', 'x', 'x'])).toEqual([
      'openid',
      'asset_compute',
      'read_organizations',
      'x',
    ]);
    expect(expandScopes(['constructor', '__proto__'])).toEqual(['constructor', '__proto__']);
  });

  it('makes a token with expanded scopes compare as complete', () => {
    const requested = ['openid', 'event_receiver_api', 'ent_adobeio_sdk'];
    const comparison = compareScopes(requested, expandScopes(requested), scopeExpansions);
    expect([comparison.missing, comparison.extra]).toEqual([[], []]);
    expect(comparison.expanded.map(({ scope }) => scope)).toContain('ent_adobeio_sdk');
  });
});
