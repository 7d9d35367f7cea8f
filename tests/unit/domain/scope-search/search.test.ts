import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestBound, requestsMax, searchBound } from '@/lib/domain/scope-search/request-bound';
import { scopesIn, verdict } from '@/lib/domain/scope-search/verdict';
import { names, search } from './planted-provider';

/** Each scope of 1 to 40: fine, refused or silently dropped, from none refused to all. */
const planted = fc
  .tuple(
    fc.integer({ min: 1, max: 40 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  )
  .map(([count, share, stream]) => {
    const scopes = names(count);
    const rolls = scopes.map(() => stream.next().value ?? 0);
    return {
      scopes,
      refused: new Set(scopes.filter((_, at) => (rolls[at] ?? 0) < share)),
      dropped: new Set(scopes.filter((_, at) => (rolls[at] ?? 0) > 0.8)),
    };
  });

function expectFound(scopes: readonly string[], refused: ReadonlySet<string>, dropped: ReadonlySet<string>) {
  const { state, requests } = search(scopes, { refused, dropped });
  const found = verdict(state);
  expect(found).toMatchObject({ isComplete: true, end: null });
  expect(new Set(scopesIn(found, 'refused'))).toEqual(refused);
  expect(new Set(scopesIn(found, 'dropped'))).toEqual(
    new Set([...dropped].filter((scope) => !refused.has(scope))),
  );
  expect(requests.length).toBeLessThanOrEqual(requestBound(scopes.length, refused.size));
  expect(requests.length).toBeLessThanOrEqual(requestsMax);
}

describe('finding the scopes that a provider refuses', () => {
  it('finds any refused and dropped scopes among 1 to 40 within 2 k log2 n + 2 requests, 60 in all', () => {
    fc.assert(
      fc.property(planted, ({ scopes, refused, dropped }) => expectFound(scopes, refused, dropped)),
      { numRuns: 3000 },
    );
  });

  it('finds every combination of refused scopes among 1 to 10', () => {
    for (let count = 1; count <= 10; count += 1) {
      const scopes = names(count);
      for (let bits = 0; bits < 2 ** count; bits += 1)
        expectFound(scopes, new Set(scopes.filter((_, at) => bits & (1 << at))), new Set());
    }
  });

  it('finds every one and every pair of refused scopes among 1 to 40', () => {
    for (let count = 1; count <= 40; count += 1) {
      const scopes = names(count);
      for (const [at, one] of scopes.entries())
        for (const other of scopes.slice(at)) expectFound(scopes, new Set([one, other]), new Set());
    }
  }, 120_000);

  it('finds any number of refused scopes among any number of 1 to 40, wherever they stand', () => {
    for (let count = 1; count <= 40; count += 1) {
      const scopes = names(count);
      for (let size = 0; size <= count; size += 1) {
        const some = fc.shuffledSubarray(scopes, { minLength: size, maxLength: size });
        for (const list of fc.sample(some, { seed: count * 41 + size, numRuns: 5 }))
          expectFound(scopes, new Set(list), new Set(scopes.filter((_, at) => at % 7 === 3)));
      }
    }
  }, 120_000);

  it('asks once where nothing is refused, and never where nothing is asked for', () => {
    expect(search(names(40), { refused: new Set() }).requests).toEqual([names(40)]);
    expect(search([], { refused: new Set() }).requests).toEqual([]);
  });

  it('asks for parts together with all that is known to be accepted, in the order of the request', () => {
    const { requests } = search(['a', 'b', 'openid', 'bad'], {
      refused: new Set(['bad']),
      needs: new Map(['a', 'b'].map((scope) => [scope, ['openid']])),
    });
    expect(requests).toEqual([
      ['a', 'b', 'openid', 'bad'],
      ['a', 'openid'],
      ['a', 'b', 'openid'],
    ]);
  });

  it('says exactly what is open where many of 200 are refused and the requests run out', () => {
    const scopes = names(200);
    const refused = new Set(scopes.filter((_, at) => at % 3 === 0));
    const { state, requests } = search(scopes, { refused });
    const found = verdict(state);
    expect(requests).toHaveLength(requestsMax);
    expect(found).toMatchObject({ isComplete: false, end: { kind: 'limit' } });
    for (const scope of scopesIn(found, 'refused')) expect(refused.has(scope)).toBe(true);
    for (const scope of scopesIn(found, 'accepted')) expect(refused.has(scope)).toBe(false);
    const open = scopesIn(found, 'open');
    expect(open.length).toBeGreaterThan(0);
    for (const suspect of found.suspects) expect(open).toContain(suspect);
  });
});

describe('scopes that are accepted beside others only', () => {
  const chained = planted.chain(({ scopes, refused }) =>
    fc
      .record({
        order: fc.shuffledSubarray(scopes, { minLength: scopes.length }),
        rolls: fc.array(fc.nat(3), { minLength: scopes.length, maxLength: scopes.length }),
      })
      .map(({ order, rolls }) => ({
        scopes,
        refused,
        // Needs point forward in a shuffled order, so that they have no circle.
        needs: new Map(
          order.map((scope, at) => {
            const needed = rolls[at] === 0 ? order[at + 1] : undefined;
            return [scope, needed === undefined ? [] : [needed]] as const;
          }),
        ),
      })),
  );

  it('are never called refused once what they need is accepted, and the bound holds', () => {
    fc.assert(
      fc.property(chained, ({ scopes, refused, needs }) => {
        const { state, requests } = search(scopes, { refused, needs });
        const found = verdict(state);
        expect(requests.length).toBeLessThanOrEqual(searchBound(scopes.length));
        const usable = usableScopes(scopes, refused, needs);
        for (const scope of scopesIn(found, 'accepted')) expect(usable.has(scope)).toBe(true);
        const isSure = found.scopes.every((one) => one.state !== 'refused' || one.isSure);
        if (found.isComplete && isSure) expect(new Set(scopesIn(found, 'accepted'))).toEqual(usable);
        for (const { scope, state: is, isSure: sure } of found.scopes) {
          const hasAll = (needs.get(scope) ?? []).every((one) => state.accepted.includes(one));
          if (is === 'refused' && sure && hasAll) expect(refused.has(scope)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are found wherever the scope that all others need stands, also beside a refused one', () => {
    for (let count = 3; count <= 24; count += 1) {
      const scopes = names(count);
      for (const base of scopes) {
        const bad = scopes.find((scope) => scope !== base) ?? '';
        const needs = new Map(scopes.filter((one) => one !== base).map((one) => [one, [base]]));
        const found = verdict(search(scopes, { refused: new Set([bad]), needs }).state);
        expect(scopesIn(found, 'refused')).toEqual([bad]);
        expect(found.isComplete).toBe(true);
      }
    }
  });
});

/** The largest part of the scopes that the provider accepts. */
function usableScopes(
  scopes: readonly string[],
  refused: ReadonlySet<string>,
  needs: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const usable = new Set(scopes.filter((scope) => !refused.has(scope)));
  for (let size = -1; size !== usable.size; ) {
    size = usable.size;
    for (const scope of usable)
      if (!(needs.get(scope) ?? []).every((needed) => usable.has(needed))) usable.delete(scope);
  }
  return usable;
}
