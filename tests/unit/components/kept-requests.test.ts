import { describe, expect, test } from 'vitest';
import { keptMax } from '@/components/playground/kept-requests';
import { initialState, type PlaygroundState, reduce } from '@/components/playground/playground-state';
import type { GenerationView } from '@/lib/domain/generation';
import { aCredential, aFailure, aGeneration, aToken, aTrace } from './playground-fixtures';

const credential = aCredential({ id: 'cred_1', name: 'Working' });
const first = initialState([credential], null);

function send(state: PlaygroundState, requestId: string, startedAt = 1_000): PlaygroundState {
  return reduce(state, { type: 'sent', sending: { requestId, credentialId: 'cred_1', startedAt } });
}

function ask(state: PlaygroundState, requestId: string, view: GenerationView): PlaygroundState {
  const shown = { kind: 'generation', view, clockOffsetMs: 0 } as const;
  return reduce(send(state, requestId), { type: 'answered', requestId, shown, now: 2_000 });
}

describe('the requests of a page', () => {
  test('are kept with what came of them, the newest first, when a later one takes the place of the result', () => {
    const failure = aFailure({ explanation: { ...aFailure().explanation, title: 'Wrong secret' } });
    const finding = { code: 'clock-drift', severity: 'info' } as const;
    let state = ask(
      first,
      'req_1',
      aGeneration({ outcome: { kind: 'failure', failure }, trace: aTrace(), findings: [finding] }),
    );
    state = ask(state, 'req_2', aGeneration({ trace: aTrace() }));
    expect(state.shownId).toBe('req_2');
    expect(state.requests).toMatchObject([
      { requestId: 'req_2', result: { kind: 'token', reused: false } },
      {
        requestId: 'req_1',
        startedAt: 1_000,
        credential: { name: 'Working', clientId: credential.clientId },
        result: { kind: 'failure', title: 'Wrong secret' },
        findings: [finding],
        trace: aTrace(),
      },
    ]);
  });

  test('hold no access token, neither of the shown result nor of an earlier one', () => {
    const accessToken = 'eyJ.a-token.of-this-page';
    const view = aGeneration({
      outcome: { kind: 'token', reused: false, token: aToken({ accessToken }) },
      trace: aTrace(),
    });
    const state = ask(ask(first, 'req_1', view), 'req_2', view);
    expect(state.requests).toHaveLength(2);
    expect(JSON.stringify(state.requests)).not.toContain(accessToken);
  });

  test('are twenty at most; the oldest go first', () => {
    let state = first;
    for (let i = 1; i <= keptMax + 5; i += 1) state = ask(state, `req_${i}`, aGeneration());
    expect(keptMax).toBe(20);
    expect(state.requests).toHaveLength(20);
    expect(state.requests[0]?.requestId).toBe('req_25');
    expect(state.requests.at(-1)?.requestId).toBe('req_6');
  });

  test('are gone, all of them, when the page is left', () => {
    const state = ask(ask(first, 'req_1', aGeneration()), 'req_2', aGeneration({ trace: aTrace() }));
    const left = reduce(state, { type: 'page-left' });
    expect(left).toMatchObject({ shown: null, shownId: null, requests: [] });
  });

  test('stay when the token is forgotten, since none of them holds it', () => {
    const state = reduce(ask(first, 'req_1', aGeneration()), { type: 'result-dropped' });
    expect(state).toMatchObject({ shown: null, shownId: null, requests: [{ requestId: 'req_1' }] });
  });

  test('include what this server refused, by its code', () => {
    const shown = { kind: 'refusal', refusal: { ok: false, code: 'not-found' }, at: 0 } as const;
    const state = reduce(send(first, 'req_1'), { type: 'answered', requestId: 'req_1', shown, now: 1 });
    expect(state.requests).toMatchObject([{ result: { kind: 'refusal', code: 'not-found' }, trace: null }]);
  });
});

describe('a cancelled request', () => {
  const cancelled = reduce(send(first, 'req_1'), { type: 'cancelled', requestId: 'req_1' });

  test('is kept at once, and with how far it came as soon as the server says so', () => {
    expect(cancelled.requests).toMatchObject([
      { requestId: 'req_1', result: { kind: 'cancelled' }, trace: null },
    ]);
    const traced = reduce(cancelled, { type: 'traced', requestId: 'req_1', trace: aTrace() });
    expect(traced.requests).toMatchObject([{ result: { kind: 'cancelled' }, trace: aTrace() }]);
    expect(traced.shown).toBeNull();
  });

  test('leaves the result that is shown, and what belongs to it, alone', () => {
    const before = ask(first, 'req_0', aGeneration());
    const after = reduce(send(before, 'req_1'), { type: 'cancelled', requestId: 'req_1' });
    expect(after).toMatchObject({ shown: before.shown, shownId: 'req_0' });
    expect(after.requests.map(({ requestId }) => requestId)).toEqual(['req_1', 'req_0']);
  });

  test('whose trace comes after the page was left brings nothing back', () => {
    const left = reduce(cancelled, { type: 'page-left' });
    const traced = reduce(left, { type: 'traced', requestId: 'req_1', trace: aTrace() });
    expect(traced.requests).toEqual([]);
  });

  test('that the server ended is kept with the trace that came along', () => {
    const view = aGeneration({ outcome: { kind: 'cancelled' }, trace: aTrace() });
    expect(ask(first, 'req_1', view).requests).toMatchObject([
      { result: { kind: 'cancelled' }, trace: aTrace() },
    ]);
  });
});
