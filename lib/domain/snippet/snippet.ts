/** Where a command is pasted. `posix` is bash, zsh, dash and other shells that keep to POSIX quoting; not fish, csh or cmd. */
export const snippetTargets = ['posix', 'powershell-curl', 'powershell-rest', 'cmd'] as const;
export type SnippetTarget = (typeof snippetTargets)[number];

/** `multi`: one parameter per line; `single`: one line; `stdin`: the secret reaches curl on standard input, so no process list shows it. */
export const snippetForms = ['multi', 'single', 'stdin'] as const;
export type SnippetForm = (typeof snippetForms)[number];

/** The forms that make sense for each target; the first is the default. Asking for another one is refused with `form-not-offered`. */
export const formsOfTarget: Readonly<Record<SnippetTarget, readonly SnippetForm[]>> = {
  posix: ['multi', 'single', 'stdin'],
  'powershell-curl': ['multi', 'single', 'stdin'],
  'powershell-rest': ['multi', 'single'],
  cmd: ['multi', 'single'],
};

/** Facts a person should know before running the command. Texts in `note-texts.ts`. */
export const noteCodes = [
  'secret-in-arguments',
  'token-in-arguments',
  'needs-curl-header-from-stdin',
  'needs-od-and-awk',
  'needs-jq',
  'needs-one-line-json',
  'powershell-curl-exe',
  'powershell-5-hides-error-body',
  'cmd-prompt-only',
  'cmd-secret-characters',
] as const;
export type NoteCode = (typeof noteCodes)[number];

/** Why no command is given. Texts in `snippet-refusal-texts.ts`. */
export const snippetRefusalCodes = [
  'line-break',
  'control-character',
  'bidi-character',
  'invisible-character',
  'lone-surrogate',
  'bad-url',
  'url-scheme',
  'url-has-userinfo',
  'url-rewritten-by-powershell',
  'reserved-parameter',
  'bad-variable-name',
  'form-not-offered',
  'too-long',
  'header-characters',
  'powershell-argument-quote',
  'cmd-percent',
  'cmd-quote',
  'cmd-exclamation-mark',
  'cmd-not-ascii',
  'cmd-cannot-encode',
  'cmd-cannot-capture',
] as const;
export type SnippetRefusalCode = (typeof snippetRefusalCodes)[number];

/** The part of the input that stands in the way; `parameter` comes with the index into `TokenRequest.form`. */
export type SnippetPlace =
  | 'url'
  | 'clientId'
  | 'imsOrgId'
  | 'parameter'
  | 'variable'
  | 'value'
  | 'form'
  | 'authMethod'
  | 'command';

/** A command to copy, or the reason why there is none. Never holds the secret: the command names the variable that does. */
export type Snippet =
  | {
      readonly ok: true;
      /** The command; no line break at the end, no control characters but line breaks between its lines. */
      readonly text: string;
      /** Sets the variable in one line with a placeholder to be replaced; the value then stands in the shell's history. */
      readonly setUp: string;
      /** Asks for the value instead, so that it does not reach the history. */
      readonly setUpPrompt: string;
      readonly notes: readonly NoteCode[];
    }
  | SnippetRefusal;

export interface SnippetRefusal {
  readonly ok: false;
  readonly code: SnippetRefusalCode;
  readonly at: SnippetPlace;
  /** Position in `TokenRequest.form`, only with `parameter`. */
  readonly index?: number;
}

export interface SnippetOptions {
  readonly target: SnippetTarget;
  readonly form: SnippetForm;
  /** Environment variable that holds the client secret: letters, digits, underscore. Default `CLIENT_SECRET`. */
  readonly secretVariable?: string;
  /** Environment variable for the access token. Default `ACCESS_TOKEN`. */
  readonly tokenVariable?: string;
}

/** A refusal as a value. */
export function refuse(code: SnippetRefusalCode, at: SnippetPlace, index?: number): SnippetRefusal {
  return index === undefined ? { ok: false, code, at } : { ok: false, code, at, index };
}
