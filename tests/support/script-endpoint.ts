import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { everyPayload, marker, payloadMembers, payloadToken, scriptPayloads } from './script-payloads';

/** A token endpoint and an API whose every word is an attack on the page that shows it. */
export interface ScriptEndpoint {
  readonly origin: string;
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

/** Starts it on a free port of this machine. */
export async function startScriptEndpoint(): Promise<ScriptEndpoint> {
  const sockets = new Set<Socket>();
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
      const [status, type, text] = answers[path] ?? ['404 Not Found', 'text/plain', 'nothing'];
      const length = `Content-Length: ${Buffer.byteLength(text)}`;
      const lines = [`HTTP/1.1 ${status}`, `Content-Type: ${type}`, ...headers, length, '', ''];
      socket.write(Buffer.from(lines.join('\r\n'), 'latin1'));
      socket.end(text);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
