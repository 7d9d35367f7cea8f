import type { ActionText } from '@/components/ui/action-texts';
import type { ImportRefusalCode } from '@/lib/domain/import/report';

const exportAgain = 'Download the file again where it came from, or paste the part with the credential.';

/** Why nothing could be read, by code: what happened, why, and what to do next. Nothing of the text is repeated. */
export const importRefusalTexts: Readonly<Record<ImportRefusalCode, ActionText>> = {
  'too-large': {
    what: 'Too large',
    why: 'More than 256 KiB is not read; the files that hold credentials have a few.',
    next: 'Check that it is the right file, or paste the part with the credential.',
  },
  'too-deep': {
    what: 'Nested too deeply',
    why: 'The JSON has more than 16 levels; no file with a credential has that many.',
    next: 'Check that it is the right file, or paste the object that holds the client ID.',
  },
  'too-many': {
    what: 'Too many credentials',
    why: 'The file holds more than 50 credentials.',
    next: 'Split it, or paste those that you want to save.',
  },
  'not-text': {
    what: 'Not a text file',
    why: 'It holds bytes that are neither UTF-8 nor marked as UTF-16: an archive, an image, or an old encoding.',
    next: 'Unpack it if it is an archive. If it is a text, save it as UTF-8 and try again, or paste it.',
  },
  empty: {
    what: 'Nothing to read',
    why: 'There is no text in it.',
    next: 'Choose a file or paste the text, then read it.',
  },
  'malformed-json': {
    what: 'The JSON is incomplete or damaged',
    why: 'It begins like JSON, but cannot be read to its end. Usual causes: a part was not copied, a comma or comment too many, curly quotes from a document.',
    next: exportAgain,
  },
  'malformed-command': {
    what: 'The command is incomplete',
    why: 'A quote or parenthesis opens and never closes.',
    next: 'Copy the command again, from “curl” to its last line, and paste it.',
  },
  'nothing-recognised': {
    what: 'No credential recognised',
    why: 'It has none of the names that files with credentials have, such as CLIENT_ID or client_secret.',
    next: 'See below what can be read, or enter the values by hand under “Set up a credential”.',
  },
  'no-credential': {
    what: 'No server-to-server credential in it',
    why: 'The form is known, but there is no client ID of such a credential in it: it may be empty, switched off, or of another type.',
    next: 'Add an OAuth Server-to-Server credential where the file comes from, then download it again.',
  },
  'service-account-jwt': {
    what: 'A Service Account (JWT) credential, which has reached its end of life',
    why: 'It signs in with a private key. Adobe has retired these credentials: they are replaced by OAuth Server-to-Server, and no token can be had with them here.',
    next: 'In Adobe Developer Console open the project and add an OAuth Server-to-Server credential in its place; services and product profiles can stay the same. Change the application to ask for its token with client ID, client secret and scopes, check it, then delete the old credential. Import the new one here.',
  },
  'private-key': {
    what: 'A credential with a private key',
    why: 'It proves itself with a signature. This application handles credentials with a client secret.',
    next: 'If the provider offers a client secret for the same client, use that one.',
  },
  'token-response': {
    what: 'An access token, not a credential',
    why: 'It is what a credential brings: valid for a while, and of no use for asking for the next one. Nothing of it is kept.',
    next: 'To read the token, generate one in the playground. To import, use the file or command that holds client ID and secret.',
  },
  'error-response': {
    what: 'An error answer, not a credential',
    why: 'It is what a provider says when it refuses a request.',
    next: 'Import the request instead, the cURL command with client ID and secret, then generate a token: the playground explains the error.',
  },
  'api-command': {
    what: 'A call of an API, not a token request',
    why: 'The command has an access token, or an API key alone, but no client secret. Nothing of it is kept.',
    next: 'Paste the command that asks for the token, or the file with the credential.',
  },
  'other-grant': {
    what: 'A token request of another kind',
    why: 'It acts for a person who signs in. A server-to-server credential uses grant_type=client_credentials.',
    next: 'Use a client that is allowed the client credentials grant.',
  },
  'file-reference': {
    what: 'The command reads a file that is not here',
    why: 'Its data or options stand in a file (@file or --config), and files of your machine are never opened by a command.',
    next: 'Paste the command with the data in it, or choose that file itself.',
  },
  'powershell-command': {
    what: 'A PowerShell command',
    why: 'Its quotes and variables follow rules that are not read here.',
    next: 'Paste the same request as a cURL command for bash, or enter the values by hand.',
  },
  'postman-collection': {
    what: 'A Postman collection',
    why: 'It holds requests. The credential is in the environment beside it.',
    next: 'In Postman export the environment and choose that file.',
  },
  yaml: {
    what: 'A YAML file',
    why: 'Its nested values and lists are not read here, and reading them by halves would lose scopes.',
    next: 'Use the JSON of the credential, or write the values as lines of NAME=value.',
  },
  'several-files': {
    what: 'More than one file',
    why: 'One file is read at a time, so that the report is about one.',
    next: 'Choose or drop the first one, save its credentials, then the next.',
  },
  'unreadable-file': {
    what: 'The file could not be opened',
    why: 'It is a folder, it was moved or changed meanwhile, or the browser may not read it.',
    next: 'Choose the file again, or open it and paste its text.',
  },
};
