import type { TokenCleaning } from './clean';
import type { MalformedReason, OpaqueReason, TokenNoteCode } from './decode';
import type { LifetimeNoteCode } from './expiry';

/** What a note on a readable token says; `{names}` of the note are shown beside it. */
export const tokenNoteTexts: Readonly<Record<TokenNoteCode, string>> = {
  padding: 'Ends in "=" padding, which JWTs leave out. It was read all the same; strict verifiers refuse it.',
  'standard-alphabet':
    'Uses "+" or "/" of standard Base64 instead of "-" and "_". It was read all the same; strict verifiers refuse it.',
  'trailing-bits': 'The last character has unused bits set. Some verifiers refuse that.',
  'invalid-utf8': 'Is not valid UTF-8. Bytes that are no character are shown as \ufffd.',
  'byte-order-mark': 'Begins with a byte order mark, which JSON parsers may refuse.',
  'duplicate-member':
    'A member stands twice. Most readers take the last one, some the first: do not rely on either.',
  'number-not-exact': 'A number is too large for most programs to hold exactly. It is shown as written.',
  'signature-not-base64url':
    'The signature is not base64url. The token may have been cut or changed on the way.',
  'signature-empty': 'There is no signature: anyone could have written this token.',
  'alg-none': 'The header says "none": the token is not signed, and anyone could have written it.',
  'alg-missing': 'The header names no algorithm, so the signature cannot be checked.',
  'alg-unknown':
    'The algorithm is not a registered one. The token can be read, its signature cannot be checked here.',
};

/** Why a token that was meant to be a JWT cannot be read, and what to try. */
export const malformedTexts: Readonly<Record<MalformedReason, string>> = {
  empty: 'There is no token. Paste one, or generate an access token.',
  'too-long': 'Longer than 262,144 characters, so it was not read. Check that only the token was pasted.',
  'part-count':
    'A JWT has three parts separated by dots, an encrypted one five. Part of it may be missing: copy it again.',
  'not-base64url':
    'A character cannot stand in base64url. The token may have been shortened or changed: copy it again.',
  'not-json': 'The decoded text is not JSON. The token may have been cut or changed: copy it again.',
  'not-object': 'The decoded text is JSON, but not an object, so it is not a JWT.',
  'too-deep': 'Objects are nested more than 64 deep, so it was not read further.',
};

/** Why a token is called opaque. */
export const opaqueTexts: Readonly<Record<OpaqueReason, string>> = {
  'no-dots':
    'An opaque token: it has no parts to decode. Only the provider can say what it allows, for example by introspection.',
  'other-part-count':
    'An opaque token: it does not have the parts of a JWT. Only the provider can say what it allows.',
  'first-part-not-json': 'An opaque token: it has dots, but its first part is not the header of a JWT.',
  'json-text': 'This is JSON, not a token. Paste the value of "access_token" alone.',
};

/** What is odd about a token's times. */
export const lifetimeNoteTexts: Readonly<Record<LifetimeNoteCode, string>> = {
  'exp-looks-like-milliseconds':
    '"exp" is so large that it must be milliseconds, and is shown as such. The standard says seconds: other programs read a date thousands of years ahead.',
  'exp-unreadable': '"exp" is not a number of seconds, so it was not used.',
  'exp-is-string': '"exp" is a string. The standard says a number; strict verifiers refuse the token.',
  'exp-and-answer-differ':
    'The token and the answer\'s "expires_in" differ by more than a minute. The token\'s own time is shown.',
  'ims-times-unreadable':
    '"created_at" and "expires_in" are not whole numbers of milliseconds, so they were not used.',
  'ims-times-look-like-seconds': '"created_at" is too small for milliseconds, and was read as seconds.',
  'issued-in-the-future': 'Issued more than a minute after it arrived: one of the two clocks is wrong.',
  'expires-before-issued': 'Ends before it was issued, so it was never valid.',
};

/** What was taken off a pasted token. */
export const tokenCleaningTexts: Readonly<Record<TokenCleaning, string>> = {
  'white-space': 'Removed spaces and line breaks.',
  'header-name': 'Removed "Authorization:".',
  scheme: 'Removed "Bearer".',
  quotes: 'Removed quotation marks.',
  'taken-from-json': 'Took the token out of the JSON.',
};
