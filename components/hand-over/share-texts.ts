import type { ShareFault } from '@/lib/domain/hand-over/share/request';
import type { ShareView } from '@/lib/domain/hand-over/share/share';

/** Why a shared link was not taken over, as people who did not make it can understand. */
export const shareFaultTexts: Readonly<Record<ShareFault, string>> = {
  empty: 'There is nothing behind “share=”.',
  'too-long': 'It is longer than 8,192 characters, which no link made here is.',
  'not-base64url': 'It has characters that no link made here has, so it was changed on its way.',
  'not-utf8': 'It does not decode to text, so it was cut or changed on its way.',
  'not-json': 'It ends too early or was changed on its way.',
  'not-an-object': 'It holds something else than a request.',
  'unknown-version': 'It is in a format that this version does not know. The page that made it may be newer.',
  'unknown-member': 'It holds something that links made here do not have.',
  'unknown-provider': 'It names a provider that there is not.',
  'bad-client-id': 'Its client ID is too long or has control characters.',
  'bad-token-endpoint':
    'Its token endpoint is no https address, or it was given for a provider that brings its own.',
  'bad-scopes': 'Its scopes are too many, too long, or no scopes.',
  'unknown-auth-method': 'It names a client authentication that there is not.',
  'bad-parameters': 'Its parameters are too many, too long, or not names with values.',
  'unknown-view': 'It names a view that there is not.',
};

/** What the sides of the result are called. */
export const shareViewLabels: Readonly<Record<ShareView, string>> = {
  result: 'Result',
  trace: 'Request and answer',
  command: 'cURL command',
  api: 'Call an API',
};
