import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { demoCases } from '@/lib/domain/catalogue/demo-cases';
import { decodeToken } from '@/lib/domain/token/decode';
import { forgetEnvironment } from '@/lib/server/env';
import { recordedAt } from '@/lib/server/operations/embed-recordings';
import { findEmbedView } from '@/lib/server/operations/embed-view';

beforeEach(() => {
  vi.stubEnv('EMBED_ORIGINS', 'https://docs.example.com');
  forgetEnvironment();
});
afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnvironment();
});

const viewOf = (id: string) => {
  const view = findEmbedView(`/embed/${id}`);
  if (!view) throw new Error(`No embed of ${id}.`);
  return view;
};

it('shows nothing at all while no site may frame it', () => {
  vi.stubEnv('EMBED_ORIGINS', '');
  forgetEnvironment();
  for (const path of ['/embed', ...demoCases.map(({ id }) => `/embed/${id}`)])
    expect(findEmbedView(path)).toBeNull();
});

it.each(['/embed/nothing', '/embed/', '/embed/working/x', '/', '/embed/constructor'])(
  'shows nothing at %s',
  (path) => expect(findEmbedView(path)).toBeNull(),
);

it('shows the one that works where none is named', () => {
  expect(findEmbedView('/embed')).toEqual({ ...viewOf('working'), now: expect.any(Number) });
});

it.each(demoCases)('$id ends as the demo promises: $explanationId', ({ id, explanationId, scopes }) => {
  const { outcome, demo, requestedScopes } = viewOf(id);
  expect([demo.id, requestedScopes]).toEqual([id, scopes]);
  expect(outcome.kind === 'failure' ? outcome.failure.explanation.id : null).toBe(explanationId);
});

it('describes the request as this installation would send it, with a mark for the secret', () => {
  const { requestMessage, request } = viewOf('missing-scope');
  expect(requestMessage.start).toBe('POST http://127.0.0.1:3000/sandbox/ims/token/v3');
  expect(requestMessage.body).toBe(
    `grant_type=client_credentials&scope=openid%2CAdobeID%2Cread_organizations%2Cadditional_info.projectedProductContext%2Cfirefly_api&client_id=${request.clientId}&client_secret=[client secret]`,
  );
});

it('finds nothing in the stand-in of an opaque token that was not kept', () => {
  const { outcome, findings } = viewOf('opaque-token');
  if (outcome.kind !== 'token') throw new Error('There should be a token.');
  expect(decodeToken(outcome.token.accessToken)).toEqual({ kind: 'opaque', why: 'no-dots' });
  expect(findings).toEqual([]);
});

it('carries the claims of a token and no token: the signature was never kept', () => {
  for (const id of ['working', 'many-scopes']) {
    const { outcome, answerMessage } = viewOf(id);
    if (outcome.kind !== 'token') throw new Error('There should be a token.');
    const decoded = decodeToken(outcome.token.accessToken);
    expect(decoded).toMatchObject({ kind: 'jwt', signature: '', algorithm: 'RS256' });
    expect(answerMessage?.body).toBe(
      '{"access_token":"[access token, not kept]","token_type":"bearer","expires_in":86399}',
    );
    expect(outcome.token.receivedAt).toBe(recordedAt);
  }
  const opaque = viewOf('opaque-token').outcome;
  expect(opaque.kind === 'token' && decodeToken(opaque.token.accessToken).kind).toBe('opaque');
});

it('keeps the provider’s words and waits as they came', () => {
  const { outcome, answerMessage } = viewOf('throttled');
  expect(outcome).toMatchObject({
    failure: { stage: 'response', status: 429, error: 'throttled', retryAfterSeconds: 20 },
  });
  expect(answerMessage?.headers).toContainEqual(['retry-after', '20']);
  expect(viewOf('slow')).toMatchObject({
    answerMessage: null,
    outcome: { failure: { stage: 'network', status: null } },
  });
});
