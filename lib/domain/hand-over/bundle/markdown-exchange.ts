import { millisecondsText } from '../../trace/phases';
import type { BundleBase, BundleExchange, BundlePair } from './bundle';
import { code, fence, prose } from './markdown-text';

/** Request, answer, times and connection, or why there are none. */
export function exchangeMarkdown({ exchange, notSent }: Pick<BundleBase, 'exchange' | 'notSent'>): string[] {
  if (exchange === null) return ['## Request and answer', notSent ?? 'Nothing is known of them.'];
  const { request, response } = exchange;
  return [
    exchange.sent ? '## Request as sent' : '## Request as it would have been sent',
    ...(notSent === null ? [] : [notSent]),
    fence('http', httpText(request.line, request.headers, request.body)),
    ...(response
      ? [
          '## Answer',
          fence('http', httpText(statusLine(response), response.headers, response.body)),
          ...(response.isCut ? [`The body has ${response.bodyBytes} bytes; this is its beginning.`] : []),
        ]
      : exchange.failure
        ? ['## Answer', noAnswer(exchange.failure)]
        : []),
    '## Time and connection',
    connectionLines(exchange)
      .map((line) => `- ${line}`)
      .join('\n'),
  ];
}

function httpText(start: string, headers: readonly BundlePair[], body: string): string {
  return [start, ...headers.map(({ name, value }) => `${name}: ${value}`), '', body].join('\n').trimEnd();
}

function statusLine({ httpVersion, status, reason }: NonNullable<BundleExchange['response']>): string {
  return `HTTP/${httpVersion} ${status} ${reason}`.trimEnd();
}

function noAnswer({
  code: what,
  detail,
  bytesReceived,
  status,
}: NonNullable<BundleExchange['failure']>): string {
  return [
    `No whole answer: ${code(what)}${detail === null ? '' : `, ${code(detail)}`}.`,
    ...(bytesReceived > 0 ? [`${bytesReceived} bytes of it had been read.`] : []),
    ...(status === null ? [] : [`Its status line said ${status}.`]),
  ].join(' ');
}

function connectionLines(exchange: BundleExchange): string[] {
  const { tls, clockDriftSeconds } = exchange;
  return [
    `Began: ${exchange.startedAt ?? 'unknown'}`,
    ...(exchange.phases.some(({ durationMs }) => durationMs !== null)
      ? [`In all: ${millisecondsText(exchange.totalMs)}`, ...exchange.phases.map(phaseLine)]
      : []),
    `Address: ${exchange.remoteAddress === null ? 'not connected' : code(exchange.remoteAddress)}`,
    ...(tls === null ? ['TLS: none'] : tlsLines(tls)),
    `Clock of the provider: ${driftText(clockDriftSeconds)}`,
  ];
}

function phaseLine({ label, durationMs, note }: BundleExchange['phases'][number]): string {
  const took = durationMs === null ? [] : [millisecondsText(durationMs)];
  return `${prose(label)}: ${[...took, ...(note === null ? [] : [prose(note)])].join(', ')}`;
}

function tlsLines(tls: NonNullable<BundleExchange['tls']>): string[] {
  return [
    `TLS: ${code(tls.protocol)}${tls.cipher === null ? '' : `, ${code(tls.cipher)}`}`,
    `Certificate for: ${code(tls.certificateSubject)}; hosts ${tls.certificateHosts.map(code).join(', ') || 'none'}`,
    `Certificate issued by: ${code(tls.certificateIssuer)}`,
    `Certificate valid: ${tls.certificateValidFrom ?? 'unknown'} to ${tls.certificateValidTo ?? 'unknown'}${
      tls.isTrusted ? '' : '; it was not accepted'
    }`,
  ];
}

/** The header has whole seconds, so below two there is nothing to tell. */
function driftText(seconds: number | null): string {
  if (seconds === null) return 'unknown, the answer has no Date header';
  if (Math.abs(seconds) < 2) return 'agrees with that of the playground';
  return `${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} that of the playground`;
}
