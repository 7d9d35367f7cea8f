import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProbeAnswer } from '@/lib/domain/scope-search/probe';
import { requestBound, searchBound } from '@/lib/domain/scope-search/request-bound';
import {
  afterProbe,
  canContinue,
  continueSearch,
  nextProbe,
  startSearch,
  stopSearch,
} from '@/lib/domain/scope-search/search';
import type { SearchState } from '@/lib/domain/scope-search/search-state';
import { scopesIn, verdict } from '@/lib/domain/scope-search/verdict';
import { answerOf, names, type PlantedProvider, search } from './planted-provider';

const refused: ProbeAnswer = { kind: 'refused' };
const cancelled: ProbeAnswer = { kind: 'cancelled' };
const throttled: ProbeAnswer = { kind: 'throttled', retryAfterSeconds: 7 };
const stopped: ProbeAnswer = { kind: 'stopped', title: 'Wrong client secret', explanationId: 'wrong' };
const unreached: ProbeAnswer = { kind: 'stopped', title: 'The server did not answer', explanationId: null };
const granted = (scopes: readonly string[] | null): ProbeAnswer => ({
  kind: 'granted',
  grantedScopes: scopes,
});

const answered = (state: SearchState, ...answers: readonly ProbeAnswer[]) =>
  answers.reduce((before, answer) => afterProbe(before, answer), state);
const inAll = (state: SearchState) => {
  const found = verdict(state);
  const [accepted, dropped, no, open] = (['accepted', 'dropped', 'refused', 'open'] as const).map((is) =>
    scopesIn(found, is).join(' '),
  );
  return { accepted, dropped, refused: no, open };
};

describe('each kind of answer', () => {
  const four = 'a b c d';
  it.each<[string, readonly ProbeAnswer[], ReturnType<typeof inAll>, Partial<SearchState>]>([
    [
      'granted: all are accepted',
      [granted(['a', 'b', 'c', 'd'])],
      { accepted: four, dropped: '', refused: '', open: '' },
      { requestCount: 1, end: null },
    ],
    [
      'granted without one of them: it was dropped',
      [granted(['a', 'b', 'd', 'more'])],
      { accepted: 'a b d', dropped: 'c', refused: '', open: '' },
      { requestCount: 1, end: null },
    ],
    [
      'granted without a word about scopes: nothing is called dropped',
      [granted(null)],
      { accepted: four, dropped: '', refused: '', open: '' },
      { requestCount: 1, end: null, grantedScopes: null },
    ],
    [
      'granted with no scope at all: all were dropped',
      [granted([])],
      { accepted: '', dropped: four, refused: '', open: '' },
      { requestCount: 1, end: null },
    ],
    [
      'refused: one of them is, and it is not known which',
      [refused],
      { accepted: '', dropped: '', refused: '', open: four },
      { requestCount: 1, suspectCount: 4, end: null },
    ],
    [
      'refused down to one: that one is',
      [refused, refused, refused],
      { accepted: '', dropped: '', refused: 'a', open: 'b c d' },
      { requestCount: 3, suspectCount: 0, end: null },
    ],
    [
      'throttled: a request is used and nothing is known',
      [throttled],
      { accepted: '', dropped: '', refused: '', open: four },
      { requestCount: 1, vainCount: 1, throttledInRow: 1, suspectCount: 0, end: null },
    ],
    [
      'stopped: the search is over, with the reason',
      [refused, stopped],
      { accepted: '', dropped: '', refused: '', open: four },
      {
        requestCount: 2,
        vainCount: 1,
        end: { kind: 'stopped', title: 'Wrong client secret', explanationId: 'wrong' },
      },
    ],
    [
      'not reached by our own server: the search is over, without an entry',
      [unreached],
      { accepted: '', dropped: '', refused: '', open: four },
      {
        requestCount: 1,
        end: { kind: 'stopped', title: 'The server did not answer', explanationId: null },
      },
    ],
    [
      'cancelled: the search is over, and no request is counted',
      [refused, cancelled],
      { accepted: '', dropped: '', refused: '', open: four },
      { requestCount: 1, end: { kind: 'cancelled' } },
    ],
  ])('%s', (_, answers, known, rest) => {
    const state = answered(startSearch(['a', 'b', 'c', 'd']), ...answers);
    expect(inAll(state)).toEqual(known);
    expect(state).toMatchObject(rest);
  });
});

describe('a provider that asks to wait', () => {
  it('is asked the same again', () => {
    const state = answered(startSearch(names(8)), refused);
    expect(nextProbe(answered(state, throttled))).toEqual(nextProbe(state));
  });

  it('ends the search when it does so five times in a row, and not before', () => {
    const four = answered(startSearch(names(8)), throttled, throttled, throttled, throttled);
    expect(four.end).toBeNull();
    const five = answered(four, throttled);
    expect(five).toMatchObject({ end: { kind: 'throttled' }, requestCount: 5, throttledInRow: 5 });
    expect(nextProbe(five)).toBeNull();
    expect(canContinue(five)).toBe(true);
  });

  it.each([refused, granted(null)])('has to do so five times anew after another answer: $kind', (other) => {
    const four = [throttled, throttled, throttled, throttled];
    // Eight scopes with openid: the first answer decides none or a part, never the whole.
    const begun = answered(startSearch(['openid', ...names(8)]), refused);
    const state = answered(begun, ...four, other, ...four);
    expect(state).toMatchObject({ end: null, throttledInRow: 4, vainCount: 8 });
    expect(answered(state, throttled).end).toEqual({ kind: 'throttled' });
  });

  it('cannot make a search longer than its bound: it ends there and says what is open', () => {
    let state = startSearch(['a', 'b']);
    for (const answer of [throttled, throttled, refused, throttled, throttled, refused])
      state = afterProbe(state, answer);
    expect(searchBound(2)).toBe(6);
    expect(state).toMatchObject({ requestCount: 6, end: { kind: 'limit' } });
    expect(inAll(state)).toMatchObject({ refused: 'a', open: 'b' });
    expect(canContinue(state)).toBe(false);
    expect(continueSearch(state)).toBe(state);
  });
});

describe('a search that ended early', () => {
  const begun = answered(startSearch(names(8)), refused, granted(null));
  const ends: readonly (readonly [string, SearchState])[] = [
    ['cancelled by an answer', answered(begun, cancelled)],
    ['cancelled by the person', stopSearch(begun)],
    ['stopped', answered(begun, stopped)],
    ['throttled', answered(begun, throttled, throttled, throttled, throttled, throttled)],
  ];

  it.each(ends)('%s: asks for nothing more, and a late answer changes nothing', (_, ended) => {
    expect(ended.end).not.toBeNull();
    expect(nextProbe(ended)).toBeNull();
    for (const late of [refused, granted(null), throttled, stopped, cancelled])
      expect(afterProbe(ended, late)).toBe(ended);
    expect(stopSearch(ended)).toBe(ended);
    expect(verdict(ended)).toMatchObject({ isComplete: false, end: ended.end });
  });

  it.each(ends)('%s: goes on where it was, with all that is known', (_, ended) => {
    expect(canContinue(ended)).toBe(true);
    const going = continueSearch(ended);
    expect(going).toMatchObject({ end: null, throttledInRow: 0, requestCount: ended.requestCount });
    expect(nextProbe(going)).toEqual(nextProbe(begun));
    expect(inAll(going)).toEqual(inAll(begun));
  });

  it('is no search that is finished, or still runs', () => {
    const finished = search(['a', 'b'], { refused: new Set(['b']) }).state;
    for (const state of [finished, begun, startSearch([])]) {
      expect(canContinue(state)).toBe(false);
      expect(continueSearch(state)).toBe(state);
    }
    expect(stopSearch(finished)).toBe(finished);
    expect(afterProbe(finished, stopped)).toBe(finished);
  });
});

describe('a search that is interrupted again and again', () => {
  /** What happens before each answer that counts. */
  const troubles = fc.infiniteStream(fc.constantFrom(null, null, null, throttled, stopped, cancelled));
  const planted = fc.integer({ min: 1, max: 12 }).chain((count) =>
    fc.record({
      scopes: fc.constant(names(count)),
      refused: fc.subarray(names(count)).map((list) => new Set(list)),
      dropped: fc.subarray(names(count)).map((list) => new Set(list)),
    }),
  );

  it('finds the same as one that is not, or ends at its bound and says nothing wrong', () => {
    fc.assert(
      fc.property(planted, troubles, ({ scopes, ...provider }, stream) => {
        const undisturbed = search(scopes, provider).state;
        const state = interruptedSearch(scopes, provider, stream);
        expect(state.requestCount).toBeLessThanOrEqual(searchBound(scopes.length));
        const found = verdict(state);
        if (state.end === null) expect(found.scopes).toEqual(verdict(undisturbed).scopes);
        else expect(state.requestCount).toBe(searchBound(scopes.length));
        for (const scope of scopesIn(found, 'refused')) expect(provider.refused.has(scope)).toBe(true);
        for (const scope of scopesIn(found, 'accepted')) expect(provider.refused.has(scope)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('may use as many requests beyond 2 k log2 n + 2 as the provider asked to wait, and no more', () => {
    const scopes = names(40);
    for (const bad of scopes) {
      const provider = { refused: new Set([bad]) };
      let waits = 0;
      let state = startSearch(scopes);
      for (let probe = nextProbe(state); probe; probe = nextProbe(state)) {
        const isWait = state.throttledInRow < 2;
        waits += isWait ? 1 : 0;
        state = afterProbe(state, isWait ? throttled : answerOf(provider, probe.scopes));
      }
      expect(verdict(state)).toMatchObject({ isComplete: true, end: null });
      expect(scopesIn(verdict(state), 'refused')).toEqual([bad]);
      expect(state.requestCount - waits).toBeLessThanOrEqual(requestBound(40, 1));
    }
  });
});

function interruptedSearch(
  scopes: readonly string[],
  provider: PlantedProvider,
  troubles: Iterator<ProbeAnswer | null>,
): SearchState {
  let state = startSearch(scopes);
  for (;;) {
    const probe = nextProbe(state);
    if (!probe) {
      if (!canContinue(state)) return state;
      state = continueSearch(state);
      continue;
    }
    state = afterProbe(state, troubles.next().value ?? answerOf(provider, probe.scopes));
  }
}
