import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { getDemoCase } from '@/lib/domain/catalogue/demo-cases';
import { expandScopes } from '@/lib/domain/catalogue/super-scopes';
import { database } from '@/lib/server/store/database';
import { findSandboxClient, type SandboxClient } from '@/lib/server/store/sandbox-clients';
import { makeOpaqueToken, signAccessToken, tokenLifetimeMs } from './access-token';
import { isClientSecret } from './client-authentication';
import { imsAnswer, imsError } from './ims-answer';
import { readTokenRequest, type TokenRequestForm } from './token-request-form';

/** How long the `slow` case waits; longer than the outbound deadline of 10 s, so that it ends in a time-out or by Cancel. */
const slowMs = 15_000;
const throttledRetryAfterSeconds = 20;

/**
 * `POST /sandbox/ims/token/v3`: behaves as Adobe IMS does for `client_credentials`, its faults included.
 * Where the exact text of an IMS error is not published the sandbox uses a plain one of its own.
 * @see docs/facts.md, "Token request" and "Errors seen"
 */
export async function answerTokenRequest(request: Request): Promise<Response> {
  const form = await readTokenRequest(request);
  if (!form) return imsError('invalid_request', 'request body is too large', 413);
  const client = form.clientId ? await findSandboxClient(database(), form.clientId) : null;
  const fault = (await demoFault(client, request.signal)) ?? requestFault(form, client);
  if (fault || !client) return fault ?? imsError('invalid_client', 'invalid client_id parameter');
  const scopes = expandScopes(givenScopes(form.scopes.length > 0 ? form.scopes : client.scopes, client));
  const now = Date.now();
  const accessToken =
    client.demoCase === 'opaque-token'
      ? makeOpaqueToken(client.clientId, now)
      : await signAccessToken({ ...client, scopes }, now);
  return imsAnswer(200, {
    access_token: accessToken,
    token_type: 'bearer',
    expires_in: tokenLifetimeMs / 1000 - 1,
  });
}

/** The scopes that a token is issued with: of the `dropped-scope` case all but the one that it is about (RFC 6749 section 3.3 lets a server do so). */
function givenScopes(asked: readonly string[], { demoCase }: SandboxClient): readonly string[] {
  if (demoCase !== 'dropped-scope') return asked;
  const dropped = getDemoCase(demoCase).scopes.at(-1);
  return asked.filter((scope) => scope !== dropped);
}

/** Answers that a real provider gives for reasons of its own, before it looks at the request. */
async function demoFault(client: SandboxClient | null, signal: AbortSignal): Promise<Response | null> {
  switch (client?.demoCase) {
    case 'throttled':
      return imsError('throttled', 'too many requests', 429, {
        'retry-after': String(throttledRetryAfterSeconds),
      });
    case 'internal-error':
      return imsError('internal_error', 'Please try again later', 500);
    case 'html-answer':
      return new Response('<!doctype html><title>Service maintenance</title><h1>Service maintenance</h1>', {
        status: 503,
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
      });
    case 'slow':
      await delay(slowMs, null, { signal }).catch(() => null);
      return null;
    default:
      return null;
  }
}

function requestFault(form: TokenRequestForm, client: SandboxClient | null): Response | null {
  if (!form.grantType) return imsError('invalid_request', 'missing grant_type parameter');
  if (form.grantType !== 'client_credentials')
    return imsError('unsupported_grant_type', 'unsupported grant_type');
  if (!client) return imsError('invalid_client', 'invalid client_id parameter');
  if (!isClientSecret(form.clientSecret, client.secretHash))
    return imsError('invalid_client', 'invalid client_secret parameter');
  if (client.demoCase === 'not-provisioned')
    return imsError('unauthorized_client', 'client is not allowed to use client_credentials');
  const isAllowed = (scope: string) =>
    client.scopes.includes(scope) || expandScopes(client.scopes).includes(scope);
  if (!form.scopes.every(isAllowed))
    return imsError('invalid_scope', 'one or more scopes are not bound to the client');
  return null;
}
