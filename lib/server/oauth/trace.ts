import 'server-only';
import type { Parameter } from '@/lib/domain/credential';
import { secretMark, type Timing, type TokenRequest, type TraceView } from '@/lib/domain/generation';
import { tokenRequestHeaders, wireForm } from '@/lib/domain/token-request';
import type { OutboundResponse } from '@/lib/server/http/outbound';
import { redactTokens } from './redaction';
import { findClockDriftMs } from './response-headers';
import { visibleLine, visibleLines } from './visible-text';

const bodyCharactersMax = 16 * 1024;
const headersShownMax = 100;
const headerCharactersMax = 1_000;

type Scrub = (text: string) => string;

/** The request as sent, redacted. `content-length` is left out: it would tell the secret's length. */
export function traceRequest(request: TokenRequest, scrub: Scrub): TraceView['request'] {
  const url = URL.parse(request.tokenEndpoint);
  const authorization: readonly Parameter[] =
    request.authMethod === 'client_secret_post' ? [] : [['authorization', `Basic ${secretMark}`]];
  const headers: readonly Parameter[] = [
    ['host', url?.host ?? ''],
    ['connection', 'close'],
    ...tokenRequestHeaders,
    ...authorization,
    ['accept-encoding', 'identity'],
  ];
  const placeholder = 'secret-stands-here';
  const form = new URLSearchParams(wireForm(request, placeholder).map(([name, value]) => [name, value]));
  const isPost = request.authMethod === 'client_secret_post';
  const body = isPost ? form.toString().slice(0, -placeholder.length) : form.toString();
  return {
    method: 'POST',
    url: scrub(url?.href ?? visibleLine(request.tokenEndpoint, headerCharactersMax)),
    headers,
    body: scrub(body) + (isPost ? secretMark : ''),
  };
}

/** The answer with tokens, cookies and the client secret replaced, and characters that cannot be seen written out. */
export function traceResponse(
  answer: OutboundResponse,
  text: string,
  scrub: Scrub,
): NonNullable<TraceView['response']> {
  return {
    status: answer.status,
    headers: answer.headers
      .slice(0, headersShownMax)
      .map(([name, value]) => [
        visibleLine(scrub(name), headerCharactersMax),
        /^set-cookie2?$/i.test(name)
          ? '[cookie]'
          : visibleLine(redactTokens(scrub(value)), headerCharactersMax),
      ]),
    body: visibleLines(redactTokens(scrub(text)), bodyCharactersMax),
    bodyBytes: answer.body.byteLength,
  };
}

/** The trace of a request that was answered. */
export function traceAnswer(
  request: TokenRequest,
  answer: OutboundResponse,
  text: string,
  scrub: Scrub,
): TraceView {
  return {
    request: traceRequest(request, scrub),
    response: traceResponse(answer, text, scrub),
    remoteAddress: answer.remoteAddress,
    tls: answer.tls && { ...answer.tls, issuer: visibleLine(scrub(answer.tls.issuer), 200) },
    timing: answer.timing,
    clockDriftMs: findClockDriftMs(answer.headers, answer.receivedAt),
  };
}

/** The trace of a request that got no answer. */
export function traceFailure(
  request: TokenRequest,
  facts: { readonly timing: Timing; readonly remoteAddress: string | null },
  scrub: Scrub,
): TraceView {
  return {
    request: traceRequest(request, scrub),
    response: null,
    remoteAddress: facts.remoteAddress,
    tls: null,
    timing: facts.timing,
    clockDriftMs: null,
  };
}
