import { describe, expect, it, test } from 'vitest';
import { certificateState } from '@/components/playground/certificate-state';
import { endText } from '@/components/playground/trace-end';
import type { Timing } from '@/lib/domain/generation';
import { type OutboundCode, outboundCodes } from '@/lib/domain/trace/outbound-code';
import { millisecondsText, type PhaseSource, tracePhases, wasSent } from '@/lib/domain/trace/phases';

interface Case {
  readonly url?: string;
  readonly isOwn?: boolean;
  readonly code?: OutboundCode;
}

/** Marks of DNS, TCP, TLS and the first byte, then the total. */
function source(marks: readonly (number | null)[], { url, isOwn = false, code }: Case = {}): PhaseSource {
  const [dnsMs = null, tcpMs = null, tlsMs = null, firstByteMs = null, total] = marks;
  const timing: Timing = { dnsMs, tcpMs, tlsMs, firstByteMs, totalMs: total ?? 0 };
  return {
    timing,
    isOwn,
    request: { url: url ?? 'https://id.example/token' },
    failure: code ? { code } : null,
  };
}

/** `12` for a step of that many milliseconds, `12!` for the one it failed in, the reason for one that did not happen. */
function read(of: PhaseSource): readonly string[] {
  return tracePhases(of).map(({ span, why, isEnd }) =>
    span ? `${span.toMs - span.fromMs}${isEnd ? '!' : ''}` : (why ?? '').replace('did not happen: ', ''),
  );
}

const before = 'it had failed before';
const refused = 'not allowed';
const literal = 'the host is an IP address';

describe('the steps of a request', () => {
  it.each<[string, PhaseSource, readonly string[]]>([
    ['an answer over TLS', source([2, 5, 9, 20, 21]), ['2', '3', '4', '11', '1']],
    [
      'plain http to a name',
      source([2, 5, null, 20, 21], { url: 'http://localhost:1/' }),
      ['2', '3', 'plain http', '15', '1'],
    ],
    [
      'plain http to an address',
      source([null, 5, null, 20, 21], { url: 'http://127.0.0.1:1/' }),
      [literal, '5', 'plain http', '15', '1'],
    ],
    [
      'TLS to an IPv6 address',
      source([null, 5, 8, 20, 21], { url: 'https://[2606:4700::1]/' }),
      [literal, '5', '3', '12', '1'],
    ],
    [
      'our own address',
      source([null, 5, null, 20, 21], { isOwn: true }),
      ['this server called itself', '5', 'this server called itself', '15', '1'],
    ],
    [
      'an unknown host',
      source([null, null, null, null, 7], { code: 'dns-not-found' }),
      ['7!', before, before, before, before],
    ],
    [
      'a refused connection',
      source([2, null, null, null, 7], { code: 'connection-refused' }),
      ['2', '5!', before, before, before],
    ],
    [
      'a refused certificate',
      source([2, 5, null, null, 9], { code: 'tls-certificate' }),
      ['2', '3', '4!', before, before],
    ],
    ['silence', source([2, 5, 9, null, 10_000], { code: 'timeout' }), ['2', '3', '4', '9991!', before]],
    ['half an answer', source([2, 5, 9, 20, 10_000], { code: 'timeout' }), ['2', '3', '4', '11', '9980!']],
    [
      'a closed port of this machine',
      source([null, null, null, null, 3], { url: 'http://127.0.0.1:1/', code: 'connection-refused' }),
      [literal, '3!', 'plain http', before, before],
    ],
    [
      'a request cancelled while it connected',
      source([2, null, null, null, 7], { code: 'cancelled' }),
      ['2', '5!', ...Array(3).fill('it was cancelled before')],
    ],
    ['the guard', source([null, null, null, null, 0], { code: 'host-not-allowed' }), Array(5).fill(refused)],
    [
      'the guard, after the lookup',
      source([4, null, null, null, 5], { code: 'address-refused' }),
      ['4', refused, refused, refused, refused],
    ],
    [
      'an address that is none',
      source([null, null, null, null, 0], { url: 'nonsense', code: 'url-refused' }),
      Array(5).fill(refused),
    ],
  ])('of %s are five, each with its time or why it did not happen', (_name, of, expected) => {
    expect(read(of)).toEqual(expected);
  });

  it('add up to the whole time wherever something was begun', () => {
    for (const of of [
      source([2, 5, 9, 20, 21]),
      source([2, 5, 9, null, 10_000], { code: 'timeout' }),
      source([null, 5, null, 20, 30], { url: 'http://127.0.0.1/', code: 'connection-reset' }),
    ]) {
      const spans = tracePhases(of).flatMap(({ span }) => (span ? [span.toMs - span.fromMs] : []));
      expect(spans.reduce((sum, ms) => sum + ms, 0)).toBe(of.timing.totalMs);
    }
  });

  it('tell whether the request can have left', () => {
    expect(wasSent(source([2, 5, 9, 20, 21]))).toBe(true);
    expect(wasSent(source([2, 5, 9, null, 10_000], { code: 'timeout' }))).toBe(true);
    expect(wasSent(source([2, 5, null, null, 9], { code: 'tls-certificate' }))).toBe(false);
    expect(wasSent(source([2, null, null, null, 9], { code: 'connection-refused' }))).toBe(false);
    expect(wasSent(source([null, null, null, null, 0], { code: 'scheme-refused' }))).toBe(false);
  });
});

describe('how a request ended', () => {
  it.each(outboundCodes)('%s is said in a sentence', (code) => {
    expect(endText({ code, detail: null, bytesReceived: 0, statusLine: null })).toMatch(/^[A-Z].*[^.]\.$/);
  });

  it('names the system’s own code and what had arrived', () => {
    const statusLine = { httpVersion: '1.1', status: 200 };
    expect(endText({ code: 'timeout', detail: null, bytesReceived: 1_234, statusLine })).toBe(
      'The time ran out. 1,234 bytes had arrived by then, beginning with HTTP/1.1 200.',
    );
    expect(
      endText({ code: 'connection-refused', detail: 'ECONNREFUSED', bytesReceived: 0, statusLine: null }),
    ).toBe('The host refused the connection (ECONNREFUSED).');
    expect(endText({ code: 'malformed-response', detail: null, bytesReceived: 1, statusLine: null })).toBe(
      'What came is not HTTP as the standard has it. 1 byte had arrived by then.',
    );
  });
});

describe('the state of a certificate', () => {
  const day = 86_400_000;
  const now = 1_000 * day;
  it.each([
    [null, -10, 90, 'valid', 'Accepted', 'ends in 90 days'],
    [null, -10, 30, 'valid', 'Accepted', 'ends in 30 days'],
    [null, -10, 29.9, 'warning', 'Ends soon', 'accepted, ends in 29 days'],
    [null, -10, 1, 'warning', 'Ends soon', 'accepted, ends in 1 day'],
    [null, -10, 0.5, 'warning', 'Ends soon', 'accepted, ends in less than a day'],
    ['CERT_HAS_EXPIRED', -10, -3, 'invalid', 'Refused', 'it expired 3 days ago'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', -10, -2_000, 'invalid', 'Refused', 'it expired 2,000 days ago'],
    ['CERT_HAS_EXPIRED', -10, 90, 'invalid', 'Refused', 'a certificate of its chain has expired'],
    ['CERT_NOT_YET_VALID', 5, 90, 'invalid', 'Refused', 'it is not valid for another 5 days'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', -10, 90, 'invalid', 'Refused', 'it is for other hosts'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', -10, 90, 'invalid', 'Refused', 'it is signed by itself alone'],
    ['toString', -10, 90, 'invalid', 'Refused', 'it could not be verified'],
  ] as const)('refused by %j, from day %d to day %d, is %s: %s, %s', (detail, from, to, tone, word, text) => {
    const dates = { validFrom: now + from * day, validTo: now + to * day };
    expect(certificateState({ isTrusted: detail === null, ...dates }, detail, now)).toEqual({
      tone,
      word,
      text,
    });
  });

  it('does without dates that cannot be read', () => {
    const dates = { validFrom: null, validTo: null };
    expect(certificateState({ isTrusted: true, ...dates }, null, now).word).toBe('Accepted');
    expect(certificateState({ isTrusted: false, ...dates }, null, now).word).toBe('Refused');
  });
});

test.each([
  [0.64, '0.6 ms'],
  [12.4, '12 ms'],
  [1250, '1.25 s'],
])('%d ms reads %s', (ms, text) => {
  expect(millisecondsText(ms)).toBe(text);
});
