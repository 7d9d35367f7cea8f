import { tokenCleaningTexts } from '../token/token-texts';
import type { PasteCleaning, PasteRefusalCode, TokenRole } from './paste';

/** What was taken off or undone. */
export const pasteCleaningTexts: Readonly<Record<PasteCleaning, string>> = {
  ...tokenCleaningTexts,
  'invisible-characters': 'Removed characters that cannot be seen.',
  'url-encoding': 'Undid the percent-encoding of a web address.',
  'json-serialization': 'Put the parts of the JSON serialization together.',
  'taken-from-text': 'Took it out of a longer text.',
};

/** Why there is nothing to show, and what to do. */
export const pasteRefusalTexts: Readonly<
  Record<PasteRefusalCode, { readonly what: string; readonly why: string; readonly next: string }>
> = {
  empty: {
    what: 'Nothing to read yet',
    why: 'The field is empty.',
    next: 'Paste a token, or anything that has one in it.',
  },
  'too-large': {
    what: 'Too long to read',
    why: 'More than 262,144 characters were pasted; no token is that long.',
    next: 'Paste only the part around the token.',
  },
  'basic-header': {
    what: 'This is a client ID and secret, not a token',
    why: 'A header "Authorization: Basic" carries both, only encoded. It was not decoded, so that the secret is not shown.',
    next: 'Paste the token from the answer. If others saw this text, replace the client secret.',
  },
  'private-key': {
    what: 'This is a key, not a token',
    why: 'Lines that begin with "-----BEGIN" hold a key or a certificate.',
    next: 'Paste a token. If it is a private key and others saw it, replace it.',
  },
  'key-set': {
    what: 'This is a set of keys, not a token',
    why: 'Keys like these verify tokens; there is nothing in them to decode.',
    next: 'Paste the token that they belong to.',
  },
  'error-answer': {
    what: 'This is an error, not a token',
    why: 'These are the words of a refusal or of a failed connection. Inspect looks them up in the error catalogue, in this browser.',
    next: 'The playground explains more exactly what it sent itself: generate the token there with the same values.',
  },
  'client-secret': {
    what: 'This has a client secret and no token',
    why: 'A credential or a token request was pasted. The secret stays in this field.',
    next: 'Paste a command into Reproduce to see what is wrong with it, import a credential, or paste here the answer that the request gets.',
  },
  variable: {
    what: 'The token is only named here',
    why: 'Where the token should be stands a variable, which the shell fills in later.',
    next: 'Print the variable in the shell and paste what it shows.',
  },
  'nothing-found': {
    what: 'No token found',
    why: 'A token has no spaces in it, and mostly three parts with dots between them. Nothing here looks like that.',
    next: 'Paste the token itself, the whole answer, the header "Authorization: Bearer", or the words of an error.',
  },
};

/** What a token is called by its role. */
export const tokenRoleLabels: Readonly<Record<TokenRole, string>> = {
  access: 'Access token',
  id: 'ID token',
  refresh: 'Refresh token',
  assertion: 'Assertion',
  inner: 'Token inside',
  unknown: 'Token',
};
