import { describe, expect, it } from 'vitest';
import { findMatches } from '@/components/ui/combobox-options';

const groups = [
  { label: 'This session', options: [{ value: 's', label: 'Entered just now', secondary: '8f2c' }] },
  {
    label: 'Saved',
    options: [
      { value: 'a', label: 'Événements staging', secondary: 'a8c1' },
      { value: 'b', label: 'Content pipeline', secondary: 'b0b1', keywords: 'frame.io' },
      { value: 'c', label: 'Content export', secondary: 'c0ff' },
    ],
  },
];
const values = (query: string, shownMax = 100) =>
  findMatches(groups, query, shownMax).flat.map((option) => option.value);

describe('searching a combobox', () => {
  it.each([
    { query: '', found: ['s', 'a', 'b', 'c'], why: 'nothing typed shows all' },
    { query: 'evenements', found: ['a'], why: 'accents and capitals do not matter' },
    { query: 'export content', found: ['c'], why: 'words in any order' },
    { query: 'C0F', found: ['c'], why: 'the second line is searched' },
    { query: 'frame', found: ['b'], why: 'keywords are searched' },
    { query: 'saved', found: ['a', 'b', 'c'], why: 'the group is searched' },
    { query: 'content s', found: ['b', 'c'], why: 'every word has to occur' },
    { query: 'nothing', found: [], why: 'no match is no match' },
  ])('$why: "$query"', ({ query, found }) => {
    expect(values(query)).toEqual(found);
  });

  it('counts all matches when it shows only some, and leaves out groups without one', () => {
    const matches = findMatches(groups, '', 2);
    expect(matches.flat.map((option) => option.value)).toEqual(['s', 'a']);
    expect(matches.count).toBe(4);
    expect(findMatches(groups, 'content', 100).groups.map((group) => group.label)).toEqual(['Saved']);
  });
});
