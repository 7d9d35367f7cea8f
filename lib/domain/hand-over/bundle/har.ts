import { asciiJson } from '../../export/ascii-json';
import type { BundleExchange, SupportBundle } from './bundle';
import { harTimings } from './har-timings';

/**
 * The exchange as a HAR 1.2 log of one entry, or of none where nothing was tried; what the other formats say beside it stands under `_support`, which readers
 * of HAR skip. Sizes that would tell the secret's length are -1, as the format allows. An entry without an answer has status 0, as browsers write it.
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export function bundleHar(bundle: SupportBundle): string {
  const { exchange, madeBy, notSent, leftOut, ...support } = bundle;
  const isTried = exchange !== null && bundle.failure?.stage !== 'guard';
  return asciiJson({
    log: {
      version: '1.2',
      creator: { name: madeBy.name, version: madeBy.version },
      entries: isTried ? [entryOf(exchange)] : [],
      comment: [...(notSent === null ? [] : [notSent]), ...leftOut].join(' '),
      _support: support,
    },
  });
}

function entryOf(exchange: BundleExchange) {
  const timings = harTimings(exchange.phases);
  const { dns, connect, send, wait, receive } = timings;
  return {
    startedDateTime: exchange.startedAt ?? '1970-01-01T00:00:00Z',
    time: round([dns, connect, send, wait, receive].reduce((sum, part) => sum + Math.max(0, part), 0)),
    request: requestOf(exchange),
    response: responseOf(exchange),
    cache: {},
    timings,
    ...(exchange.remoteAddress !== null && { serverIPAddress: exchange.remoteAddress }),
    comment: 'Redacted: marks in square brackets stand for what was taken out.',
  };
}

function requestOf({ request }: BundleExchange) {
  const query = request.url.split('?').slice(1).join('?');
  const mimeType = findHeader(request.headers, 'content-type');
  return {
    method: request.method,
    url: request.url,
    httpVersion: /HTTP\/[\d.]+$/.exec(request.line)?.[0] ?? 'HTTP/1.1',
    cookies: [],
    headers: request.headers,
    queryString: [...new URLSearchParams(query)].map(([name, value]) => ({ name, value })),
    ...(request.body !== '' && {
      // The specification lets `text` and `params` exclude each other; the text is what was sent.
      postData: { mimeType: mimeType ?? '', params: [], text: request.body },
    }),
    headersSize: -1,
    bodySize: -1,
  };
}

function responseOf({ request, response, failure }: BundleExchange) {
  const common = { cookies: [], headersSize: -1 };
  if (response === null) {
    return {
      ...common,
      status: 0,
      statusText: '',
      httpVersion: /HTTP\/[\d.]+$/.exec(request.line)?.[0] ?? 'HTTP/1.1',
      headers: [],
      content: { size: 0, mimeType: 'x-unknown' },
      redirectURL: '',
      bodySize: -1,
      comment: `No whole answer arrived${failure === null ? '' : `: ${failure.code}`}.`,
    };
  }
  return {
    ...common,
    status: response.status,
    statusText: response.reason,
    httpVersion: `HTTP/${response.httpVersion}`,
    headers: response.headers,
    content: {
      size: response.bodyBytes,
      mimeType: findHeader(response.headers, 'content-type') ?? 'x-unknown',
      text: response.body,
      ...(response.isCut && { comment: 'The body goes on; this is its beginning.' }),
    },
    redirectURL: findHeader(response.headers, 'location') ?? '',
    bodySize: response.bodyBytes,
  };
}

function findHeader(headers: BundleExchange['request']['headers'], wanted: string): string | null {
  return headers.find(({ name }) => name.toLowerCase() === wanted)?.value ?? null;
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
