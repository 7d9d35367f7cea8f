import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeVisible, makeVisibleText } from '@/lib/domain/token/visible';
import { anyText } from './any-text';

function marks(text: string): string[] {
  return makeVisible(text).flatMap(({ kind, text, name }) => (kind === 'mark' ? [`${text} ${name}`] : []));
}

test('text around a mark stays as it is, in order', () => {
  expect(makeVisible('pay \u202eevil\u202c now')).toEqual([
    { kind: 'text', text: 'pay ', name: null },
    { kind: 'mark', text: 'U+202E', name: 'RIGHT-TO-LEFT OVERRIDE' },
    { kind: 'text', text: 'evil', name: null },
    { kind: 'mark', text: 'U+202C', name: 'POP DIRECTIONAL FORMATTING' },
    { kind: 'text', text: ' now', name: null },
  ]);
});

test.each([
  ['\0', 'U+0000 NULL'],
  ['\t', 'U+0009 TAB'],
  ['\n', 'U+000A LINE FEED'],
  ['\u001b', 'U+001B ESCAPE'],
  ['\u0001', 'U+0001 CONTROL CHARACTER'],
  ['\u009b', 'U+009B CONTROL CHARACTER'],
  ['\u00a0', 'U+00A0 NO-BREAK SPACE'],
  ['\u00ad', 'U+00AD SOFT HYPHEN'],
  ['\u2003', 'U+2003 UNUSUAL SPACE'],
  ['\u200b', 'U+200B ZERO WIDTH SPACE'],
  ['\u200d', 'U+200D ZERO WIDTH JOINER'],
  ['\u2028', 'U+2028 LINE SEPARATOR'],
  ['\u2029', 'U+2029 PARAGRAPH SEPARATOR'],
  ['\u2066', 'U+2066 LEFT-TO-RIGHT ISOLATE'],
  ['\u2069', 'U+2069 POP DIRECTIONAL ISOLATE'],
  ['\u061c', 'U+061C ARABIC LETTER MARK'],
  ['\ufeff', 'U+FEFF ZERO WIDTH NO-BREAK SPACE'],
  ['\u3164', 'U+3164 INVISIBLE CHARACTER'],
  ['\u2800', 'U+2800 INVISIBLE CHARACTER'],
  ['\ufffa', 'U+FFFA INVISIBLE CHARACTER'],
  ['\ufe01', 'U+FE01 VARIATION SELECTOR'],
  ['\u{e0101}', 'U+E0101 VARIATION SELECTOR'],
  ['\u{e0041}', 'U+E0041 TAG A'],
  ['\u{e0001}', 'U+E0001 TAG'],
  ['\ud800', 'U+D800 LONE SURROGATE'],
  ['\udfff', 'U+DFFF LONE SURROGATE'],
])('%j becomes the mark %s', (character, mark) => {
  expect(marks(`a${character}b`)).toEqual([mark]);
});

test.each(['', 'plain text', 'Žofie 東京　大阪', 'שלום عليكم', '❤️ 1️⃣ 🇨🇿 😀', 'naïve cafe\u0301', '<script>'])(
  '%j is drawn as it is',
  (text) => {
    expect(marks(text)).toEqual([]);
    expect(makeVisibleText(text)).toBe(text);
  },
);

test('a run of one character is one mark, so that a flood of them stays small', () => {
  expect(makeVisible('\0'.repeat(100_000))).toEqual([{ kind: 'mark', text: 'U+0000 ×100000', name: 'NULL' }]);
  expect(marks('\u{e0041}\u{e0041}\u{e0042}')).toEqual(['U+E0041 ×2 TAG A', 'U+E0042 TAG B']);
});

test('a second selector after an emoji is a mark: bytes are hidden that way', () => {
  expect(marks('😀\ufe0f\ufe0f')).toEqual(['U+FE0F VARIATION SELECTOR']);
});

test('as one string the marks stand in brackets', () => {
  expect(makeVisibleText('a\u202eb\r\n')).toBe('a[U+202E]b[U+000D][U+000A]');
});

test('whatever comes in, what comes out has nothing unseen, and loses no character that is seen', () => {
  const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b-\u200d\u2060\ufeff\u{e0000}-\u{e007f}]/u;
  const pieces = fc.constantFrom(
    'a',
    ' ',
    '\u202e',
    '\0',
    '\ud83d',
    '\ude00',
    '😀',
    '\ufe0f',
    '\u{e0061}',
    '\u2028',
    '東',
  );
  const text = fc.oneof(
    anyText,
    fc.array(pieces).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(text, (value) => {
      const seen = makeVisible(value)
        .flatMap(({ kind, text }) => (kind === 'text' ? [text] : []))
        .join('');
      const letters = /[^a-z東]/gu;
      return (
        !unseen.test(makeVisibleText(value)) && seen.replaceAll(letters, '') === value.replaceAll(letters, '')
      );
    }),
    { numRuns: 1000, seed: 9 },
  );
});
