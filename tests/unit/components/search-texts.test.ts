import { expect, it } from 'vitest';
import { endText } from '@/components/scope-search/search-texts';

it('names suspects of a search with the characters in them that are not seen', () => {
  const text = endText({
    scopes: [],
    suspects: ['read\u202edaer', 'openid'],
    isGrantNamed: null,
    isComplete: false,
    end: { kind: 'limit' },
  });
  expect(text).toContain('openid');
  expect(text).not.toContain('\u202e');
  expect(text).toContain('U+202E');
});
