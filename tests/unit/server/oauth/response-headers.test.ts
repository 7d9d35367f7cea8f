import { describe, expect, it } from 'vitest';
import {
  findClockDriftMs,
  findDebugId,
  findHeader,
  findRetryAfterSeconds,
} from '@/lib/server/oauth/response-headers';

const noon = Date.UTC(2026, 10, 23, 12, 0, 0);

describe('findRetryAfterSeconds', () => {
  it.each([
    ['30', 30],
    ['0', 0],
    [' 77 ', 77],
    ['999999999999', 86_400],
    ['Mon, 23 Nov 2026 12:01:00 GMT', 60],
    ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 86_400],
    ['', null],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['0x10', null],
  ])('reads %j as %j', (value, seconds) => {
    expect(findRetryAfterSeconds([['Retry-After', value]], noon)).toBe(seconds);
  });

  it('takes a date relative to the clock of the server that sent it', () => {
    const headers = [
      ['date', 'Mon, 23 Nov 2026 13:00:00 GMT'],
      ['retry-after', 'Mon, 23 Nov 2026 13:00:10 GMT'],
    ] as const;
    expect(findRetryAfterSeconds(headers, noon)).toBe(10);
  });

  it('is null without the header', () => expect(findRetryAfterSeconds([], noon)).toBeNull());
});

describe('findDebugId', () => {
  it('prefers the id of Adobe, then that of anyone', () => {
    expect(
      findDebugId([
        ['X-Request-Id', 'r'],
        ['x-debug-id', 'd'],
      ]),
    ).toBe('d');
    expect(
      findDebugId([
        ['cf-ray', 'c'],
        ['X-Correlation-ID', 'k'],
      ]),
    ).toBe('k');
    expect(
      findDebugId([
        ['x-debug-id', ''],
        ['x-request-id', 'r'],
      ]),
    ).toBe('r');
    expect(findDebugId([['content-type', 'text/html']])).toBeNull();
  });
});

describe('findClockDriftMs', () => {
  it.each([
    ['Mon, 23 Nov 2026 12:00:00 GMT', 0],
    ['Mon, 23 Nov 2026 12:02:00 GMT', 120_000],
    ['Mon, 23 Nov 2026 11:59:00 GMT', -60_000],
    ['yesterday', null],
  ])('reads %s as %j', (value, driftMs) => {
    expect(findClockDriftMs([['Date', value]], noon)).toBe(driftMs);
  });
});

describe('findHeader', () => {
  it('takes the first of two and no other name', () => {
    expect(
      findHeader(
        [
          ['A-B', ' 1 '],
          ['a-b', '2'],
        ],
        'a-b',
      ),
    ).toBe('1');
    expect(findHeader([['a-b-c', '1']], 'a-b')).toBeNull();
  });
});
