import { describe, expect, test } from 'vitest';
import type { KeptRequest } from '@/components/playground/kept-requests';
import { detailText, resultWord, statusText, totalText } from '@/components/playground/kept-texts';
import { aTrace } from './playground-fixtures';

const kept = (changes: Partial<KeptRequest>): KeptRequest => ({
  requestId: 'req_1',
  startedAt: 0,
  credential: null,
  result: { kind: 'token', reused: false },
  findings: [],
  trace: aTrace(),
  keyRequests: [],
  ...changes,
});
const textOf = (request: KeptRequest) =>
  [resultWord(request.result), detailText(request), statusText(request), totalText(request)].join(' | ');

const nothingYet = { dnsMs: null, tcpMs: null, tlsMs: null, firstByteMs: null };
const ended = (timing: object) =>
  aTrace({
    response: null,
    failure: { code: 'cancelled', detail: null, bytesReceived: 0, statusLine: null },
    isOwn: false,
    request: { ...aTrace().request, url: 'https://provider.example/token' },
    timing: { ...nothingYet, totalMs: 90, ...timing },
  });

describe('a request in the list', () => {
  test.each<[string, Partial<KeptRequest>, string]>([
    ['a token', {}, 'Token |  | status 200 | 42 ms in all'],
    [
      'a reused token',
      { result: { kind: 'token', reused: true }, trace: null },
      'Token reused |  |  | nothing was sent',
    ],
    [
      'a failure',
      { result: { kind: 'failure', title: 'Why' } },
      'No token | Why | status 200 | 42 ms in all',
    ],
    [
      'a refusal of this server',
      { result: { kind: 'refusal', code: 'too-many-attempts' }, trace: null },
      'Refused here | Too many requests |  | nothing was sent',
    ],
    [
      'a status line that came before the end',
      {
        result: { kind: 'failure', title: 'Why' },
        trace: aTrace({
          response: null,
          failure: {
            code: 'timeout',
            detail: null,
            bytesReceived: 20,
            statusLine: { httpVersion: '1.1', status: 206 },
          },
        }),
      },
      'No token | Why | status 206 | 42 ms in all',
    ],
    [
      'a cancelled one that is not known further',
      { result: { kind: 'cancelled' }, trace: null },
      'Cancelled | how far it came is not known |  | ',
    ],
  ])('says of %s what came of it', (_, changes, expected) => {
    expect(textOf(kept(changes))).toBe(expected);
  });

  test.each([
    ['while the host was looked up', {}],
    ['while it connected', { dnsMs: 1 }],
    ['while the encryption was agreed on', { dnsMs: 1, tcpMs: 2 }],
    ['while it waited for the answer', { dnsMs: 1, tcpMs: 2, tlsMs: 3 }],
    ['while the answer was read', { dnsMs: 1, tcpMs: 2, tlsMs: 3, firstByteMs: 4 }],
  ])('says of a cancelled one how far it came: %s', (expected, timing) => {
    const request = kept({ result: { kind: 'cancelled' }, trace: ended(timing) });
    expect(textOf(request)).toBe(`Cancelled | ${expected} | no status | 90 ms in all`);
  });

  test('says of one that was cancelled after its answer that this had come', () => {
    expect(detailText(kept({ result: { kind: 'cancelled' } }))).toBe('when the answer had come');
  });
});
