import 'server-only';
import { allowInsecureRequests, clientCredentialsGrantRequest, customFetch } from 'oauth4webapi';
import { secretFacts } from '@/lib/domain/catalogue/errors/request-facts';
import type { TokenRequest } from '@/lib/domain/generation';
import type { ProviderProfile } from '@/lib/domain/provider/provider';
import { tokenRequestHeaders } from '@/lib/domain/token-request';
import { type OutboundRequest, type OutboundResponse, sendOutbound } from '@/lib/server/http/outbound';
import { OutboundError } from '@/lib/server/http/outbound-error';
import { checkTarget, type OutboundPolicy } from '@/lib/server/http/policy';
import type { Secret } from '@/lib/server/secret';
import { clientAuthentication } from './client-authentication';
import { readTokenResponse } from './response-reader';
import { createSecretScrubber } from './secret-scrubber';
import type { TokenExchange } from './token-exchange';
import { traceAnswer, traceFailure, traceRequest } from './trace';

export type { TokenExchange } from './token-exchange';

export interface TokenRequestInput {
  readonly request: TokenRequest;
  readonly secret: Secret;
  readonly profile: ProviderProfile;
  readonly policy: OutboundPolicy;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for everything together; default 10,000. */
  readonly timeoutMs?: number | undefined;
}

/**
 * Sends one client-credentials request and reads what comes back. On the wire stands exactly what `TokenRequest` describes:
 *
 * - the form is `request.form` in its order; with `client_secret_post`, `client_id` and then `client_secret` follow it, last. The Basic
 *   methods put both into the `authorization` header and leave the form alone. `wireForm` in lib/domain/token-request.ts is this rule as code.
 * - the body is encoded as `URLSearchParams` does it: a space is `+`, `*-._` and letters and digits stay, the rest is percent-encoded UTF-8.
 * - headers are `tokenRequestHeaders`, `authorization`, `accept-encoding: identity`, and what HTTP itself needs.
 * - `client_secret_basic` form-encodes id and secret before base64 (RFC 6749 section 2.3.1), `client_secret_basic_raw` does not.
 *
 * Faults of the network and of the provider are readings, not exceptions; a cancelled request is the reading `failed` with `cancelled`.
 * Sends once, never retries. Nothing it gives or throws holds the secret, but for a token from a server that hides it beyond `createSecretScrubber`.
 *
 * @throws {Error} only where the description itself is unusable (an empty client id or secret), without any of its values
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 */
export async function requestToken(input: TokenRequestInput): Promise<TokenExchange> {
  const { request } = input;
  const clientSecret = input.secret.reveal().toWellFormed();
  const scrub = createSecretScrubber(clientSecret);
  const told = secretFacts(clientSecret, { clientId: request.clientId, provider: input.profile.id });
  const start = { request: traceRequest(request, scrub), startedAt: Date.now() };
  let answer: OutboundResponse;
  try {
    answer = await send(input, clientSecret);
  } catch (fault) {
    // Errors of the OAuth library are dropped whole: they can carry the request.
    if (!(fault instanceof OutboundError)) throw new Error('The token request could not be built.');
    const { code, detail } = fault;
    return {
      trace: traceFailure(start, fault, scrub),
      findings: [],
      reading: { kind: 'failed', code, detail },
      secretFacts: told,
    };
  }
  const { reading, findings, text } = readTokenResponse(answer, {
    requestedScope: request.form.find(([name]) => name === 'scope')?.[1] ?? null,
    usesBasic: request.authMethod !== 'client_secret_post',
    scrub,
    secretCharacters: clientSecret.length,
  });
  return { trace: traceAnswer(start, answer, text, scrub), findings, reading, secretFacts: told };
}

/** Lets the OAuth library build and authenticate the request, and sends it through the guard in place of `fetch`. */
async function send(input: TokenRequestInput, clientSecret: string): Promise<OutboundResponse> {
  const { request, policy, signal, timeoutMs } = input;
  const { url } = checkTarget(request.tokenEndpoint, policy);
  const answers: OutboundResponse[] = [];
  await clientCredentialsGrantRequest(
    { issuer: url.origin, token_endpoint: url.href },
    { client_id: request.clientId.toWellFormed() },
    clientAuthentication(request.authMethod, clientSecret),
    // With `grant_type` in front, the library's own setting of it keeps its place.
    new URLSearchParams(request.form.map(([name, value]) => [name, value])),
    {
      // Whether plain http is allowed was decided by `checkTarget`, which knows where.
      [allowInsecureRequests]: url.protocol === 'http:',
      [customFetch]: async (href, { body, headers }) => {
        const { authorization } = headers;
        const outbound: OutboundRequest = {
          method: 'POST',
          url: href,
          headers: authorization
            ? [...tokenRequestHeaders, ['authorization', authorization]]
            : tokenRequestHeaders,
          body: String(body),
          signal,
          timeoutMs,
        };
        answers.push(await sendOutbound(outbound, policy));
        return new Response();
      },
    },
  );
  const [answer] = answers;
  if (!answer) throw new OutboundError('network');
  return answer;
}
