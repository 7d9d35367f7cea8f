import { makeVisibleText } from '../../token/visible';

/** A text from elsewhere as a code span: nothing in it is a link, an image, HTML or the span's end, and characters that cannot be seen are marks. */
export function code(text: string): string {
  if (text === '') return '(empty)';
  const visible = makeVisibleText(text);
  const delimiter = '`'.repeat(longestRun(visible) + 1);
  const pad = /^[` ]|[` ]$/.test(visible) ? ' ' : '';
  return delimiter + pad + visible + pad + delimiter;
}

/** Lines from elsewhere as a fenced block, its fence longer than any run of backticks inside. `language` is ours. */
export function fence(language: string, text: string): string {
  const visible = text.split(/\r?\n/).map(makeVisibleText).join('\n');
  const marks = '`'.repeat(Math.max(3, longestRun(visible) + 1));
  return `${marks}${language}\n${visible}\n${marks}`;
}

/** A sentence of ours, in which names of parameters and addresses may stand: each word that Markdown could take for something is a code span. */
export function prose(text: string): string {
  return text
    .split(/(\s+)/)
    .map((word, index) =>
      index % 2 === 1 ? ' ' : word.replace(/^([“"'(]*)(.*?)([”"').,;:!?]*)$/s, proseWord),
    )
    .join('');
}

function proseWord(_word: string, before: string, core: string, after: string): string {
  if (core === '') return before + after;
  return (
    before + (/[^A-Za-z0-9À-ɏ,;'’“”()/.%:–…-]|:\/\/|^www\.|^[-+]+$/.test(core) ? code(core) : core) + after
  );
}

/** A heading and what stands under it; nothing where that is empty. */
export function section(heading: string, content: string): string[] {
  return content === '' ? [] : [heading, content];
}

export function orNone(text: string | null): string {
  return text === null ? 'none' : code(text);
}

export function codes(texts: readonly string[]): string {
  return texts.length === 0 ? 'none' : texts.map(code).join(', ');
}

export function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

export function numbered(lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
