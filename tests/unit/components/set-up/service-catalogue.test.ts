import { describe, expect, test } from 'vitest';
import { servicesWithProfiles } from '@/components/credentials/set-up/profile-needs';
import {
  findServices,
  isConnectable,
  type ServiceFilter,
  servicesTotal,
} from '@/components/credentials/set-up/service-catalogue';
import { services } from '@/lib/domain/catalogue/services';

const ids = (query: string, filter: ServiceFilter = 'all', chosen: readonly string[] = []) =>
  findServices(query, filter, chosen).flatMap(({ services: found }) => found.map(({ id }) => id));

describe('the catalogue to choose from', () => {
  test('has every row of the catalogue, once', () => {
    expect(servicesTotal).toBe(42);
    expect(ids('')).toEqual(services.map(({ id }) => id));
  });

  test('is searched by name, SDK code and scope, every word, in any letter case', () => {
    expect(ids('ANALYTICS journey')).toEqual(['customer-journey-analytics']);
    expect(ids('mcdtmsdk')).toEqual(['tags']);
    expect(ids('DCAPI')).toEqual(['pdf-services']);
    expect(ids('  no such service ')).toEqual([]);
  });

  test('is split into APIs and events, and shows what is chosen', () => {
    expect(ids('', 'events')).toEqual(['io-events', 'io-events-for-commerce']);
    expect(ids('', 'apis')).toHaveLength(40);
    expect(ids('', 'selected', ['tags', 'analytics'])).toEqual(['analytics', 'tags']);
    expect(ids('tags', 'selected', ['tags', 'analytics'])).toEqual(['tags']);
  });

  test('leaves out families without a match', () => {
    expect(findServices('firefly', 'all', []).map(({ label }) => label)).toEqual([
      'Creative Cloud, Firefly and Document Cloud',
    ]);
  });

  test('has one service that takes no server-to-server credential, and says so in its note', () => {
    const refused = services.filter((service) => !isConnectable(service));
    expect(refused.map(({ id }) => id)).toEqual(['api-mesh']);
    expect(refused[0]?.note).toContain('API key');
  });
});

test('each service that needs a product profile has some at the sandbox, so that the flow can be finished', () => {
  const needing = services.filter(({ productProfile }) => productProfile === 'required').map(({ id }) => id);
  expect(needing.length).toBeGreaterThan(0);
  expect(servicesWithProfiles('sandbox', needing).map(({ id }) => id)).toEqual(needing);
});
