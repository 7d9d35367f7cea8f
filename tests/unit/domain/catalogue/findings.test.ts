import { describe, expect, it } from 'vitest';
import { findingTexts } from '@/lib/domain/catalogue/findings';
import { findingCodes } from '@/lib/domain/trace/finding-code';

describe('texts of findings', () => {
  it('has one for every code and no other', () => {
    expect(Object.keys(findingTexts).sort()).toEqual([...findingCodes].sort());
  });

  it.each(findingCodes)('%s: has a title, whole sentences, and the section of the standard', (code) => {
    const { title, what, source } = findingTexts[code];
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(what).toMatch(/^\S.*\.$/);
    expect(source).toMatch(/RFC \d+ (?:section|sections|appendix) /);
  });

  it('gives no two the same title', () => {
    expect(new Set(Object.values(findingTexts).map(({ title }) => title)).size).toBe(findingCodes.length);
  });
});
