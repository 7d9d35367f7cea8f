import type { IgnoredReason, Oddity, RefusedReason } from './reading';

/** Why a part of a command was not done: one sentence each, to stand behind the part's name. */
export const refusedTexts: Readonly<Record<RefusedReason, string>> = {
  'reads-file': 'It would read a file of the computer it runs on. Here no file is read.',
  'reads-input': 'It would read what is typed or piped in. Paste the value itself.',
  'reads-settings': 'It would take further options or values from a file or the environment.',
  'writes-file': 'It would write a file. The answer is shown here instead.',
  'runs-program': 'It would run another program. Nothing pasted here is run.',
  'changes-connection':
    'It would change where or how securely the request is sent. Requests from here go straight to the address, checked.',
  'changes-sign-in': 'It would sign in another way than with a client ID and secret.',
  'changes-environment':
    'It would change the environment of the command, which can hold a proxy or other settings.',
  'follows-redirects':
    'It would follow a redirect and take the client secret along. A token endpoint does not redirect.',
  'not-a-form':
    'It does not send a plain form, which is all that a token endpoint reads. Its values are taken for the form below.',
  'another-request': 'It makes a further request. Only the first one is read.',
  'other-protocol': 'It belongs to another protocol than HTTP.',
  'sends-nothing': 'With it, no request is sent at all.',
  'unknown-option': 'No such option is known, so nobody can tell what it would do.',
  'evaluates-code': 'Its value could only be told by running the script. Nothing pasted here is run.',
};

/** Why a part of a command does not matter for the token. */
export const ignoredTexts: Readonly<Record<IgnoredReason, string>> = {
  'output-only': 'Only changes what is shown of the answer.',
  'time-limit':
    'Only limits how long or how often it tries. Requests from here have their own limit of 10 s.',
  transport: 'Changes how the bytes travel and nothing that a token endpoint reads.',
  'default-anyway': 'This is what happens without it, too.',
};

/** What is odd about the text before anything is sent: what it is, and what it does. */
export const oddityTexts: Readonly<Record<Oddity, string>> = {
  'typographic-quotes':
    'The quotation marks are typographic ones, as a word processor makes them. A shell takes them for a part of the value; they are read as plain ones here.',
  'invisible-characters':
    'There are characters that cannot be seen, such as no-break spaces. A shell takes them for a part of the value; they are left out here.',
  'space-after-continuation':
    'A line that goes on in the next one has a space behind its last mark. A shell ends the command there and sends only the first part; the lines are joined here.',
  prompt: 'A shell’s prompt was pasted along. It is left out.',
  'ampersand-unquoted':
    'There is an & outside quotation marks. A shell ends the command there, so that nothing behind it is sent. Put the address or the body in quotation marks.',
  'single-quotes-in-cmd':
    'The Windows command prompt does not know single quotation marks: it sends them along and divides the text at each space. They are read as they were meant here.',
  'powershell-curl-alias':
    'In Windows PowerShell 5.1, curl is another name for Invoke-WebRequest, which does not know these options. Write curl.exe.',
  'powershell-quotes-lost':
    'Windows PowerShell before 7.3 loses double quotation marks inside a value that is handed to a program.',
  'long-option-with-equals':
    'curl does not take --option=value and stops with an error. Write a space in place of the =.',
  'user-in-address':
    'User name and password stand in the address before the @, where logs keep them. They are read as HTTP Basic.',
  'several-requests': 'The text makes more than one request. Only the first one is read.',
};
