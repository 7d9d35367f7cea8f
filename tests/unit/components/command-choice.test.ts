import { expect, test } from 'vitest';
import { firstChoice, withTarget } from '@/components/snippets/command-choice';

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'powershell-curl'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 'posix'],
  ['Mozilla/5.0 (X11; Linux x86_64)', 'posix'],
])('%s begins with %s', (userAgent, target) => {
  expect(firstChoice(userAgent)).toEqual({ kind: 'token', target, form: 'multi' });
});

test('a form that the other shell has is kept', () => {
  const choice = { kind: 'api', target: 'posix', form: 'single' } as const;
  expect(withTarget(choice, 'cmd')).toEqual({ kind: 'api', target: 'cmd', form: 'single' });
});

test('a form that the other shell lacks becomes its first', () => {
  const choice = { kind: 'token', target: 'posix', form: 'stdin' } as const;
  expect(withTarget(choice, 'cmd')).toEqual({ kind: 'token', target: 'cmd', form: 'multi' });
});
