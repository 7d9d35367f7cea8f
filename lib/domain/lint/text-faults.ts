import type { LintCode } from './codes';

/** A fault that shows in the text alone, and how it is mended; `mend` drops what cannot be seen as well, and is null where mending would be a guess. */
export interface TextFault {
  readonly code: LintCode;
  readonly isFound: (text: string) => boolean;
  readonly mend: ((text: string) => string) | null;
}

/** Zero-width and bidi characters, byte-order marks, soft hyphens, fillers and variation selectors: present and not seen. */
const invisible = /[\p{Cf}\p{DI}]/gu;
/** C0 without tab and line breaks, DEL, C1 without the line break U+0085. */
const control = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
const lineBreak = /[\n\v\f\r\u0085\u2028\u2029]+/g;
const quotes = /^\s*(["'`\u2018\u201C\u201E])(.+)["'`\u2018\u2019\u201C\u201D]\s*$/su;

/** `isFound` of a pattern with the flag `g`, whose own `test` would remember its last index. */
const occurs = (pattern: RegExp) => (text: string) => text.search(pattern) >= 0;

/** Faults of anything pasted on one line, in the order in which they are reported. An empty text has none. */
export const textFaults: readonly TextFault[] = [
  {
    code: 'invisible-character',
    isFound: occurs(invisible),
    mend: (text) => text.replace(invisible, ''),
  },
  { code: 'control-character', isFound: occurs(control), mend: (text) => text.replace(control, '') },
  {
    code: 'outer-white-space',
    isFound: (text) => visible(text) !== visible(text).trim(),
    mend: (text) => visible(text).trim(),
  },
  {
    code: 'inner-line-break',
    isFound: (text) => occurs(lineBreak)(visible(text).trim()),
    mend: (text) => visible(text).trim().replace(lineBreak, ''),
  },
  {
    code: 'inner-white-space',
    isFound: (text) =>
      /\s/.test(visible(text).trim().replace(lineBreak, '').replace(assignment, '').replace(bearer, '')),
    mend: null,
  },
  {
    code: 'surrounding-quotes',
    isFound: (text) => quotes.test(visible(text)),
    mend: (text) => visible(text).replace(quotes, '$2'),
  },
  {
    code: 'variable-prefix',
    isFound: (text) => assignment.test(visible(text)),
    mend: (text) => visible(text).replace(assignment, ''),
  },
  {
    code: 'bearer-prefix',
    isFound: (text) => bearer.test(visible(text)),
    mend: (text) => visible(text).replace(bearer, ''),
  },
  { code: 'placeholder', isFound: (text) => isPlaceholder(visible(text).trim()), mend: null },
];

/** A name and `=` or `:` before the value, as in an .env file, a shell line, a header or a line of JSON. */
const assignment =
  /^\s*(?:export\s+|set\s+|\$env:)?["']?(?:[A-Za-z][\w.-]{0,80})?(?:secrets?|client_{0,2}-?id|api[_-]?key|scopes?)["']?\s*[=:]\s*(?=\S)/i;
const bearer = /^\s*bearer\s+/i;

/** The text without what cannot be seen, so that one stray mark is not reported as several faults. */
function visible(text: string): string {
  return text.replace(invisible, '').replace(control, '');
}

/** Whether the text stands for a value instead of being one: `{CLIENT_SECRET}`, `<your secret>`, `$CLIENT_SECRET`, dots and stars. */
function isPlaceholder(text: string): boolean {
  return (
    /^(?:\{\{?[\w .-]+\}?\}|<[\w .'\u2019-]+>|\[[\w .-]+\]|\$\{[\w.:?-]+\}|%\w+%)$/.test(text) ||
    /^\$[A-Z_][A-Z0-9_]*$/i.test(text) ||
    /^(?:your|my|insert|enter|paste|replace)[ _-].*(?:secret|id|key|here)$/i.test(text) ||
    /^(?:client[ _-]?(?:secret|id)|secret|changeme|todo|x{4,}|\*{3,}|\.{3,}|[\u2022\u25CF]{3,}|\u2026)$/i.test(
      text,
    )
  );
}

/** The mended text for `code`, or null when that fault is absent or has no safe mend. */
export function mendText(text: string, code: LintCode, faults: readonly TextFault[]): string | null {
  const fault = faults.find((candidate) => candidate.code === code);
  if (!fault?.mend || !fault.isFound(text)) return null;
  return fault.mend(text);
}
