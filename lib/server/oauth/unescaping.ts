import 'server-only';

/** A text with escapes resolved. */
export interface UnescapedText {
  readonly text: string;
  /** Where the units `start` to `end` (exclusive) of it came from in the text that was begun with; an escape counts whole. */
  origin(start: number, end: number): readonly [start: number, end: number];
}

/** One escape: from where to where it stood, and where its value ends in the resolved text. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

const levelsMax = 4;
/** Every sign of ASCII that HTML has a name for, by the name in small letters. */
const htmlNames: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  tab: '\t',
  newline: '\n',
  excl: '!',
  num: '#',
  dollar: '$',
  percnt: '%',
  lpar: '(',
  rpar: ')',
  ast: '*',
  midast: '*',
  plus: '+',
  comma: ',',
  period: '.',
  sol: '/',
  colon: ':',
  semi: ';',
  equals: '=',
  quest: '?',
  commat: '@',
  lsqb: '[',
  lbrack: '[',
  bsol: '\\',
  rsqb: ']',
  rbrack: ']',
  hat: '^',
  lowbar: '_',
  underbar: '_',
  grave: '`',
  diacriticalgrave: '`',
  lcub: '{',
  lbrace: '{',
  verbar: '|',
  vert: '|',
  verticalline: '|',
  rcub: '}',
  rbrace: '}',
  nbsp: ' ',
};
const escapes = new RegExp(
  [
    '%[0-7][0-9a-f]',
    '%[cd][0-9a-f]%[89ab][0-9a-f]',
    '%e[0-9a-f](?:%[89ab][0-9a-f]){2}',
    '%f[0-7](?:%[89ab][0-9a-f]){3}',
    '%u[0-9a-f]{4}',
    '&#0*[0-9]{1,7};?',
    '&#x0*[0-9a-f]{1,6};?',
    `&(?:${Object.keys(htmlNames).join('|')});`,
    '\\\\u[0-9a-f]{4}',
    '\\\\u\\{[0-9a-f]{1,6}\\}',
    '\\\\x[0-7][0-9a-f]',
    '\\\\x[cd][0-9a-f]\\\\x[89ab][0-9a-f]',
    '\\\\xe[0-9a-f](?:\\\\x[89ab][0-9a-f]){2}',
    '\\\\xf[0-7](?:\\\\x[89ab][0-9a-f]){3}',
    '\\\\[!-/:-@[-`{-~bfnrt]',
  ].join('|'),
  'gi',
);
const jsonShort: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * `text` as it is, then with the escapes of URLs, HTML, JSON, scripts and shells resolved once, then those that this laid bare, and so on: at most five
 * texts, fewer where nothing is left to resolve. Takes time linear in the text.
 */
export function unescapeByLevels(text: string): readonly UnescapedText[] {
  const levels: UnescapedText[] = [];
  let level: UnescapedText | null = { text, origin: (start, end) => [start, end] };
  while (level && levels.length <= levelsMax) {
    levels.push(level);
    level = unescapeOnce(level);
  }
  return levels;
}

function unescapeOnce(level: UnescapedText): UnescapedText | null {
  if (!/[%&\\]/.test(level.text)) return null;
  const edits: Edit[] = [];
  let text = '';
  let at = 0;
  for (const { 0: sequence, index } of level.text.matchAll(escapes)) {
    text += level.text.slice(at, index);
    const valueStart = text.length;
    text += resolve(sequence);
    at = index + sequence.length;
    edits.push({ from: index, to: at, valueStart, valueEnd: text.length });
  }
  if (edits.length === 0) return null;
  return {
    text: text + level.text.slice(at),
    origin: (start, end) => level.origin(positionOf(edits, start, 'from'), positionOf(edits, end - 1, 'to')),
  };
}

/** Where unit `index` of the resolved text begins (`from`) or ends (`to`) in the one before, by halving. */
function positionOf(edits: readonly Edit[], index: number, side: 'from' | 'to'): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.valueStart ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  const edit = edits[low - 1];
  if (edit && index < edit.valueEnd) return edit[side];
  return index - (edit?.valueEnd ?? 0) + (edit?.to ?? 0) + (side === 'to' ? 1 : 0);
}

function resolve(sequence: string): string {
  const [first, second = ''] = sequence;
  const letter = second.toLowerCase();
  if (first === '%' && letter !== 'u')
    return Buffer.from(sequence.replaceAll('%', ''), 'hex').toString('utf8');
  if (first === '&') {
    const body = sequence.slice(1).replace(';', '').toLowerCase();
    return body.startsWith('#')
      ? characterAt(Number(body.replace('#x', '0x').replace('#', '')))
      : (htmlNames[body] ?? '');
  }
  if (letter === 'u' && sequence[2] === '{') return characterAt(Number.parseInt(sequence.slice(3), 16));
  if (letter === 'u') return String.fromCharCode(Number.parseInt(sequence.slice(2), 16));
  if (letter === 'x') return Buffer.from(sequence.replace(/\\x/gi, ''), 'hex').toString('utf8');
  return jsonShort[letter] ?? second;
}

function characterAt(codePoint: number): string {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\uFFFD';
}
