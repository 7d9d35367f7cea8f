import { beforeEach, expect, it, vi } from 'vitest';
import { callApi } from '@/app/(console)/api-probe/actions';
import { verifyPastedToken } from '@/app/(console)/inspect/actions';
import { probeScopes } from '@/app/(console)/scope-search/actions';
import { requestsMax } from '@/lib/domain/scope-search/request-bound';

const { request, session } = vi.hoisted(() => ({
  request: { headers: new Headers({ origin: 'http://localhost:3000' }) },
  session: { id: '' },
}));
vi.mock('next/headers', () => ({ headers: async () => request.headers }));
// What Next puts in the place of next/navigation on the server.
vi.mock('next/navigation', () => import('next/dist/client/components/navigation.react-server'));
vi.mock('@/lib/server/web/session', () => ({ findActor: async () => ({ sessionId: session.id }) }));

let sessions = 0;
beforeEach(() => {
  sessions += 1;
  session.id = `ses_${sessions}`;
});

/** The codes of so many calls in a row; the form lacks what it needs, so that a call that is not held back sends nothing. */
async function codesOf(
  action: typeof callApi | typeof verifyPastedToken | typeof probeScopes,
  times: number,
) {
  const codes: string[] = [];
  for (let time = 0; time < times; time += 1) {
    const answer = await action(new FormData());
    codes.push(answer.ok ? 'ok' : answer.code);
  }
  return codes;
}

const limited = [
  ['calling an API', callApi, 60],
  ['verifying a pasted token', verifyPastedToken, 60],
  ['trying scopes', probeScopes, 2 * requestsMax],
] as const;

it.each(limited)('%s is held back beyond what a person does within a minute', async (_name, action, most) => {
  expect(new Set(await codesOf(action, most))).toEqual(new Set(['invalid-input']));
  const refused = await action(new FormData());
  expect(refused).toEqual({ ok: false, code: 'too-many-attempts', retryAfterSeconds: expect.any(Number) });
  expect(!refused.ok && refused.retryAfterSeconds).toBeGreaterThan(0);
  expect(!refused.ok && refused.retryAfterSeconds).toBeLessThanOrEqual(60);
});

it.each(limited)('%s too often holds back no other action and nobody else', async (_name, action, most) => {
  await codesOf(action, most + 1);
  expect(await codesOf(action, 1)).toEqual(['too-many-attempts']);
  for (const [, other] of limited)
    if (other !== action) expect(await codesOf(other, 1)).toEqual(['invalid-input']);
  session.id = `${session.id}_other`;
  expect(await codesOf(action, 1)).toEqual(['invalid-input']);
});
