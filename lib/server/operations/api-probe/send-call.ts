import 'server-only';
import { type ApiCallView, apiProbeLimits, type SentToApi } from '@/lib/domain/api-probe/api-probe';
import { explainApiSilence } from '@/lib/domain/api-probe/explain';
import type { ApiTargetId } from '@/lib/domain/api-probe/targets';
import type { Parameter } from '@/lib/domain/credential';
import { secretMark } from '@/lib/domain/generation';
import { sendOutbound } from '@/lib/server/http/outbound';
import { OutboundError } from '@/lib/server/http/outbound-error';
import type { OutboundPolicy } from '@/lib/server/http/policy';
import { findInApiAnswer } from '@/lib/server/oauth/challenge-findings';
import { tokenMark } from '@/lib/server/oauth/fingerprint';
import { redactTokens } from '@/lib/server/oauth/redaction';
import { createSecretScrubber } from '@/lib/server/oauth/secret-scrubber';
import { traceAnswer, traceCall, traceFailure } from '@/lib/server/oauth/trace';
import { visibleLine } from '@/lib/server/oauth/visible-text';
import { readApiAnswer } from './api-answer';

/** One call of an API with a token. */
export interface ApiCallPlan {
  readonly target: ApiTargetId;
  readonly url: string;
  readonly accessToken: string;
  readonly sent: SentToApi;
  readonly policy: OutboundPolicy;
}

/** What came of a call. */
export type SentCall = Pick<ApiCallView, 'outcome' | 'account' | 'trace' | 'findings'>;

/** Sends one GET through the guard and says what came, without the token wherever the API repeats it. Redirects are not followed. Faults of the network are outcomes. */
export async function sendCall(plan: ApiCallPlan, signal: AbortSignal): Promise<SentCall> {
  const { target, url, accessToken, sent, policy } = plan;
  const carried = sent.bearer === 'spoiled' ? spoiled(accessToken) : accessToken;
  const scrub = tokenScrubber([accessToken, carried]);
  const headers = headersOf(sent, carried);
  const shown = headers.map(
    ([name, value]): Parameter => [name, visibleLine(redactTokens(scrub(value)), 1_000)],
  );
  const start = { request: traceCall(url, shown, scrub), startedAt: Date.now() };
  try {
    const response = await sendOutbound(
      { method: 'GET', url, headers, signal, bodyBytesMax: apiProbeLimits.bodyBytesMax },
      policy,
    );
    const { answer, account, text } = readApiAnswer(target, response, scrub);
    const findings = findInApiAnswer(response, sent.bearer !== 'left-out').map((finding) =>
      finding.value === undefined
        ? finding
        : { ...finding, value: visibleLine(redactTokens(scrub(finding.value)), 200) },
    );
    return { outcome: answer, account, trace: traceAnswer(start, response, text, scrub), findings };
  } catch (fault) {
    if (!(fault instanceof OutboundError)) throw fault;
    const { code } = fault;
    return {
      outcome: { kind: 'no-answer', code, explanation: explainApiSilence(code) },
      account: null,
      trace: traceFailure(start, fault, scrub),
      findings: [],
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
