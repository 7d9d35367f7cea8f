import type { LintCode, LintField } from './codes';
import type { LintSubject } from './result';

export interface LintText {
  /** One sentence; `{field}` stands for the field's label. */
  readonly message: string;
  /** What to do, one sentence. */
  readonly next: string;
}

/** Labels as they stand in the form and in Adobe's guide. */
export const lintFieldLabels: Readonly<Record<LintField, string>> = {
  'client-id': 'Client ID',
  'client-secret': 'Client secret',
  scopes: 'Scopes',
  'token-endpoint': 'Token endpoint',
};

const copyAgain = 'Copy the value again from where it is shown.';

/** Words for every finding; all of them are warnings, because a provider may allow what looks odd. */
export const lintTexts: Readonly<Record<LintCode, LintText>> = {
  'outer-white-space': {
    message: '“{field}” begins or ends with a space or a line break.',
    next: 'Remove it: it is sent as a part of the value.',
  },
  'inner-white-space': {
    message: '“{field}” has a space in it.',
    next: 'Check that nothing else was copied along.',
  },
  'inner-line-break': {
    message: '“{field}” goes over several lines.',
    next: 'Join the lines, or copy the value again.',
  },
  'surrounding-quotes': {
    message: '“{field}” is in quotation marks.',
    next: 'Remove them: they are sent as a part of the value.',
  },
  'invisible-character': {
    message: '“{field}” has a character in it that cannot be seen.',
    next: 'Remove it: pages, chats and documents sometimes add such characters when text is copied.',
  },
  'control-character': {
    message: '“{field}” has a control character in it.',
    next: 'Remove it, or copy the value again.',
  },
  'variable-prefix': {
    message: '“{field}” begins with a name, as in a settings file.',
    next: 'Keep only what follows the sign = or the colon.',
  },
  'bearer-prefix': {
    message: '“{field}” begins with the word Bearer, as an access token does in a header.',
    next: 'Check that this is not an access token.',
  },
  placeholder: {
    message: '“{field}” looks like a placeholder and not like a value.',
    next: 'Replace the placeholder with the real value.',
  },
  'percent-encoded': {
    message: '“{field}” looks percent-encoded, as in an address.',
    next: 'Enter it decoded: it is encoded when it is sent.',
  },
  'same-as-client-id': { message: '“{field}” is the same as the client ID.', next: copyAgain },
  'id-in-secret-field': {
    message: '“{field}” has the form of a client ID: 32 hexadecimal digits.',
    next: 'Check that client ID and client secret are not swapped.',
  },
  'secret-in-id-field': {
    message: '“{field}” has the form of a client secret.',
    next: 'Check that client ID and client secret are not swapped.',
  },
  'organisation-in-id-field': {
    message: '“{field}” holds an organization ID, which ends in @AdobeOrg.',
    next: 'Enter the credential’s client ID.',
  },
  'technical-account-in-id-field': {
    message: '“{field}” holds a technical account ID or its email.',
    next: 'Enter the credential’s client ID.',
  },
  'client-id-form-unusual': {
    message: '“{field}” does not have the form that Adobe Developer Console gives: 32 hexadecimal digits.',
    next: 'Compare it with the credential’s page; some clients of Adobe’s own have names instead.',
  },
  'scope-typo': {
    message: 'One of the scopes is not in the catalogue, and one letter or two away from a scope that is.',
    next: 'Compare it with the list in Adobe Developer Console: the catalogue is not complete.',
  },
  'scopes-prefix': {
    message: '“{field}” begins with the name of the parameter.',
    next: 'Enter only the scopes. The parameter itself is called scope, not scopes.',
  },
  'scope-quotes': {
    message: '“{field}” has quotation marks or brackets in it.',
    next: 'They are left out when the scopes are sent.',
  },
  'scope-character': {
    message: 'One of the scopes has a character that the standard does not allow.',
    next: 'Copy the scope again; printable ASCII without quotation mark and backslash is allowed.',
  },
  'scope-repeated': { message: 'One of the scopes is listed twice.', next: 'It is sent once.' },
  'not-a-url': {
    message: '“{field}” is not a complete address.',
    next: 'Enter the whole address with https://.',
  },
  'not-https': {
    message: '“{field}” uses http: the client secret could be read on the way.',
    next: 'Use https.',
  },
  'credentials-in-url': {
    message: '“{field}” has a user name or password in it.',
    next: 'Remove it, and use the fields “Client ID” and “Client secret”.',
  },
  'secret-in-url': {
    message: '“{field}” has a secret among its parameters, where logs would keep it.',
    next: 'Remove it, and use the field “Client secret”.',
  },
  'stage-host': {
    message: '“{field}” is Adobe’s stage environment, which does not know production credentials.',
    next: 'Use ims-na1.adobelogin.com unless the credential was made on stage; Adobe reserves that environment to itself.',
  },
  'authorize-endpoint': {
    message: '“{field}” is an authorization endpoint, where a browser goes, and not a token endpoint.',
    next: 'Use the token endpoint of the same provider.',
  },
  'legacy-jwt-exchange': {
    message: '“{field}” is that of the retired JWT flow (/exchange/jwt).',
    next: 'Use /ims/token/v3.',
  },
};

/** The finding in one sentence, the field named. */
export function getLintMessage({ code, field }: LintSubject): string {
  return lintTexts[code].message.replace('{field}', lintFieldLabels[field]);
}
