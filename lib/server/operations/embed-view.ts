import 'server-only';
import { getDemoCase } from '@/lib/domain/catalogue/demo-cases';
import { findEmbeddedDemo } from '@/lib/domain/embed/embed';
import type { EmbedView } from '@/lib/domain/embed/view';
import type { TokenRequest } from '@/lib/domain/generation';
import { getProviderProfile, resolveProfile } from '@/lib/domain/provider/profiles';
import { describeTokenRequest } from '@/lib/domain/token-request';
import { env } from '@/lib/server/env';
import { tokenFingerprint } from '@/lib/server/oauth/fingerprint';
import { readTokenResponse } from '@/lib/server/oauth/response-reader';
import { traceRequest } from '@/lib/server/oauth/trace';
import { type EmbedRecording, embedRecordings, recordedAt, unkeptToken } from './embed-recordings';
import { failureView } from './generation/failure-view';

/** Read in place of an opaque token that was not kept: a mark with brackets would be found to be no bearer token. @see RFC 6750 section 2.1 */
const opaqueStandIn = 'opaque-token-not-kept';
/** There is no secret to be taken out. */
const unchanged = (text: string) => text;

/**
 * What the embed at this path shows; null where there is none, and everywhere while no site may frame one. For everybody: reads neither session nor
 * store, signs and sends nothing. The answer is a recorded one, read and explained as if it had just come.
 */
export function findEmbedView(path: string): EmbedView | null {
  const id = findEmbeddedDemo(path);
  if (id === null || env().embedOrigins.length === 0) return null;
  const { name, shows, scopes } = getDemoCase(id);
  const recording = embedRecordings[id];
  const request = requestOf(recording.clientId, scopes);
  const { method, url, headers, body } = traceRequest(request, unchanged);
  return {
    demo: { id, name, shows },
    recordedAt,
    now: Date.now(),
    requestedScopes: scopes,
    request,
    requestMessage: { start: `${method} ${url}`, headers, body },
    answerMessage: recording.answer && { ...recording.answer, start: String(recording.answer.status) },
    ...readAnswer(recording, request),
  };
}

/** The request that this installation's playground would send. */
function requestOf(clientId: string, scopes: readonly string[]): TokenRequest {
  const profile = resolveProfile(getProviderProfile('sandbox'), env().origin);
  return describeTokenRequest({
    profile,
    tokenEndpoint: profile.tokenEndpoint ?? '',
    authMethod: 'client_secret_post',
    clientId,
    scopes,
    parameters: [],
  });
}

function readAnswer(
  { answer, token }: EmbedRecording,
  request: TokenRequest,
): Pick<EmbedView, 'outcome' | 'findings'> {
  if (!answer) {
    const failure = failureView({ kind: 'failed', code: 'timeout' }, 'sandbox', request, null);
    return { outcome: { kind: 'failure', failure }, findings: [] };
  }
  const accessToken = token ? `${encoded(token.header)}.${encoded(token.payload)}.` : opaqueStandIn;
  const body = Buffer.from(answer.body.replace(unkeptToken, accessToken));
  const requestedScope = request.form.find(([name]) => name === 'scope')?.[1] ?? null;
  const { reading, findings } = readTokenResponse(
    { ...answer, body, receivedAt: recordedAt },
    { requestedScope, scrub: unchanged, secretCharacters: 0 },
  );
  if (reading.kind === 'error') {
    const failure = failureView(reading, 'sandbox', request, null);
    return { outcome: { kind: 'failure', failure }, findings };
  }
  const { kind, ...issued } = reading;
  const signature = {
    state: 'cannot-verify',
    reason: token ? 'unsigned' : 'opaque',
    keysFrom: null,
  } as const;
  const fingerprint = tokenFingerprint(accessToken);
  return { outcome: { kind, token: { ...issued, fingerprint, signature, keyRequests: [] } }, findings };
}

function encoded(json: string): string {
  return Buffer.from(json).toString('base64url');
}
