import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { everyScript, marker, scriptTexts, textsOf } from './script-payload-kinds';
import { everyPayload, payloadMembers, payloadToken, scriptPayloads, tokenOf } from './script-payloads';

/** A token endpoint and an API whose every word is an attack on the page that shows it. */
export interface ScriptEndpoint {
  readonly origin: string;
  /** From now on the paths that end in `-turn` answer with the text of this number, of those in `scriptTexts`. */
  turnTo(number: number): void;
  close(): Promise<void>;
}

/** As bytes may stand in a header: every control character left out. */
const inHeader = (text: string) => Buffer.from(text.replace(/\p{Cc}/gu, '')).toString('latin1');
const headers = [
  `X-Debug-Id: ${inHeader(scriptPayloads.image)}`,
  `X-Request-Id: ${inHeader(scriptPayloads.breakout)}`,
  `Location: ${inHeader(scriptPayloads['javascript link'])}`,
  `Link: <${inHeader(scriptPayloads['javascript link'])}>; rel=stylesheet`,
  `Refresh: 0;url=${inHeader(scriptPayloads['data link'])}`,
  `X-Every: ${inHeader(everyPayload)}`,
  `${marker}: ${inHeader(scriptPayloads.script)}`,
  `WWW-Authenticate: Bearer realm="${inHeader(scriptPayloads.script)}", error="${inHeader(scriptPayloads.image).replaceAll('"', "'")}"`,
  'Set-Cookie: s2s=stolen; Path=/',
];

const refusal = {
  error: scriptPayloads.image,
  error_description: everyPayload,
  error_uri: scriptPayloads['javascript link'],
  ...payloadMembers(),
};
/** Status line and body by path. */
const answers: Readonly<Record<string, readonly [status: string, type: string, body: string]>> = {
  '/token': [
    `200 ${inHeader(scriptPayloads.image)}`,
    'application/json',
    JSON.stringify({
      access_token: payloadToken(),
      token_type: scriptPayloads.image,
      expires_in: scriptPayloads.script,
      scope: everyPayload,
      ...Object.fromEntries(Object.values(scriptPayloads).map((text) => [text, text])),
    }),
  ],
  '/opaque': [
    '200 OK',
    'application/json',
    JSON.stringify({ access_token: everyPayload, token_type: 'Bearer', expires_in: 3600 }),
  ],
  '/error': [`400 ${inHeader(scriptPayloads.script)}`, 'application/json', JSON.stringify(refusal)],
  '/page': ['502 Bad Gateway', 'text/html', `<!doctype html><title>x</title>${everyPayload}`],
  '/api': [
    '403 Forbidden',
    'application/json',
    JSON.stringify({
      error_code: scriptPayloads.image,
      message: everyPayload,
      ...payloadMembers(),
    }),
  ],
  '/api-page': ['200 OK', 'text/html', `<script>${marker}=1</script>${everyPayload}`],
};

/** Header lines that hold every attack among them, and one text where it may say what the answer is. */
const everyHeader = textsOf(900).map((text, at) => `X-Part-${at}: ${inHeader(text)}`);
const headersOf = (text: string, number: number) => [
  `X-Debug-Id: ${inHeader(text)}`,
  `X-Request-Id: ${inHeader(text)}`,
  `Retry-After: ${inHeader(text)}`,
  `Date: ${inHeader(text)}`,
  `WWW-Authenticate: Bearer realm="${inHeader(text)}", error=${inHeader(text)}`,
  ...everyHeader.slice(number % everyHeader.length).slice(0, 3),
];

/** What the paths in turn answer. */
function answerInTurn(path: string, number: number): readonly [status: string, body: string] | null {
  const text = scriptTexts[number] ?? '';
  const described = { error_description: `number ${number}. ${text}`, error_uri: text };
  if (path === '/error-turn')
    return [`400 ${inHeader(text)}`, JSON.stringify({ error: text, ...described, [text]: text })];
  if (path === '/scope-turn')
    return ['400 Bad Request', JSON.stringify({ error: 'invalid_scope', error_description: text })];
  if (path === '/token-turn') {
    const token = { access_token: tokenOf(text, number), token_type: text, expires_in: text, scope: text };
    return [`200 ${inHeader(text)}`, JSON.stringify({ ...token, [text]: text })];
  }
  if (path === '/api-turn') {
    const members = {
      error_code: text,
      message: `number ${number}. ${text}`,
      code: text,
      title: text,
      detail: text,
    };
    return [`403 ${inHeader(text)}`, JSON.stringify({ ...members, [text]: everyScript })];
  }
  return null;
}

/** Starts it on a free port of this machine. */
export async function startScriptEndpoint(): Promise<ScriptEndpoint> {
  const sockets = new Set<Socket>();
  let turn = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    let received = '';
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1');
      const [head = '', body] = received.split('\r\n\r\n', 2);
      if (body === undefined || body.length < Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)) return;
      const path = /^\w+ (\S+)/.exec(head)?.[1] ?? '';
      const inTurn = answerInTurn(path, turn);
      const [status, type, text] = inTurn
        ? [inTurn[0], 'application/json', inTurn[1]]
        : (answers[path] ?? ['404 Not Found', 'text/plain', 'nothing']);
      const length = `Content-Length: ${Buffer.byteLength(text)}`;
      const own = inTurn ? headersOf(scriptTexts[turn] ?? '', turn) : headers;
      const lines = [`HTTP/1.1 ${status}`, `Content-Type: ${type}`, ...own, length, '', ''];
      socket.write(Buffer.from(lines.join('\r\n'), 'latin1'));
      socket.end(text);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    turnTo: (number) => {
      turn = number;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
