import { expect, test } from 'vitest';
import { millisecondsText, tracePhases } from '@/components/playground/trace-phases';

test('each step begins where the one before it ended; steps that did not happen are left out', () => {
  const phases = tracePhases({ dnsMs: 2, tcpMs: 5, tlsMs: null, firstByteMs: 20, totalMs: 21 });
  expect(phases.map(({ id, fromMs, toMs }) => [id, fromMs, toMs])).toEqual([
    ['dns', 0, 2],
    ['tcp', 2, 5],
    ['wait', 5, 20],
    ['read', 20, 21],
  ]);
});

test('a request without an answer ends in waiting', () => {
  const phases = tracePhases({ dnsMs: 2, tcpMs: null, tlsMs: null, firstByteMs: null, totalMs: 10_000 });
  expect(phases.map(({ id, fromMs, toMs }) => [id, fromMs, toMs])).toEqual([
    ['dns', 0, 2],
    ['wait', 2, 10_000],
  ]);
  expect(phases[1]?.label).toBe('Until it ended without an answer');
});

test.each([
  [0.64, '0.6 ms'],
  [12.4, '12 ms'],
  [1250, '1.25 s'],
])('%d ms reads %s', (ms, text) => {
  expect(millisecondsText(ms)).toBe(text);
});
