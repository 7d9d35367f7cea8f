import 'server-only';
import type { Parameter } from '@/lib/domain/credential';
import { lengthMark, secretMark, type TokenRequest, type TraceView } from '@/lib/domain/generation';
import { tokenRequestHeaders, wireForm } from '@/lib/domain/token-request';
import type { TlsView } from '@/lib/domain/trace/connection';
import type { OutboundResponse } from '@/lib/server/http/outbound';
import type { OutboundError } from '@/lib/server/http/outbound-error';
import { redactTokens } from './redaction';
import { findClockDriftMs } from './response-headers';
import { visibleLine, visibleLines } from './visible-text';

const bodyCharactersMax = 16 * 1024;
const headersShownMax = 100;
const headerCharactersMax = 1_000;
const urlCharactersMax = 2_048;
const nameCharactersMax = 200;

type Scrub = (text: string) => string;

/** The request as sent, redacted; also what would have been sent, where the guard let nothing out. */
export function traceRequest(request: TokenRequest, scrub: Scrub): TraceView['request'] {
  const placeholder = 'secret-stands-here';
  const form = new URLSearchParams(wireForm(request, placeholder).map(([name, value]) => [name, value]));
  const isPost = request.authMethod === 'client_secret_post';
  const body = isPost ? form.toString().slice(0, -placeholder.length) : form.toString();
  const authorization: readonly Parameter[] = isPost ? [] : [['authorization', `Basic ${secretMark}`]];
  return {
    ...traceTarget('POST', request.tokenEndpoint, scrub),
    headers: [
      ...headersBefore(request.tokenEndpoint),
      ...tokenRequestHeaders,
      ...authorization,
      ...headersAfter,
      // Form-encoded text is ASCII: as many bytes as characters.
      ['content-length', isPost ? lengthMark : String(body.length)],
    ],
    body: scrub(body) + (isPost ? secretMark : ''),
  };
}

/** A call with GET as sent. `headers` are those that were given to be sent, already redacted. */
export function traceCall(url: string, headers: readonly Parameter[], scrub: Scrub): TraceView['request'] {
  return {
    ...traceTarget('GET', url, (text) => redactTokens(scrub(text))),
    headers: [...headersBefore(url), ...headers, ...headersAfter],
    body: '',
  };
}

/** Text that is no URL is shown as it is: nothing is sent there. */
function traceTarget(
  method: 'GET' | 'POST',
  address: string,
  scrub: Scrub,
): Pick<TraceView['request'], 'method' | 'url' | 'line'> {
  const url = URL.parse(address);
  const show = (text: string) => visibleLine(scrub(text), urlCharactersMax);
  const path = url ? url.pathname + url.search : address;
  return { method, url: show(url?.href ?? address), line: `${method} ${show(path)} HTTP/1.1` };
}

function headersBefore(address: string): Parameter[] {
  const host = URL.parse(address)?.host;
  return [...(host ? [['host', host] as const] : []), ['connection', 'close']];
}

const headersAfter: readonly Parameter[] = [['accept-encoding', 'identity']];

/** The answer with tokens, cookies and the client secret replaced, and characters that cannot be seen written out. */
function traceResponse(
  answer: OutboundResponse,
  text: string,
  scrub: Scrub,
): NonNullable<TraceView['response']> {
  return {
    httpVersion: answer.httpVersion,
    status: answer.status,
    reason: visibleLine(redactTokens(scrub(answer.reason)), headerCharactersMax),
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
    isCut: text.length > bodyCharactersMax,
  };
}

/** What is known of a request before it is sent. */
export interface TraceStart {
  readonly request: TraceView['request'];
  /** Epoch milliseconds, our clock. */
  readonly startedAt: number;
}

/** The trace of a request that was answered. `text` is the answer's body. */
export function traceAnswer(
  start: TraceStart,
  answer: OutboundResponse,
  text: string,
  scrub: Scrub,
): TraceView {
  return {
    ...start,
    response: traceResponse(answer, text, scrub),
    failure: null,
    remoteAddress: answer.remoteAddress,
    isOwn: answer.isOwn,
    tls: traceTls(answer.tls, scrub),
    timing: answer.timing,
    clockDriftMs: findClockDriftMs(answer.headers, answer.receivedAt),
  };
}

/** The trace of a request that got no answer, or none that could be read to its end. */
export function traceFailure(start: TraceStart, fault: OutboundError, scrub: Scrub): TraceView {
  const { code, detail, bytesReceived, statusLine } = fault;
  return {
    ...start,
    response: null,
    failure: { code, detail, bytesReceived, statusLine },
    remoteAddress: fault.remoteAddress,
    isOwn: fault.isOwn,
    tls: traceTls(fault.tls, scrub),
    timing: fault.timing,
    clockDriftMs: null,
  };
}

/** A certificate is the other side's text like any header. */
function traceTls(tls: TlsView | null, scrub: Scrub): TlsView | null {
  if (tls === null) return null;
  const show = (text: string) => visibleLine(scrub(text), nameCharactersMax);
  return { ...tls, subject: show(tls.subject), hosts: tls.hosts.map(show), issuer: show(tls.issuer) };
}
