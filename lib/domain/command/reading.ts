import type { FormPair } from '../import/form-pairs';
import { holdsAdobeSecret } from '../lint/result';

/** Whose rules of quoting a text follows. */
export const dialects = ['posix', 'powershell', 'cmd', 'javascript'] as const;
export type Dialect = (typeof dialects)[number];

/** What would have sent the request. */
export type Tool = 'curl' | 'web-request' | 'httpie' | 'fetch';

/** Why a part of a command is not done; texts in refused-texts.ts. */
export const refusedReasons = [
  'reads-file',
  'reads-input',
  'reads-settings',
  'writes-file',
  'runs-program',
  'changes-connection',
  'changes-sign-in',
  'changes-environment',
  'follows-redirects',
  'not-a-form',
  'another-request',
  'other-protocol',
  'sends-nothing',
  'unknown-option',
  'evaluates-code',
] as const;
export type RefusedReason = (typeof refusedReasons)[number];

/** A part of the command that is named and not done. `what` is an option's or operator's name, never its value. */
export interface Refused {
  readonly what: string;
  readonly why: RefusedReason;
}

/** Why a part of a command makes no difference to the token request; texts in refused-texts.ts. */
export const ignoredReasons = ['output-only', 'time-limit', 'transport', 'default-anyway'] as const;
export type IgnoredReason = (typeof ignoredReasons)[number];

export interface Ignored {
  readonly what: string;
  readonly why: IgnoredReason;
}

/** What is odd about the way the text is written, before anything is sent; texts in refused-texts.ts. */
export const oddities = [
  'typographic-quotes',
  'invisible-characters',
  'space-after-continuation',
  'prompt',
  'ampersand-unquoted',
  'single-quotes-in-cmd',
  'powershell-curl-alias',
  'powershell-quotes-lost',
  'long-option-with-equals',
  'several-requests',
  'user-in-address',
] as const;
export type Oddity = (typeof oddities)[number];

export type BodyKind = 'none' | 'form' | 'json' | 'multipart' | 'text';

/** The request as the command would have sent it. It may hold a secret: for the browser's memory alone, never for state, a log or a view. */
export interface SentRequest {
  readonly method: string;
  /** As sent, with its query and without user or fragment; null where the command has none. */
  readonly url: string | null;
  /** Those that the tool is told of or adds for what it was told; not `Host` and `Content-Length`. */
  readonly headers: readonly FormPair[];
  /** As sent; null for none, and for a multipart body. */
  readonly body: string | null;
  readonly bodyKind: BodyKind;
  /** The parts of a multipart body by name. */
  readonly parts: readonly FormPair[];
  /** `id:secret` of HTTP Basic; null for none. */
  readonly user: string | null;
}

export type CommandReading =
  | {
      readonly ok: true;
      readonly tool: Tool;
      readonly dialect: Dialect;
      readonly request: SentRequest;
      readonly refused: readonly Refused[];
      readonly ignored: readonly Ignored[];
      readonly oddities: readonly Oddity[];
      /** Names of variables whose value the text does not tell, in order; without `$`, `%` or braces. */
      readonly placeholders: readonly string[];
    }
  | {
      readonly ok: false;
      readonly code: 'empty' | 'too-long' | 'not-text' | 'open-quote' | 'no-command';
      /** Line, from 1, at which the quote or parenthesis begins that never ends; with `open-quote`. */
      readonly line?: number;
      readonly refused: readonly Refused[];
    };

/** Longest text that is read, UTF-16 code units. */
export const commandCharactersMax = 65_536;

/** Gathers what readers find on their way; each thing once. */
export interface Notes {
  readonly refused: Refused[];
  readonly ignored: Ignored[];
  readonly oddities: Set<Oddity>;
  /** What is in the two lists, so that none of them has to be searched. */
  readonly known: Set<string>;
  /** Where the reading is: at the command `n` from 0 while the text is taken apart, half more while the words of that command are read. */
  place: number;
  /** Where each of `refused` was found. */
  readonly places: number[];
}

/** An empty gathering. */
export function newNotes(): Notes {
  return { refused: [], ignored: [], oddities: new Set(), known: new Set(), place: 0, places: [] };
}

/** Adds a refused part unless it is there already. */
export function refuse(notes: Notes, named: string, why: RefusedReason): void {
  // A secret that stands where a name belongs is not repeated.
  const what = holdsAdobeSecret(named) ? '…' : named;
  if (!isNew(notes, `${why} ${what}`)) return;
  notes.refused.push({ what, why });
  notes.places.push(notes.place);
}

/** The refused parts in the order of the commands that they are found in. */
export function refusedInOrder({ refused, places }: Notes): Refused[] {
  return refused
    .map((one, index) => ({ one, place: places[index] ?? 0 }))
    .toSorted((left, right) => left.place - right.place)
    .map(({ one }) => one);
}

/** Adds an ignored part unless it is there already. */
export function ignore(notes: Notes, what: string, why: IgnoredReason): void {
  if (isNew(notes, `ignored ${what}`)) notes.ignored.push({ what, why });
}

function isNew({ known }: Notes, key: string): boolean {
  const { size } = known;
  return known.add(key).size > size;
}
