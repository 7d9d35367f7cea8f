import { expect, it } from 'vitest';
import { cutText } from '@/lib/domain/token/cut-text';

it.each([
  ['all of a short text', 'a\nb', 2, 3, 'a\nb', 0],
  ['whole lines only', 'ab\ncd\nef', 9, 7, 'ab\ncd', 2],
  ['no more lines than may be', 'a\nb\nc', 2, 9, 'a\nb', 1],
  ['a part of a first line that is too long', 'abcdef\ng', 9, 4, 'abcd', 4],
  ['no half of a character', '😀😀', 9, 3, '😀', 2],
  ['nothing where no lines are left', 'a', 0, 9, '', 1],
  ['nothing where no characters are left', 'a', 9, -5, '', 1],
  ['nothing of nothing', '', 9, 9, '', 0],
])('keeps %s', (_name, text, lines, characters, shown, leftOut) => {
  expect(cutText(text, { lines, characters })).toEqual({ text: shown, leftOut });
});
