import type { NoteCode } from './snippet';

/** What a person should know about a copied command, by code. */
export const noteTexts: Readonly<Record<NoteCode, string>> = {
  'secret-in-arguments':
    'While curl runs, the client secret is one of its arguments, and other users of the machine can read it with ps. The standard input form avoids that.',
  'token-in-arguments':
    'While curl runs, the access token is one of its arguments, and other users of the machine can read it with ps. The standard input form avoids that.',
  'needs-curl-header-from-stdin':
    'Needs curl 7.55 (2017) or newer, which can read a header from standard input.',
  'needs-od-and-awk':
    'HTTP Basic needs the client secret form-encoded (RFC 6749, section 2.3.1). od and awk do that here; every Unix-like system has both.',
  'needs-jq': 'Needs jq, which is not part of every system. The sed form does without it.',
  'needs-one-line-json':
    'sed looks for access_token by its text and does not read JSON. It fits answers whose token has no escaped characters, as all JWTs do. jq is the safer choice.',
  'powershell-curl-exe':
    'In Windows PowerShell 5.1, curl is another name for Invoke-WebRequest. curl.exe is the real curl, part of Windows 10 and later.',
  'powershell-5-hides-error-body':
    'Windows PowerShell 5.1 shows only the status of an error answer. To read what the provider said, use the curl.exe command or PowerShell 7.',
  'cmd-prompt-only': 'For the command prompt. In a batch file the percent signs would have to be doubled.',
  'cmd-secret-characters':
    'The command prompt puts the secret into the line before it reads the line. A secret that contains a double quote or a character outside ASCII, or ends in a backslash, is sent wrongly: use PowerShell for it.',
};
