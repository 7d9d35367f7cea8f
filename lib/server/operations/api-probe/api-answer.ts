import 'server-only';
import { type AccountFacts, accountLimits, readAccount } from '@/lib/domain/api-probe/account';
import { type ApiAnswer, apiProbeLimits } from '@/lib/domain/api-probe/api-probe';
import { readBearerChallenge } from '@/lib/domain/api-probe/challenge';
import { explainApiAnswer } from '@/lib/domain/api-probe/explain';
import type { ApiTargetId } from '@/lib/domain/api-probe/targets';
import type { OutboundResponse } from '@/lib/server/http/outbound';
import { redactTokens } from '@/lib/server/oauth/redaction';
import { readBody } from '@/lib/server/oauth/response-body';
import { findDebugId, findRetryAfterSeconds } from '@/lib/server/oauth/response-headers';
import { visibleLine } from '@/lib/server/oauth/visible-text';
import { type ApiWords, readApiWords } from './api-words';

const codeCharactersMax = 200;
const messageCharactersMax = 1_000;
/** Beyond what is shown, so much more is looked through that a token which begins in what is shown is found whole, however it is escaped. */
const marginCharacters = 65_536;

/** What an API's answer says, and as much of its body as may be needed to show it. `scrub` masks the token that was sent; other tokens are found by their form. */
export function readApiAnswer(
  target: ApiTargetId,
  response: OutboundResponse,
  scrub: (text: string) => string,
): { readonly answer: ApiAnswer; readonly account: AccountFacts | null; readonly text: string } {
  const { status, headers, body } = response;
  const read = readBody(status, headers, body);
  const { code, message } = wordsOf(response, read.members);
  const shown = (words: string, charactersMax: number) =>
    visibleLine(redactTokens(scrub(words.slice(0, charactersMax + marginCharacters))), charactersMax);
  const line = (words: string | null, charactersMax: number) =>
    words === null ? null : shown(words, charactersMax);
  const answer: ApiAnswer = {
    kind: 'answer',
    status,
    code: line(code, codeCharactersMax),
    message: line(message, messageCharactersMax),
    debugId: line(findDebugId(headers), codeCharactersMax),
    retryAfterSeconds: findRetryAfterSeconds(headers, response.receivedAt),
    explanation: explainApiAnswer({ status, code, shape: read.shape }),
  };
  const isGood = status >= 200 && status < 300;
  const account = isGood
    ? readAccount(target, read.text, (words) => shown(words, accountLimits.textCharactersMax))
    : null;
  return { answer, account, text: read.text.slice(0, apiProbeLimits.bodyCharactersMax + marginCharacters) };
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
