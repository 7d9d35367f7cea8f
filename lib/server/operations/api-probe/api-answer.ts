import 'server-only';
import { type ApiAnswer, apiProbeLimits } from '@/lib/domain/api-probe';
import { readBearerChallenge } from '@/lib/domain/api-probe-challenge';
import { explainApiAnswer } from '@/lib/domain/api-probe-explain';
import type { OutboundResponse } from '@/lib/server/http/outbound';
import { redactTokens } from '@/lib/server/oauth/redaction';
import { readBody } from '@/lib/server/oauth/response-body';
import { findDebugId, findRetryAfterSeconds } from '@/lib/server/oauth/response-headers';
import { traceResponse } from '@/lib/server/oauth/trace';
import { visibleLine } from '@/lib/server/oauth/visible-text';
import { type ApiWords, readApiWords } from './api-words';

const codeCharactersMax = 200;
const messageCharactersMax = 1_000;
/** Beyond what is shown, so much more is looked through that a token which begins in what is shown is found whole, however it is escaped. */
const marginCharacters = 65_536;

/** An API's answer as people may see it. `scrub` masks the token that was sent; other tokens are found by their form. */
export function apiAnswer(response: OutboundResponse, scrub: (text: string) => string): ApiAnswer {
  const { status, headers, body } = response;
  const read = readBody(status, headers, body);
  const text = read.text.slice(0, apiProbeLimits.bodyCharactersMax + marginCharacters);
  const shown = traceResponse(response, text, scrub);
  const { code, message } = wordsOf(response, read.members);
  const line = (words: string | null, charactersMax: number) =>
    words === null ? null : visibleLine(redactTokens(scrub(words)), charactersMax);
  return {
    kind: 'answer',
    ...shown,
    isCut: read.text.length > apiProbeLimits.bodyCharactersMax,
    code: line(code, codeCharactersMax),
    message: line(message, messageCharactersMax),
    debugId: line(findDebugId(headers), codeCharactersMax),
    retryAfterSeconds: findRetryAfterSeconds(headers, response.receivedAt),
    explanation: explainApiAnswer({ status, code, shape: read.shape }),
  };
}

/** A challenge is the standard's place for the error, so it completes what the body leaves open. A good answer has no error, whatever members it has. */
function wordsOf({ status, headers }: OutboundResponse, members: ReadonlyMap<string, unknown>): ApiWords {
  if (status >= 200 && status < 300) return { code: null, message: null };
  const challenge = readBearerChallenge(
    headers.filter(([name]) => name.toLowerCase() === 'www-authenticate').map(([, value]) => value),
  );
  const said = readApiWords(members);
  return {
    code: said.code ?? challenge?.error ?? null,
    message: said.message ?? challenge?.errorDescription ?? null,
  };
}
