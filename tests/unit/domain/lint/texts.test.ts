import { describe, expect, it } from 'vitest';
import { lintCodes } from '@/lib/domain/lint/codes';
import { editDistance } from '@/lib/domain/lint/edit-distance';
import { getLintMessage, lintTexts } from '@/lib/domain/lint/texts';

describe('texts of the checks', () => {
  it('has one for every code and no other', () => {
    expect(Object.keys(lintTexts).sort()).toEqual([...lintCodes].sort());
  });

  it.each(lintCodes)('%s: one sentence on what was found and one on what to do', (code) => {
    expect(lintTexts[code].message).toMatch(/^[“O].*\.$/);
    expect(lintTexts[code].next).toMatch(/^[A-Z].*\.$/);
  });

  it('names the field as the form does', () => {
    expect(getLintMessage({ code: 'surrounding-quotes', field: 'client-id' })).toBe(
      '“Client ID” is in quotation marks.',
    );
    expect(lintCodes.filter((code) => getLintMessage({ code, field: 'scopes' }).includes('{'))).toEqual([]);
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'ab', 1],
    ['abc', 'abcd', 1],
    ['skd', 'sdk', 1],
    ['abcd', 'badc', 2],
    ['abc', 'xyz', 3],
    ['', 'abcdef', 3],
    ['kitten', 'sitting', 3],
  ])('%j to %j: %i, where 3 means more than 2', (from, to, expected) => {
    expect(editDistance(from, to, 2)).toBe(expected);
    expect(editDistance(to, from, 2)).toBe(expected);
  });
});
