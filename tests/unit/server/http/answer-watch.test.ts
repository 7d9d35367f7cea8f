import { describe, expect, it } from 'vitest';
import { watchAnswer } from '@/lib/server/http/answer-watch';

/** What a watch says of `text` that comes in pieces of `size` bytes. */
function watched(text: string, size: number) {
  const watch = watchAnswer();
  const bytes = Buffer.from(text, 'latin1');
  for (let at = 0; at < bytes.length; at += size) watch.take(bytes.subarray(at, at + size));
  return { bytes: watch.bytes, statusLine: watch.statusLine };
}

const ok = { httpVersion: '1.1', status: 200, reason: 'OK' };

describe('watchAnswer', () => {
  it.each([
    ['HTTP/1.1 200 OK\r\nA: b\r\n\r\nbody', ok],
    ['HTTP/1.0 404 Not Found\r\n\r\n', { httpVersion: '1.0', status: 404, reason: 'Not Found' }],
    ['HTTP/1.1 200 \r\n\r\n', { ...ok, reason: '' }],
    ['HTTP/1.1 200\r\n\r\n', { ...ok, reason: '' }],
    ['\r\n\r\nHTTP/1.1 200 OK\r\n\r\n', ok],
    ['HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\nHTTP/1.1 200 OK\r\n\r\n', ok],
    ['HTTP/1.1 102 A\r\n\r\nHTTP/1.0 103 B\r\nA: HTTP/1.1 500 No\r\n\r\nHTTP/1.1 200 OK\r\n\r\n', ok],
    ['HTTP/1.1 200 OK\r\n\r\nHTTP/1.0 500 Second\r\n\r\n', ok],
    ['HTTP/1.1 200 OK', null],
    ['SSH-2.0-OpenSSH_9.7\r\nHTTP/1.1 200 OK\r\n', null],
    ['HTTP/11 200 OK\r\n', null],
    ['', null],
  ])('reads %j the same in every cut', (text, statusLine) => {
    for (const size of [1, 2, 3, 7, 1_000])
      expect(watched(text, size)).toEqual({ bytes: text.length, statusLine });
  });

  it('counts bytes and keeps little of a line without an end', () => {
    const endless = `HTTP/1.1 200 ${'x'.repeat(1_000_000)}`;
    expect(watched(endless, 1_000)).toEqual({ bytes: endless.length, statusLine: null });
    const long = watched(`${endless}\r\n`, 65_536).statusLine;
    expect(long).toMatchObject({ httpVersion: '1.1', status: 200 });
    expect(long?.reason.length).toBeLessThan(500);
  });
});
