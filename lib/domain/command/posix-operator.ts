import type { RefusedReason } from './reading';

/** What an unquoted operator of a POSIX shell would do. */
export interface Operator {
  /** As named to people. */
  readonly what: string;
  /** Null for what does nothing to the request, such as the parenthesis that closes. */
  readonly why: RefusedReason | null;
  /** Code units to go on by. */
  readonly length: number;
  /** Whether the next word is a file's name or a descriptor. */
  readonly isRedirection: boolean;
  /** The word that ends a document which begins on the next line; null for none. */
  readonly hereEnd: string | null;
}

const hereStart = /<<-?[ \t]*(?:'([^'\n]*)'|"([^"\n]*)"|\\?([^\s<>|;&]+))/y;

/** The operator at `at`, one of `; | & < > ( )`. */
export function readOperator(text: string, at: number): Operator {
  const two = text.slice(at, at + 2);
  const plain = { isRedirection: false, hereEnd: null } as const;
  if (text.startsWith('<<<', at)) {
    return { what: '<<<', why: 'reads-input', length: 3, isRedirection: true, hereEnd: null };
  }
  if (two === '<<') {
    hereStart.lastIndex = at;
    const found = hereStart.exec(text);
    const hereEnd = found ? (found[1] ?? found[2] ?? found[3] ?? '') : null;
    return { what: '<<', why: 'reads-input', length: found?.[0].length ?? 2, isRedirection: false, hereEnd };
  }
  if (two === '<(' || two === '>(') return { ...plain, what: `${two}…)`, why: 'runs-program', length: 2 };
  if (two === '&>') {
    return { what: '>', why: 'writes-file', length: 2, isRedirection: true, hereEnd: null };
  }
  if (text[at] === '<' || text[at] === '>') {
    const length = /^(?:<&|<>|>>|>&|>\|)/.test(two) ? 2 : 1;
    const why = text[at] === '<' ? 'reads-file' : 'writes-file';
    return { what: text[at] ?? '', why, length, isRedirection: true, hereEnd: null };
  }
  if (two === '&&' || two === '||' || two === ';;' || two === '|&') {
    return { ...plain, what: two, why: 'runs-program', length: 2 };
  }
  const one = text[at] ?? '';
  if (one === ')') return { ...plain, what: one, why: null, length: 1 };
  return { ...plain, what: one === '(' ? '( … )' : one, why: 'runs-program', length: 1 };
}
