import { expect, it } from 'vitest';
import { networkWords, vagueNetworkWords } from '@/lib/domain/catalogue/network-words';
import { type Step, translateFault } from '@/lib/server/http/fault-codes';

const steps: readonly Step[] = ['dns', 'tcp', 'tls', 'http'];
const codes = [...networkWords, ...vagueNetworkWords].flatMap(({ words, outbound }) =>
  words.filter((word) => /^[A-Z\d_]+$/.test(word)).map((code) => [code, outbound] as const),
);

/** What a code means at each step where it has a meaning of its own. */
function meaningsOf(code: string): string[] {
  const named = (detail: string, step: Step) =>
    translateFault(Object.assign(new Error('fault'), { code: detail }), step).code;
  return steps
    .filter((step) => named(code, step) !== named('EUNKNOWN', step))
    .map((step) => named(code, step));
}

it.each(codes)(
  '%s that is pasted is called %s, as the guard calls it where it meets it',
  (code, outbound) => {
    for (const meaning of meaningsOf(code)) expect(meaning).toBe(outbound);
  },
);

it('compares codes that the guard does know', () => {
  expect(codes.filter(([code]) => meaningsOf(code).length > 0).length).toBeGreaterThan(20);
});
