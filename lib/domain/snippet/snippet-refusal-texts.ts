import type { SnippetRefusalCode } from './snippet';

/** Why there is no command, and what to do next. */
export interface SnippetRefusalText {
  readonly what: string;
  readonly next: string;
}

const retype =
  'Remove the character where the value is entered; it usually came with a copy from another page.';

/** Texts for people by refusal code. They never repeat the value. */
export const snippetRefusalTexts: Readonly<Record<SnippetRefusalCode, SnippetRefusalText>> = {
  'line-break': {
    what: 'The value contains a line break. A terminal may run what stands before it as soon as it is pasted, whatever quotes surround it.',
    next: retype,
  },
  'control-character': {
    what: 'The value contains a control character. A terminal may act on it when it is pasted, whatever quotes surround it.',
    next: retype,
  },
  'bidi-character': {
    what: 'The value contains a character that changes the direction of text, so the command would not read as it runs.',
    next: retype,
  },
  'invisible-character': {
    what: 'The value contains an invisible character, so the command would not read as it runs.',
    next: retype,
  },
  'lone-surrogate': {
    what: 'The value contains half of a character, which cannot be sent as UTF-8.',
    next: retype,
  },
  'bad-url': { what: 'The address is not a complete URL.', next: 'Correct the address.' },
  'url-scheme': { what: 'The address is neither https nor http.', next: 'Correct the address.' },
  'url-has-userinfo': {
    what: 'The address contains a user name or password.',
    next: 'Remove everything between // and @ from the address.',
  },
  'url-rewritten-by-powershell': {
    what: 'The address contains characters that Invoke-RestMethod rewrites before it sends them.',
    next: 'Use PowerShell with curl.exe.',
  },
  'reserved-parameter': {
    what: 'client_id and client_secret are sent as the client authentication and cannot also be further parameters.',
    next: 'Remove the parameter.',
  },
  'bad-variable-name': {
    what: 'The name of a variable can hold letters, digits and underscores, and starts with a letter or an underscore.',
    next: 'Choose another name.',
  },
  'form-not-offered': { what: 'This shell has no such form of the command.', next: 'Choose another form.' },
  'too-long': {
    what: 'The command is longer than this shell accepts.',
    next: 'Ask for fewer scopes or parameters, or use another shell.',
  },
  'header-characters': {
    what: 'A header can carry only visible ASCII characters and inner spaces, and this value has others.',
    next: 'Correct the value.',
  },
  'powershell-argument-quote': {
    what: 'Windows PowerShell 5.1 passes a double quote or a final backslash to curl.exe wrongly.',
    next: 'Use Invoke-RestMethod.',
  },
  'cmd-percent': {
    what: 'The command prompt replaces names between percent signs, and nothing typed there prevents it.',
    next: 'Use PowerShell.',
  },
  'cmd-quote': {
    what: 'A double quote ends the quoting of the command prompt, so the rest of the value could run as a command.',
    next: 'Use PowerShell.',
  },
  'cmd-exclamation-mark': {
    what: 'A command prompt with delayed expansion replaces names between exclamation marks.',
    next: 'Use PowerShell.',
  },
  'cmd-not-ascii': {
    what: 'What the command prompt hands to curl outside ASCII depends on the code page.',
    next: 'Use PowerShell.',
  },
  'cmd-cannot-encode': {
    what: 'HTTP Basic needs the client secret form-encoded (RFC 6749, section 2.3.1), and the command prompt cannot do that.',
    next: 'Use PowerShell, or send the client secret in the body.',
  },
  'cmd-cannot-capture': {
    what: 'The command prompt has no exact way to take one value out of a JSON answer.',
    next: 'Use PowerShell, or copy the access token by hand.',
  },
};
