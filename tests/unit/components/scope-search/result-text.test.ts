import { describe, expect, it } from 'vitest';
import { resultText } from '@/components/scope-search/result-text';
import type { ProbeAnswer } from '@/lib/domain/scope-search/probe';
import { afterProbe, startSearch, stopSearch } from '@/lib/domain/scope-search/search';
import { names } from '../../domain/scope-search/planted-provider';

const stateAfter = (scopes: readonly string[], ...answers: readonly ProbeAnswer[]) =>
  answers.reduce((state, answer) => afterProbe(state, answer), startSearch(scopes));
const refused: ProbeAnswer = { kind: 'refused' };
const throttled: ProbeAnswer = { kind: 'throttled', retryAfterSeconds: 5 };
const granted = (...grantedScopes: readonly string[]): ProbeAnswer => ({ kind: 'granted', grantedScopes });

describe('the result of a search as text', () => {
  it('has a line for each scope, those that need something first, and the requests that were used', () => {
    const state = stateAfter(['read', 'write:all', 'gone'], refused, granted('read'), refused);
    expect(resultText(state).split('\n')).toEqual([
      'Which scope fails? Search finished',
      'The provider refuses 1 scope. It accepts 1 scope in the request and does not grant it.',
      '2 of at most 11 requests used.',
      '',
      'Scope      Verdict',
      'gone       Refused',
      'write:all  Not granted',
      'read       Accepted',
    ]);
  });

  it.each<[string, readonly ProbeAnswer[], readonly string[]]>([
    [
      'the provider asked to wait again and again',
      [refused, throttled, throttled, throttled, throttled, throttled],
      [
        '3 scopes are still open.',
        'The provider asked to wait five times in a row. At least one of these is refused: a, b, c. Go on later.',
        '6 of at most 11 requests used.',
      ],
    ],
    [
      'a request failed for another reason',
      [{ kind: 'stopped', title: 'The client secret is wrong', explanationId: 'wrong' }],
      [
        '3 scopes are still open.',
        'A request failed for another reason: The client secret is wrong.',
        '1 of at most 11 requests used.',
      ],
    ],
  ])('says why it ended early and what is open, where %s', (_, answers, lines) => {
    const text = resultText(stateAfter(['a', 'b', 'c'], ...answers)).split('\n');
    expect(text.slice(0, 4)).toEqual(['Which scope fails? Search ended early', ...lines]);
    expect(text.slice(5)).toEqual(['Scope  Verdict', 'a      Open', 'b      Open', 'c      Open']);
  });

  it('says that it was cancelled, or that all requests are used', () => {
    expect(resultText(stopSearch(stateAfter(['a', 'b'], refused)))).toContain('You cancelled it.');
    let state = startSearch(names(60));
    while (state.end === null) state = afterProbe(state, refused);
    expect(resultText(state)).toContain('All requests of this search are used.');
    expect(resultText(state)).toContain('60 of at most 60 requests used.');
  });

  it('says which refusal is not certain', () => {
    const unsure = { ...stateAfter(['a', 'b'], refused, refused, granted('b')), refusedRequests: [] };
    expect(resultText(unsure)).toContain('a      Refused, not tried beside all');
  });

  it('holds no token or secret that stood among the scopes, and no character that cannot be seen', () => {
    const secret = `p8e-${'Ab1_'.repeat(11)}`;
    const token = `eyJ${'hbGci'.repeat(8)}.eyJ${'zdWIi'.repeat(8)}.${'c2ln'.repeat(10)}`;
    const text = resultText(stateAfter([secret, token, 'a\u202eb', 'read'], granted('read')));
    expect(text).not.toContain(secret);
    expect(text).not.toContain(token);
    expect(text).toContain('a[U+202E]b');
    expect(text).toContain('read');
  });
});
