import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { faultFields } from '@/lib/server/log';

describe('log', () => {
  const lines: string[] = [];
  beforeEach(() => {
    lines.length = 0;
    vi.resetModules();
    vi.stubEnv('LOG_LEVEL', 'info');
    // pino writes to the file descriptor; a stream in its place is what a test can read.
    vi.doMock('pino', async (original) => {
      const { pino } = await original<typeof import('pino')>();
      return { pino: (options: object) => pino(options, { write: (line: string) => void lines.push(line) }) };
    });
  });
  afterEach(() => {
    vi.doUnmock('pino');
    vi.unstubAllEnvs();
  });
  const read = () => lines.map((line) => JSON.parse(line));

  test('a line is JSON with level, time, event and the named fields, and nothing else', async () => {
    const { log } = await import('@/lib/server/log');
    log.warn('request-refused', { status: 403, route: '/x', faultId: null });
    expect(read()).toEqual([
      {
        level: 'warn',
        time: expect.any(Number),
        event: 'request-refused',
        status: 403,
        route: '/x',
        faultId: null,
      },
    ]);
  });

  test('what is not a named primitive is left out, whatever a caller gets past the types', async () => {
    const { log } = await import('@/lib/server/log');
    const careless = {
      status: new Error('canary'),
      route: { headers: 'canary' },
      secret: 'canary',
      code: 'x'.repeat(501),
    } as never;
    log.error('fault', careless);
    expect(lines.join()).not.toContain('canary');
    expect(read()[0]).toEqual({
      level: 'error',
      time: expect.any(Number),
      event: 'fault',
      code: 'x'.repeat(500),
    });
  });

  test('a level below the configured one is not written', async () => {
    vi.stubEnv('LOG_LEVEL', 'warn');
    const { log } = await import('@/lib/server/log');
    log.info('started');
    log.warn('rate-limited');
    expect(read().map(({ event }) => event)).toEqual(['rate-limited']);
  });

  test('fault ids are sixteen characters and do not repeat', async () => {
    const { newFaultId } = await import('@/lib/server/log');
    const ids = new Set(Array.from({ length: 1000 }, newFaultId));
    expect(ids.size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[\w-]{16}$/);
  });
});

describe('what is logged of an unknown fault', () => {
  test('its class, code and places, not its message or its cause', () => {
    const fault = Object.assign(new TypeError('canary', { cause: new Error('canary') }), {
      code: 'ECONNRESET',
    });
    const fields = faultFields(fault);
    expect(fields.errorName).toBe('TypeError');
    expect(fields.errorCode).toBe('ECONNRESET');
    expect(fields.place).toMatch(/^at .*log\.test\.ts:\d+:\d+/);
    expect(JSON.stringify(fields)).not.toContain('canary');
  });

  test('a message that imitates a stack is not taken for one', () => {
    const fault = new Error('first line\n    at canary (/canary.js:1:1)\n    at more (/canary.js:2:2)');
    expect(JSON.stringify(faultFields(fault))).not.toContain('canary');
  });

  test('nothing of a stack whose message was changed afterwards, nor of names that are sentences', () => {
    const fault = new Error('canary\n    at canary (/canary.js:1:1)');
    // A stack's text is made when it is first read.
    expect(fault.stack).toContain('canary');
    fault.message = 'other';
    expect(faultFields(fault).place).toBeNull();
    expect(faultFields(Object.assign(new Error('x'), { code: 'canary and more' })).errorCode).toBe(
      'unreadable',
    );
  });

  test.each([['canary'], [{ message: 'canary' }], [null], [undefined]])('only the kind of %o', (thrown) => {
    expect(faultFields(thrown)).toEqual({ errorName: typeof thrown });
  });
});
