import type { NoteCode, SnippetRefusal } from './snippet';

/** A command before it is laid out: what has to run first, and the command itself, word group by word group. */
export interface Script {
  readonly ok: true;
  /** Run before the command. In a POSIX shell each ends in the operator that leads on (`&&` or `|`). */
  readonly statements: readonly string[];
  /** The command's lines in the multi-line form. */
  readonly lines: readonly string[];
  readonly notes: readonly NoteCode[];
}

export type ScriptOrRefusal = Script | SnippetRefusal;
