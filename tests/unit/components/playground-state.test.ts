import { describe, expect, test } from 'vitest';
import {
  draftOf,
  findSelected,
  initialState,
  type PlaygroundState,
  reduce,
} from '@/components/playground/playground-state';
import { aCredential, aFailure, aGeneration, aToken } from './playground-fixtures';

const one = aCredential({ id: 'cred_one', name: 'One' });
const two = aCredential({ id: 'cred_two', name: 'Two' });
const sending = { requestId: 'req_1', credentialId: 'cred_one', startedAt: 1_000 };

function sent(state: PlaygroundState = initialState([one, two], null)): PlaygroundState {
  return reduce(state, { type: 'sent', sending });
}

describe('the first state', () => {
  test('selects the asked credential, else the first one', () => {
    expect(findSelected(initialState([one, two], 'cred_two'))?.name).toBe('Two');
    expect(findSelected(initialState([one, two], null))?.name).toBe('One');
    expect(findSelected(initialState([one, two], 'cred_gone'))?.name).toBe('One');
  });

  test('opens the form when there is nothing to select', () => {
    const state = initialState([], null);
    expect(state.mode).toBe('enter');
    expect(findSelected(state)).toBeNull();
  });
});

describe('sending', () => {
  test('a second click while a request is on its way sends nothing', () => {
    const state = sent();
    const again = reduce(state, { type: 'sent', sending: { ...sending, requestId: 'req_2' } });
    expect(again).toBe(state);
  });

  test('an answer to another request changes nothing', () => {
    const state = sent();
    const shown = { kind: 'refusal', refusal: { ok: false, code: 'unavailable' }, at: 0 } as const;
    expect(reduce(state, { type: 'answered', requestId: 'req_0', shown, now: 2_000 })).toBe(state);
  });

  test('cancel returns to idle at once and keeps what was shown before', () => {
    const shown = { kind: 'generation', view: aGeneration(), clockOffsetMs: 0 } as const;
    const before = reduce(sent(), { type: 'answered', requestId: 'req_1', shown, now: 2_000 });
    const cancelled = reduce(sent(before), { type: 'cancelled', requestId: 'req_1' });
    expect(cancelled.sending).toBeNull();
    expect(cancelled.wasCancelled).toBe(true);
    expect(cancelled.shown).toBe(shown);
  });

  test('the late answer of a cancelled request is dropped, its token with it', () => {
    const cancelled = reduce(sent(), { type: 'cancelled', requestId: 'req_1' });
    const shown = { kind: 'generation', view: aGeneration(), clockOffsetMs: 0 } as const;
    expect(reduce(cancelled, { type: 'answered', requestId: 'req_1', shown, now: 2_000 })).toBe(cancelled);
  });

  test('an outcome cancelled by the server reads like a cancel', () => {
    const view = aGeneration({ outcome: { kind: 'cancelled' } });
    const state = reduce(sent(), {
      type: 'answered',
      requestId: 'req_1',
      shown: { kind: 'generation', view, clockOffsetMs: 0 },
      now: 2_000,
    });
    expect(state).toMatchObject({ sending: null, wasCancelled: true, shown: null });
  });
});

describe('an answer', () => {
  test('a new token updates when the credential last generated one; a reused token does not', () => {
    const fresh = aGeneration({
      credentialId: 'cred_one',
      outcome: { kind: 'token', reused: false, token: aToken({ receivedAt: 5_000 }) },
    });
    const answer = (view: typeof fresh) =>
      reduce(sent(), {
        type: 'answered',
        requestId: 'req_1',
        shown: { kind: 'generation', view, clockOffsetMs: 0 },
        now: 1,
      });
    expect(answer(fresh).credentials[0]?.lastTokenAt).toBe(5_000);
    const reused = aGeneration({
      credentialId: 'cred_one',
      outcome: { kind: 'token', reused: true, token: aToken({ receivedAt: 5_000 }) },
    });
    expect(answer(reused).credentials[0]?.lastTokenAt).toBe(one.lastTokenAt);
  });

  test('Retry-After blocks that credential alone, until its time', () => {
    const view = aGeneration({
      outcome: { kind: 'failure', failure: aFailure({ status: 429, retryAfterSeconds: 30 }) },
    });
    const state = reduce(sent(), {
      type: 'answered',
      requestId: 'req_1',
      shown: { kind: 'generation', view, clockOffsetMs: 0 },
      now: 100_000,
    });
    expect(state.blockedUntil).toEqual({ cred_one: 130_000 });
  });

  test('our own rate limit blocks in the same way', () => {
    const refusal = { ok: false, code: 'too-many-attempts', retryAfterSeconds: 7 } as const;
    const state = reduce(sent(), {
      type: 'answered',
      requestId: 'req_1',
      shown: { kind: 'refusal', refusal, at: 100_000 },
      now: 100_000,
    });
    expect(state.blockedUntil).toEqual({ cred_one: 107_000 });
  });
});

describe('credentials', () => {
  test('an entered credential is selected and comes first', () => {
    const entered = aCredential({ id: 'cred_new', kind: 'session', name: null });
    const state = reduce(initialState([one], null), { type: 'credential-entered', credential: entered });
    expect(state.credentials.map((each) => each.id)).toEqual(['cred_new', 'cred_one']);
    expect(state).toMatchObject({ mode: 'select', selectedId: 'cred_new' });
  });

  test('entering a client again replaces what this session had for it, and no saved credential', () => {
    const before = aCredential({ id: 'cred_old', kind: 'session', name: null });
    const entered = aCredential({ id: 'cred_new', kind: 'session', name: null });
    const state = reduce(initialState([before, one], null), {
      type: 'credential-entered',
      credential: entered,
    });
    expect(state.credentials.map((each) => each.id)).toEqual(['cred_new', 'cred_one']);
  });

  test('found credentials join the list once and renew what was known', () => {
    const renamed = aCredential({ id: 'cred_one', name: 'Renamed' });
    const state = reduce(initialState([one], null), {
      type: 'credentials-found',
      credentials: [renamed, two],
    });
    expect(state.credentials.map((each) => each.name)).toEqual(['Renamed', 'Two']);
  });

  test('what was typed for one credential survives a look at another', () => {
    const draft = { scopes: ['openid'], parameters: [], newToken: true };
    let state = reduce(initialState([one, two], null), { type: 'draft-changed', draft });
    state = reduce(state, { type: 'credential-selected', id: 'cred_two' });
    expect(draftOf(state).scopes).toBeNull();
    state = reduce(state, { type: 'credential-selected', id: 'cred_one' });
    expect(draftOf(state)).toBe(draft);
  });
});
