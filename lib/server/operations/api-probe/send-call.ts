import 'server-only';
import { type ApiCallView, apiProbeLimits, type SentToApi } from '@/lib/domain/api-probe';
import { explainSilence } from '@/lib/domain/api-probe-silence';
import type { Parameter } from '@/lib/domain/credential';
import { secretMark } from '@/lib/domain/generation';
import { sendOutbound } from '@/lib/server/http/outbound';
import { OutboundError } from '@/lib/server/http/outbound-error';
import type { OutboundPolicy } from '@/lib/server/http/policy';
import { tokenMark } from '@/lib/server/oauth/fingerprint';
import { redactTokens } from '@/lib/server/oauth/redaction';
import { createSecretScrubber } from '@/lib/server/oauth/secret-scrubber';
import { visibleLine } from '@/lib/server/oauth/visible-text';
import { apiAnswer } from './api-answer';

/** One call of an API with a token. */
export interface ApiCallPlan {
  readonly url: string;
  readonly accessToken: string;
  readonly sent: SentToApi;
  readonly policy: OutboundPolicy;
}

type SentCall = Pick<ApiCallView, 'request' | 'outcome' | 'timing' | 'remoteAddress'>;

/** Sends one GET through the guard and says what came, without the token wherever the API repeats it. Redirects are not followed. Faults of the network are outcomes. */
export async function sendCall(plan: ApiCallPlan, signal: AbortSignal): Promise<SentCall> {
  const { url, accessToken, sent, policy } = plan;
  const carried = sent.bearer === 'spoiled' ? spoiled(accessToken) : accessToken;
  const scrub = tokenScrubber([accessToken, carried]);
  const headers = headersOf(sent, carried);
  const request = {
    url: visibleLine(redactTokens(scrub(url)), apiProbeLimits.urlMax),
    headers: headers.map(
      ([name, value]): Parameter => [name, visibleLine(redactTokens(scrub(value)), 1_000)],
    ),
  };
  try {
    const response = await sendOutbound(
      { method: 'GET', url, headers, signal, bodyBytesMax: apiProbeLimits.bodyBytesMax },
      policy,
    );
    const { timing, remoteAddress } = response;
    return { request, outcome: apiAnswer(response, scrub), timing, remoteAddress };
  } catch (fault) {
    if (!(fault instanceof OutboundError)) throw fault;
    const { code, timing, remoteAddress } = fault;
    return {
      request,
      outcome: { kind: 'no-answer', code, explanation: explainSilence(code) },
      timing,
      remoteAddress,
    };
  }
}

function headersOf({ bearer, apiKey, imsOrgId }: SentToApi, token: string): Parameter[] {
  return [
    ['accept', 'application/json'],
    ...(bearer === 'left-out' ? [] : [['authorization', `Bearer ${token}`] as const]),
    ...(apiKey === null ? [] : [['x-api-key', apiKey] as const]),
    ...(imsOrgId === null ? [] : [['x-gw-ims-org-id', imsOrgId] as const]),
    ['user-agent', 's2s-playground'],
  ];
}

/** The token with the character in its middle changed: still of the same form, and no longer valid. */
function spoiled(token: string): string {
  const at = Math.floor(token.length / 2);
  return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
}

/** Masks tokens by their fingerprint in whatever an API repeats. A spoiled one is masked as well: it is the token but for one character. */
function tokenScrubber(tokens: readonly string[]): (text: string) => string {
  const scrubs = [...new Set(tokens)].map((token) => {
    const scrub = createSecretScrubber(token);
    const mark = tokenMark('access token', token);
    return (text: string) => scrub(text).replaceAll(secretMark, mark);
  });
  return (text) => scrubs.reduce((masked, scrub) => scrub(masked), text);
}
