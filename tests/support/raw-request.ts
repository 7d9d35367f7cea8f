import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';

export interface RawRequest {
  readonly path: string;
  /** Default GET. */
  readonly method?: string;
  /** Sent as given, `host` and `origin` too; a list is sent as several headers. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Every name and value as received, in order. */
  readonly headerText: string;
  readonly body: string;
}

const deadlineMs = 20_000;

/**
 * One request to 127.0.0.1:`port` exactly as described, with none of what a browser or `fetch` would add, refuse or follow.
 * @throws when the connection ends without an answer, or after 20 seconds.
 */
export function sendRaw(
  port: number,
  { path, method = 'GET', headers = {}, body }: RawRequest,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const lists = Object.entries(headers).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : [...value],
    ]);
    const request = httpRequest({
      host: '127.0.0.1',
      port,
      method,
      path,
      agent: false,
      headers: {
        ...Object.fromEntries(lists),
        ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
      },
      signal: AbortSignal.timeout(deadlineMs),
    });
    request.on('error', reject);
    request.on('response', async (response) => {
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const pairs = response.rawHeaders.flatMap((name, at, all) =>
          at % 2 ? [] : [`${name}: ${all[at + 1]}`],
        );
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          headerText: pairs.join('\n'),
          body: Buffer.concat(chunks).toString('utf8'),
        });
      } catch (error) {
        reject(error);
      }
    });
    request.end(body);
  });
}
