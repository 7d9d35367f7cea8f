import 'server-only';
import type { Finding } from '@/lib/domain/generation';
import { findInError } from './error-findings';
import type { RawAnswer } from './finding';
import { redactTokens } from './redaction';
import { type ResponseBody, readBody } from './response-body';
import { findInAnswer } from './response-findings';
import { findDebugId, findRetryAfterSeconds } from './response-headers';
import type { ErrorReading, TokenReading } from './token-exchange';
import { findInSuccess } from './token-findings';
import { visibleLine } from './visible-text';

const providerTextCharactersMax = 2_000;
const findingCharactersMax = 200;
const debugIdCharactersMax = 200;
/** A secret this long in the middle of an access token is no coincidence. */
const secretInTokenCharactersMin = 8;

/** What the reader needs beside the answer. */
export interface ReadingContext {
  /** The request's `scope` as sent; null where it had none. */
  readonly requestedScope: string | null;
  /** Whether the client authenticated with the Authorization header, whatever form of Basic; default no. */
  readonly usesBasic?: boolean;
  /** Masks the client secret in a text of the provider, see `createSecretScrubber`. */
  readonly scrub: (text: string) => string;
  /** UTF-16 code units; a token is only scrubbed of a secret long enough not to occur in it by chance. */
  readonly secretCharacters: number;
}

/**
 * Reads an answer of a token endpoint, however far from the standard: gives the token if there is one, else the provider's error, and says
 * each departure as a finding. A token counts when `access_token` is a non-empty text, the status is no redirect, and no error stands
 * beside it under an error status. Never throws.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5
 */
export function readTokenResponse(
  answer: RawAnswer & { readonly body: Uint8Array },
  context: ReadingContext,
): { reading: TokenReading | ErrorReading; findings: readonly Finding[]; text: string } {
  const body = readBody(answer.status, answer.headers, answer.body);
  const general = findInAnswer(answer, body);
  const token = readToken(answer, body, context);
  if (token) {
    const findings = [...general, ...findInSuccess(answer, body, token, context.requestedScope)];
    return { reading: token, findings: presentable(findings, context), text: body.text };
  }
  const error = readError(answer, body, context);
  const findings = [...general, ...findInError(answer, body, error, context.usesBasic ?? false)];
  return { reading: error, findings: presentable(findings, context), text: body.text };
}

function readToken(
  answer: RawAnswer,
  { members, shape }: ResponseBody,
  context: ReadingContext,
): TokenReading | null {
  const accessToken = members.get('access_token');
  if (typeof accessToken !== 'string' || accessToken === '' || shape === 'redirect') return null;
  if (answer.status >= 400 && findText(members, ['error']) !== null) return null;
  return {
    kind: 'token',
    accessToken:
      context.secretCharacters >= secretInTokenCharactersMin ? context.scrub(accessToken) : accessToken,
    tokenType: scrubbed(findText(members, ['token_type']), context),
    expiresInSeconds: readSeconds(members.get('expires_in')),
    scope: scrubbed(findText(members, ['scope']), context),
    receivedAt: answer.receivedAt,
  };
}

function readError(
  answer: RawAnswer,
  { members, shape }: ResponseBody,
  context: ReadingContext,
): ErrorReading {
  const nested = nestedError(members);
  return {
    kind: 'error',
    status: answer.status,
    // RFC 6749 first, then what API gateways and other servers call the same thing.
    error: presentableText(
      findText(members, ['error']) ??
        findText(nested, ['code', 'type', 'status']) ??
        findText(members, ['error_code', 'errorCode', 'code']),
      context,
      providerTextCharactersMax,
    ),
    errorDescription: presentableText(
      findText(members, [
        'error_description',
        'errorDescription',
        'errorSummary',
        'message',
        'error_message',
        'detail',
        'title',
      ]) ?? findText(nested, ['error_description', 'message', 'description', 'detail']),
      context,
      providerTextCharactersMax,
    ),
    debugId: presentableText(findDebugId(answer.headers), context, debugIdCharactersMax),
    retryAfterSeconds: findRetryAfterSeconds(answer.headers, answer.receivedAt),
    bodyShape: shape,
  };
}

function nestedError(members: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> {
  const error = members.get('error');
  return typeof error === 'object' && error !== null ? new Map(Object.entries(error)) : new Map();
}

/** The first non-empty text, or whole number as text, among the members by these names. */
function findText(members: ReadonlyMap<string, unknown>, names: readonly string[]): string | null {
  for (const name of names) {
    const value = members.get(name);
    if (typeof value === 'string' && value !== '') return value;
    if (Number.isSafeInteger(value) && name !== 'error') return String(value);
  }
  return null;
}

/** Lifetimes that are text or have a fraction are read too; what is not a positive finite number is not. */
function readSeconds(value: unknown): number | null {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof seconds === 'number' && seconds >= 1 && seconds <= Number.MAX_SAFE_INTEGER
    ? Math.floor(seconds)
    : null;
}

function presentableText(
  text: string | null,
  { scrub }: ReadingContext,
  charactersMax: number,
): string | null {
  return text === null ? null : visibleLine(scrub(text), charactersMax);
}

function scrubbed(text: string | null, { scrub }: ReadingContext): string | null {
  return text === null ? null : scrub(text);
}

/** Masks before it cuts: a secret across the cut would otherwise leave its first half. */
function presentable(findings: readonly Finding[], { scrub }: ReadingContext): Finding[] {
  return findings.map((finding) =>
    finding.value === undefined
      ? finding
      : { ...finding, value: visibleLine(redactTokens(scrub(finding.value)), findingCharactersMax) },
  );
}
