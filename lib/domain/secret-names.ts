import { reservedParameterNames } from './token-request';

/** Words that make a name one of a secret wherever they stand in it, as a pattern without groups that are counted. */
export const secretWords =
  '(?:secret|token|assertion|passw(?:or)?d|passphrase|passcode|pwd|(?:api|access|account|app|auth|client|consumer|encryption|functions|mac|master|private|secret|service|shared|signing|subscription)[_-]?key)';
/** Names that are one of a secret as a whole, as a pattern of the same sort; they are too common as parts of others. */
export const secretWholeNames =
  '(?:auth|authorization|code|cookie|hmac|jsessionid|jwt|key|otp|pass|pin|saml|samlresponse|session(?:[_-]?(?:id|key))?|sid|sig|signature|x-amz-signature)';

const anywhere = new RegExp(secretWords, 'i');
const whole = new RegExp(`^${secretWholeNames}$`, 'i');

/** Whether a value by this name, of a parameter, a header or a part of an address, may be a secret, a token or a session. White space around it does not count. */
export function isSecretName(name: string): boolean {
  const bare = name.trim();
  return anywhere.test(bare) || whole.test(bare);
}

/** Whether a further parameter of a token request by this name would be kept in the open although it may hold a secret, or is one that the request sets itself. */
export function isSecretOrReservedName(name: string): boolean {
  return (
    reservedParameterNames.includes(name.trim().toLowerCase()) ||
    isSecretName(name) ||
    /credential|private|^code/i.test(name.trim())
  );
}
