import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { requestBound, requestsMax } from '@/lib/domain/scope-search/request-bound';
import { afterProbe, nextProbe, startSearch } from '@/lib/domain/scope-search/search';
import type { SearchState } from '@/lib/domain/scope-search/search-state';
import { scopesIn, verdict } from '@/lib/domain/scope-search/verdict';
import { enterCredential, enterCredentialInput } from '@/lib/server/operations/credentials/enter-credential';
import { probeScopes, probeScopesInput } from '@/lib/server/operations/scope-search/probe-scopes';
import { closeDatabase } from '@/lib/server/store/database';
import { migrate } from '@/lib/server/store/migrate';
import { makeGuest } from '../../support/actors';
import { makeStore, selectStore, type TestStore } from '../../support/databases';
import { type ScopeEndpoint, startScopeEndpoint } from '../../support/scope-endpoint';
import { names } from '../../unit/domain/scope-search/planted-provider';

const endpointClient = {
  provider: 'generic',
  clientId: 'search-client',
  clientSecret: 'p8e-search-secret',
  authMethod: 'client_secret_post',
};

describe('a search against a token endpoint', () => {
  let store: TestStore;
  let endpoint: ScopeEndpoint;
  let guest: Actor;
  let credentialId: string;
  let count = 0;

  beforeAll(async () => {
    store = await makeStore('sqlite');
    selectStore(store);
    await migrate();
    endpoint = await startScopeEndpoint();
    guest = await makeGuest();
    const input = enterCredentialInput.parse({ ...endpointClient, tokenEndpoint: endpoint.tokenEndpoint });
    credentialId = (await enterCredential(guest, input)).credential.id;
  });
  afterAll(async () => {
    await endpoint.close();
    await closeDatabase();
    await store.remove();
  });

  async function search(scopes: readonly string[]): Promise<SearchState> {
    let state = startSearch(scopes);
    for (let probe = nextProbe(state); probe; probe = nextProbe(state)) {
      count += 1;
      const form = { requestId: `planted-${count}`, credentialId, scopes: probe.scopes.join(' ') };
      state = afterProbe(state, (await probeScopes(guest, probeScopesInput.parse(form))).probe);
    }
    return state;
  }

  /** One number of scopes, and which of them are refused and dropped: any number of them, the same in every run. */
  const cases = names(40).map((_, at) => {
    const scopes = names(at + 1);
    const few = Math.min(3, scopes.length);
    // Few in one half of the cases, where halving pays, and any number in the other.
    const refusedMax = at % 2 === 0 ? few : scopes.length;
    const sets = fc.tuple(
      fc.shuffledSubarray(scopes, { minLength: 1, maxLength: refusedMax }),
      fc.shuffledSubarray(scopes, { maxLength: few }),
    );
    // Not the first samples, which are small on purpose.
    const [refused, dropped] = fc.sample(sets, { seed: 2026 + at, numRuns: 50 }).at(-1) ?? [[], []];
    return { count: at + 1, scopes, refused: new Set(refused), dropped: new Set(dropped) };
  });

  it.each(cases)(
    'over $count scopes finds those that are refused and those that are dropped, within its bound',
    async ({ scopes, refused, dropped }) => {
      endpoint.follow({ refused, dropped });
      const state = await search(scopes);
      const found = verdict(state);
      expect(found).toMatchObject({ isComplete: true, end: null });
      expect(new Set(scopesIn(found, 'refused'))).toEqual(refused);
      expect(scopesIn(found, 'dropped')).toEqual(
        scopes.filter((scope) => dropped.has(scope) && !refused.has(scope)),
      );
      expect(endpoint.requests.length).toBe(state.requestCount);
      expect(endpoint.requests.length).toBeLessThanOrEqual(requestBound(scopes.length, refused.size));
      const asked = endpoint.requests.map((one) => [...(one ?? [])].sort().join(' '));
      expect(new Set(asked).size, 'no request is sent twice').toBe(asked.length);
    },
  );

  it('over 200 scopes ends after 60 requests and says what is open, all of it true', async () => {
    const scopes = names(200);
    const refused = new Set(scopes.filter((_, at) => at % 3 === 0));
    endpoint.follow({ refused });
    const found = verdict(await search(scopes));
    expect(endpoint.requests).toHaveLength(requestsMax);
    expect(found).toMatchObject({ isComplete: false, end: { kind: 'limit' } });
    for (const scope of scopesIn(found, 'refused')) expect(refused.has(scope)).toBe(true);
    for (const scope of scopesIn(found, 'accepted')) expect(refused.has(scope)).toBe(false);
    expect(scopesIn(found, 'open').length).toBeGreaterThan(0);
  });
});
