import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { listBuiltActions } from './built-app';
import type { Sighting } from './canary';

/** A proxy that a browser is made to use, which writes down what goes over the wire in both directions. */
export interface RecordingProxy {
  /** For the browser's `proxy.server`. */
  readonly server: string;
  /** Everything so far: request lines, headers and bodies, answers' headers and bodies, each as a place of its own. */
  sightings(): readonly Sighting[];
  /** Bodies of the answers to an action, by its name. */
  answersOf(action: string): readonly string[];
  close(): Promise<void>;
}

interface Exchange {
  readonly title: string;
  readonly action: string | null;
  readonly sightings: readonly Sighting[];
  readonly answer: string;
}

/**
 * Starts one on a free port. It sees what the page's own tools do not show, prefetches and answers that came too late among it; it asks for
 * uncompressed answers, so that they can be read. Plain http only.
 */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const exchanges: Exchange[] = [];
  const actions = new Map(listBuiltActions().map(({ id, name }) => [id, name]));
  const server = createServer(async (incoming, outgoing) => {
    const body = await bytesOf(incoming);
    const { 'accept-encoding': _coding, 'proxy-connection': _connection, ...headers } = incoming.headers;
    const onward = httpRequest(incoming.url ?? '', { method: incoming.method, headers, agent: false });
    const id = String(incoming.headers['next-action'] ?? '');
    const action = id === '' ? null : (actions.get(id) ?? 'unknown action');
    outgoing.on('close', () => onward.destroy());
    onward.on('error', () => {
      outgoing.destroy();
      // No answer came, or the browser did not wait for it: what was asked is written down all the same.
      exchanges.push(exchangeOf(incoming, body, null, Buffer.alloc(0), action));
    });
    onward.on('response', async (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        outgoing.write(chunk);
      });
      // The browser goes away before the end of some answers: what came of them is written down all the same.
      answer.on('error', () => outgoing.end());
      await new Promise((resolve) => answer.once('close', resolve));
      outgoing.end();
      exchanges.push(exchangeOf(incoming, body, answer, Buffer.concat(chunks), action));
    });
    onward.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    server: `http://127.0.0.1:${address.port}`,
    sightings: () => exchanges.flatMap((exchange) => exchange.sightings),
    answersOf: (action) => exchanges.filter((one) => one.action === action).map((one) => one.answer),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function exchangeOf(
  incoming: IncomingMessage,
  body: Buffer,
  answer: IncomingMessage | null,
  answered: Buffer,
  action: string | null,
): Exchange {
  const { pathname } = new URL(incoming.url ?? '');
  const title = `${incoming.method} ${action ?? pathname}`;
  const place = (part: string, content: string | Buffer) => ({ place: `${part} of ${title}`, content });
  const asked = [
    place('request address', incoming.url ?? ''),
    place('request cookies', incoming.headers.cookie ?? ''),
    place('request headers', headerLines(incoming, 'cookie')),
    place('request body', body),
  ];
  if (answer === null) return { title, action, answer: '', sightings: asked };
  return {
    title,
    action,
    answer: answered.toString('utf8'),
    sightings: [
      ...asked,
      place('answer cookies', (answer.headers['set-cookie'] ?? []).join('\n')),
      place('answer headers', `${answer.statusMessage}\n${headerLines(answer, 'set-cookie')}`),
      place('answer body', answered),
    ],
  };
}

function headerLines({ rawHeaders }: IncomingMessage, left: string): string {
  const lines = rawHeaders.flatMap((name, at, all) =>
    at % 2 ? [] : [[name.toLowerCase(), all[at + 1]] as const],
  );
  return lines.flatMap(([name, value]) => (name === left ? [] : [`${name}: ${value}`])).join('\n');
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
