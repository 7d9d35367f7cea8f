import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What the server does with a connection once it has read the request's head. `trap` is a URL that nobody may visit. */
export type HostileAnswer = (
  socket: Socket,
  facts: { readonly trap: string; readonly head: string; readonly body: string },
) => void;

const jsonHead = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nCache-Control: no-store\r\n';

const raw =
  (bytes: string | Buffer): HostileAnswer =>
  (socket) =>
    socket.end(bytes);

const answer = (status: string, headers: readonly string[], body: string): HostileAnswer =>
  raw(
    [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${Buffer.byteLength(body)}`, '', body].join('\r\n'),
  );

const json = (body: string, status = '200 OK', headers: readonly string[] = []): HostileAnswer =>
  answer(status, ['Content-Type: application/json', 'Cache-Control: no-store', ...headers], body);

const token = (members: string): HostileAnswer => json(`{"access_token":"tok-1234567890",${members}}`);

/** Writes `chunk` again and again as fast as it is read, until the other side goes away. */
const endless =
  (head: string, chunk: string): HostileAnswer =>
  (socket) => {
    const write = () => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.write(head);
    socket.on('drain', write);
    write();
  };

/** Writes one character every 20 ms: each resets a timer that only watches for silence. */
const drip =
  (head: string, text: string): HostileAnswer =>
  (socket) => {
    socket.write(head);
    let i = 0;
    const timer = setInterval(() => {
      if (i < text.length) socket.write(text[i++] ?? '');
      else clearInterval(timer);
    }, 20);
    socket.on('close', () => clearInterval(timer));
  };

const redirect =
  (status: string): HostileAnswer =>
  (socket, { trap }) =>
    socket.end(`HTTP/1.1 ${status}\r\nLocation: ${trap}\r\nContent-Length: 0\r\n\r\n`);

/** Says everything it was told, in each encoding it can think of. */
const echo: HostileAnswer = (socket, facts) => {
  const { head, body } = facts;
  const basic = /authorization: Basic (\S+)/i.exec(head)?.[1] ?? '';
  const pair = Buffer.from(basic, 'base64').toString('utf8');
  const sent = new URLSearchParams(body).get('client_secret') ?? '';
  const text = JSON.stringify({
    error: 'invalid_client',
    error_description: `no such secret: ${sent} ${new URLSearchParams(`pair=${pair.replaceAll('&', '%26')}`).get('pair')}`,
    head,
    body,
    pair,
    hex: Buffer.from(sent).toString('hex').toUpperCase(),
    base64: Buffer.from(sent).toString('base64'),
    base64url: Buffer.from(`xy${sent}`).toString('base64url'),
    html: sent.replace(/[^\w]/g, (character) => `&#${character.codePointAt(0)};`),
    escaped: JSON.stringify(sent),
  });
  const header = `X-Debug-Id: ${encodeURIComponent(sent)}\r\nX-Echo: ${encodeURIComponent(pair)}\r\n`;
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n${header}Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  );
};

/** Ways to misbehave, by name. */
export const hostileAnswers = {
  'gzip-bomb': raw(
    Buffer.concat([
      Buffer.from(`${jsonHead}Content-Encoding: gzip\r\nConnection: close\r\n\r\n`),
      gzipSync(Buffer.alloc(100_000_000), { level: 9 }),
    ]),
  ),
  'endless-body': endless(`${jsonHead}Connection: close\r\n\r\n`, 'x'.repeat(16_384)),
  'declared-huge': endless(`${jsonHead}Content-Length: 10000000000\r\n\r\n`, 'x'.repeat(16_384)),
  'endless-chunk-extension': endless(`${jsonHead}Transfer-Encoding: chunked\r\n\r\n5;a=`, 'b'.repeat(16_384)),
  'endless-trailers': endless(
    `${jsonHead}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n`,
    'X-Trailer: y\r\n'.repeat(1_000),
  ),
  'endless-headers': endless('HTTP/1.1 200 OK\r\n', 'X-Padding: y\r\n'.repeat(1_000)),
  'endless-status-line': endless('HTTP/1.1 200 ', 'OK'.repeat(8_192)),
  'endless-interim': endless('', 'HTTP/1.1 102 Processing\r\n\r\n'.repeat(100)),
  'huge-header': raw(`HTTP/1.1 200 OK\r\nX-Padding: ${'y'.repeat(65_536)}\r\n\r\n`),
  'slow-body': drip(`${jsonHead}Content-Length: 1000\r\n\r\n`, ' '.repeat(1_000)),
  'slow-headers': drip('', `${jsonHead}X-Slow: ${'y'.repeat(1_000)}`),
  silent: () => undefined,
  'half-answer': (socket) => socket.write(`${jsonHead}Content-Length: 100\r\n\r\n{"access_token":"tok-`),
  'hang-up': (socket) => socket.end(),
  reset: (socket) => socket.resetAndDestroy(),
  'reset-in-body': (socket) => {
    socket.write(`${jsonHead}Content-Length: 100\r\n\r\n{"a`, () =>
      setTimeout(() => socket.resetAndDestroy(), 20),
    );
  },
  'short-body': raw(`${jsonHead}Content-Length: 100\r\n\r\n{"access_token":"tok-1234567890"}`),
  garbage: raw(Buffer.from(Array.from({ length: 512 }, (_, i) => (i * 73 + 19) % 256))),
  'http-0.9': raw('<html>hello</html>'),
  'ssh-banner': raw('SSH-2.0-OpenSSH_9.7\r\n'),
  'smtp-banner': raw('220 mail.example ESMTP\r\n'),
  'status-no-number': raw('HTTP/1.1 abc Odd\r\n\r\n'),
  'negative-length': raw('HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello'),
  'two-lengths': raw('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{} '),
  'length-and-chunked': raw(
    'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
  ),
  'chunk-size-nonsense': raw(`${jsonHead}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`),
  'chunk-size-overflow': raw(`${jsonHead}Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}\r\n`),
  'nul-in-header': raw('HTTP/1.1 200 OK\r\nX-Odd: a\0b\r\nContent-Length: 2\r\n\r\n{}'),
  'switching-protocols': raw(
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  ),
  'unasked-continue': raw('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'),
  'early-hints': raw(
    `HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${jsonHead}Content-Length: 37\r\n\r\n{"access_token":"tok-1234567890"}    `,
  ),
  'one-byte-chunks': raw(
    `${jsonHead}Transfer-Encoding: chunked\r\n\r\n${[...'{"access_token":"tok-1234567890"}'].map((c) => `1\r\n${c}\r\n`).join('')}0\r\n\r\n`,
  ),
  'second-answer': raw(`${jsonHead}Content-Length: 2\r\n\r\n{}${jsonHead}Content-Length: 2\r\n\r\n{}`),
  html: answer('200 OK', ['Content-Type: text/html'], '<!doctype html><script>alert(1)</script>'),
  'html-500': answer('500 Internal Server Error', ['Content-Type: text/html'], '<h1>Oops</h1>'),
  'html-as-json': json('<html><body>Sign in</body></html>'),
  empty: answer('200 OK', ['Content-Type: application/json'], ''),
  'no-content': raw('HTTP/1.1 204 No Content\r\n\r\n'),
  'bare-500': raw('HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n'),
  text: answer('403 Forbidden', ['Content-Type: text/plain'], 'Access denied by policy'),
  'invalid-utf8': raw(
    Buffer.concat([
      Buffer.from(`${jsonHead}Content-Length: 4\r\n\r\n`),
      Buffer.from([0xff, 0xc0, 0x80, 0xfe]),
    ]),
  ),
  'deep-list': json('['.repeat(120_000)),
  'deep-closed': json(`{"access_token":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`),
  list: json('[{"access_token":"tok-1234567890"}]'),
  'json-text': json('"access_token"'),
  'json-null': json('null'),
  'token-is-list': json('{"access_token":["tok-1234567890"],"token_type":"Bearer"}'),
  'token-is-number': json('{"access_token":12345678901234567890}'),
  'token-is-empty': json('{"access_token":"","token_type":"Bearer"}'),
  prototype: json('{"__proto__":{"access_token":"tok-1234567890"},"constructor":{"prototype":{"x":1}}}'),
  'error-is-object': json(
    '{"error":{"code":403,"message":"Not for you","status":"DENIED"}}',
    '403 Forbidden',
  ),
  'error-with-bidi': json(
    '{"error":"bad\\u202Etxt","error_description":"line\\nbreak \\u001b[31m \\ud800"}',
    '400 Bad Request',
  ),
  'error-in-200': json('{"error":"invalid_client","error_description":"No"}'),
  'token-and-error': token('"error":"odd","token_type":"bearer","expires_in":60'),
  'token-in-400': json('{"access_token":"tok-1234567890","error":"invalid_client"}', '400 Bad Request'),
  'token-201': json('{"access_token":"tok-1234567890","token_type":"Bearer","expires_in":60}', '201 Created'),
  'expires-text': token('"token_type":"Bearer","expires_in":"3600"'),
  'expires-huge': token('"token_type":"Bearer","expires_in":1e400'),
  'expires-negative': token('"token_type":"Bearer","expires_in":-1'),
  'expires-list': token('"token_type":"Bearer","expires_in":[60]'),
  'type-missing': token('"expires_in":60'),
  'type-mac': token('"token_type":"mac","expires_in":60'),
  'byte-order-mark': json('\uFEFF{"access_token":"tok-1234567890","token_type":"Bearer","expires_in":60}'),
  'duplicate-member': json(
    '{"access_token":"first-token-value","access_token":"tok-1234567890","token_type":"Bearer","expires_in":60}',
  ),
  'refresh-token': token('"token_type":"Bearer","expires_in":60,"refresh_token":"ref-1234567890"'),
  'comma-scope': token('"token_type":"Bearer","expires_in":60,"scope":"a,b"'),
  'as-text-plain': answer(
    '200 OK',
    ['Content-Type: text/plain'],
    '{"access_token":"tok-1234567890","token_type":"Bearer","expires_in":60}',
  ),
  'as-form': answer(
    '200 OK',
    ['Content-Type: application/x-www-form-urlencoded'],
    'access_token=tok-1234567890&token_type=bearer&expires_in=60',
  ),
  'redirect-301': redirect('301 Moved Permanently'),
  'redirect-302': redirect('302 Found'),
  'redirect-303': redirect('303 See Other'),
  'redirect-307': redirect('307 Temporary Redirect'),
  'redirect-308': redirect('308 Permanent Redirect'),
  'redirect-nowhere': raw('HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n'),
  'meta-refresh': (socket, { trap }) => {
    const page = `<!doctype html><meta http-equiv="refresh" content="0;url=${trap}">`;
    socket.end(
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nRefresh: 0; url=${trap}\r\nContent-Length: ${page.length}\r\n\r\n${page}`,
    );
  },
  'throttled-seconds': json('{"error":"slow_down"}', '429 Too Many Requests', [
    'Retry-After: 77',
    'x-debug-id: abc-1',
  ]),
  'throttled-date': json('{}', '503 Service Unavailable', [
    'Date: Mon, 23 Nov 2026 12:00:00 GMT',
    'Retry-After: Mon, 23 Nov 2026 12:00:30 GMT',
  ]),
  'throttled-nonsense': json('{}', '429 Too Many Requests', ['Retry-After: -5; soon']),
  echo,
} as const satisfies Record<string, HostileAnswer>;

export type HostileName = keyof typeof hostileAnswers;
