import 'server-only';

/** A text with escapes resolved, and for each of its UTF-16 units the range it came from in the text that was begun with. */
export interface UnescapedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const levelsMax = 4;
const escapes = new RegExp(
  [
    '%[0-7][0-9a-f]',
    '%[cd][0-9a-f]%[89ab][0-9a-f]',
    '%e[0-9a-f](?:%[89ab][0-9a-f]){2}',
    '%f[0-7](?:%[89ab][0-9a-f]){3}',
    '&#[0-9]{1,7};',
    '&#x[0-9a-f]{1,6};',
    '&(?:amp|lt|gt|quot|apos);',
    '\\\\u[0-9a-f]{4}',
    '\\\\["\\\\/bfnrt]',
  ].join('|'),
  'gi',
);
const htmlNames: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const jsonShort: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * `text` as it is, then with the escapes of URLs, HTML and JSON resolved once, then those that this laid bare, and so on: at most five
 * texts, fewer where nothing is left to resolve. Takes time linear in the text.
 */
export function unescapeByLevels(text: string): readonly UnescapedText[] {
  const starts = Array.from({ length: text.length }, (_, i) => i);
  const levels: UnescapedText[] = [{ text, starts, ends: starts.map((i) => i + 1) }];
  while (levels.length <= levelsMax) {
    const next = unescapeOnce(levels.at(-1) ?? { text: '', starts: [], ends: [] });
    if (!next) break;
    levels.push(next);
  }
  return levels;
}

function unescapeOnce({ text, starts, ends }: UnescapedText): UnescapedText | null {
  const result: { text: string; starts: number[]; ends: number[] } = { text: '', starts: [], ends: [] };
  let at = 0;
  const copyTo = (end: number) => {
    result.text += text.slice(at, end);
    for (; at < end; at += 1) {
      result.starts.push(starts[at] ?? 0);
      result.ends.push(ends[at] ?? 0);
    }
  };
  for (const { 0: sequence, index } of text.matchAll(escapes)) {
    copyTo(index);
    at = index + sequence.length;
    const value = resolve(sequence);
    result.text += value;
    for (let i = 0; i < value.length; i += 1) {
      result.starts.push(starts[index] ?? 0);
      result.ends.push(ends[at - 1] ?? 0);
    }
  }
  if (at === 0) return null;
  copyTo(text.length);
  return result;
}

function resolve(sequence: string): string {
  const [first, second = ''] = sequence;
  if (first === '%') return Buffer.from(sequence.replaceAll('%', ''), 'hex').toString('utf8');
  if (first === '&') {
    const body = sequence.slice(1, -1).toLowerCase();
    return body.startsWith('#')
      ? characterAt(Number(body.replace('#x', '0x').replace('#', '')))
      : (htmlNames[body] ?? '');
  }
  const letter = second.toLowerCase();
  if (letter === 'u') return String.fromCharCode(Number.parseInt(sequence.slice(2), 16));
  return jsonShort[letter] ?? second;
}

function characterAt(codePoint: number): string {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\uFFFD';
}
