import { describe, expect, it } from 'vitest';
import { localPathOf } from '@/components/auth/next-path';

const origin = 'http://localhost:3000';

describe('the page opened after signing in', () => {
  it.each(['/', '/credentials', '/credentials?page=2#row', '/a/../credentials'])(
    'may be the local path %s',
    (next) => {
      expect(localPathOf(next, origin)).toBe(next.replace('/a/..', ''));
    },
  );

  it.each([
    null,
    undefined,
    '',
    'credentials',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
  ])('is never sent to another site by %j', (next) => {
    expect(localPathOf(next, origin)).toBe('/');
  });
});
