import type { ActionCode, ActionRefusal, FieldCode } from '@/lib/domain/action-state';

/** A refusal in words: what happened, why, and what to do next. */
export interface ActionText {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

/** Texts of every refusal that stands for a whole form; a form may put its own in front of these. */
export const actionTexts: Readonly<Record<ActionCode, ActionText>> = {
  'invalid-input': {
    what: 'Not sent',
    why: 'Some fields need a correction; each says which.',
    next: 'Correct the marked fields and send again.',
  },
  'signed-out': {
    what: 'You are signed out',
    why: 'The session ended, by time or by signing out elsewhere.',
    next: 'Sign in again. What you typed stays on this page until you leave it.',
  },
  forbidden: {
    what: 'Not allowed',
    why: 'Your role in this organisation does not include this.',
    next: 'Ask an administrator of your organisation to do it or to change your role.',
  },
  'not-found': {
    what: 'No longer there',
    why: 'It was deleted, or it belongs to another organisation.',
    next: 'Reload the page to see what there is now.',
  },
  'name-taken': {
    what: 'Name already in use',
    why: 'Names are unique in the organisation; capitals and spaces do not tell them apart.',
    next: 'Choose another name.',
  },
  'wrong-password': {
    what: 'Sign-in failed',
    why: 'The username and the password do not belong together.',
    next: 'Check both and try again. Capitals count in the password.',
  },
  'setup-link-invalid': {
    what: 'This set-up link does not work',
    why: 'It was used before, or it is too old, or a part of it is missing.',
    next: 'Restart the server: it prints a new link as long as there is no administrator.',
  },
  'invitation-invalid': {
    what: 'This invitation does not work',
    why: 'It was used before, it is older than 72 hours, it was taken back, or a part of the link is missing.',
    next: 'Ask an administrator of the organisation for a new link.',
  },
  'username-taken': {
    what: 'Username already in use',
    why: 'Somebody on this server has it.',
    next: 'Choose another username.',
  },
  'password-refused': {
    what: 'Password not accepted',
    why: 'It would be too easy to guess.',
    next: 'Choose another one, as the password field says.',
  },
  'too-many-attempts': {
    what: 'Too many attempts',
    why: 'Trying again is held back for a while, to slow down guessing.',
    next: 'Wait until the time below is over, then try again.',
  },
  'guests-off': {
    what: 'The demo is switched off',
    why: 'This server does not accept guests.',
    next: 'Sign in with an account, or ask the person who runs this server.',
  },
  'endpoint-refused': {
    what: 'Token endpoint not allowed',
    why: 'This server does not send requests to that address.',
    next: 'Check the address, or ask an administrator to allow its host.',
  },
  'secret-required': {
    what: 'Client secret needed again',
    why: 'A stored secret opens only for the token endpoint and authentication method that it was entered for.',
    next: 'Enter the client secret together with this change.',
  },
  'limit-reached': {
    what: 'Limit reached',
    why: 'There is no room for one more of these.',
    next: 'Delete one that is not needed any more, then try again.',
  },
  'profile-required': {
    what: 'A product profile is missing',
    why: 'One of the services needs a product profile, which decides what data the credential can reach.',
    next: 'Choose at least one profile for each service that is marked, or remove the service.',
  },
  'last-administrator': {
    what: 'The last administrator has to stay',
    why: 'Without an administrator nobody could manage members or settings any more.',
    next: 'Make somebody else an administrator first, then try again.',
  },
  'team-only': {
    what: 'Not in a demo organisation',
    why: 'A demo has one guest, fixed settings and lives for 24 hours.',
    next: 'Sign in with an account of a team to do this.',
  },
  'bad-origin': {
    what: 'Request refused',
    why: 'It came from an address that this server does not serve, as when it is opened by another name or through a proxy.',
    next: 'Open the playground at the address that the server printed when it started.',
  },
  unavailable: {
    what: 'The server did not answer',
    why: 'It is restarting, overloaded, or the connection broke.',
    next: 'Check the connection and try again. If nothing changes, reload the page.',
  },
  unexpected: {
    what: 'Something failed on the server',
    why: 'The cause is in the server\u2019s log, not shown here.',
    next: 'Try again. If it fails again, give the fault id to the person who runs this server.',
  },
};

const secretElsewhere: ActionText = {
  what: 'Not sent',
  why: 'The client secret stands in another field too, where it would be kept and shown in the open.',
  next: 'Take it out of the client ID, the address, the scopes and the parameters, and send again.',
};

/** What a refusal is about; `texts` are a form's own words for some codes. */
export function refusalText(
  { code, fields }: Pick<ActionRefusal, 'code' | 'fields'>,
  texts?: Partial<Record<ActionCode, ActionText>>,
): ActionText {
  if (Object.values(fields ?? {}).includes('holds-secret')) return secretElsewhere;
  return texts?.[code] ?? actionTexts[code];
}

/** What is wrong with one field and how to put it right. */
export const fieldTexts: Readonly<Record<FieldCode, string>> = {
  required: 'This is needed. Fill it in.',
  'too-long': 'This is too long. Shorten it.',
  'too-short': 'This is too short. Make it longer.',
  'bad-format':
    'This contains characters that are not possible here. Check for stray spaces, quotes or line ends.',
  'bad-url': 'This is not a web address. Enter it in full, beginning with https://.',
  'url-has-userinfo': 'The address contains a username or password. Remove the part before the @.',
  'url-not-https': 'The address must begin with https://. Plain http is for this machine alone.',
  'unknown-choice': 'This choice is not known here. Choose one from the list.',
  'name-taken': 'This name is in use. Choose another.',
  'password-common': 'This password is among the ones tried first. Choose a longer or less common one.',
  'password-context':
    'This password contains a name of yours, of the organisation or of this product. Leave names out.',
  'not-matching': 'This is not the same. Type it exactly as it is shown.',
  duplicate: 'This is there twice. Remove one.',
  'holds-secret':
    'The client secret stands in this field too, where it would be kept and shown in the open. Take it out.',
};

/** Text for the field `name` of a refusal; null where that field was not refused. */
export function findFieldText(
  refusal: { readonly fields?: Readonly<Record<string, FieldCode>> } | null,
  name: string,
): string | null {
  const code = refusal?.fields && Object.hasOwn(refusal.fields, name) ? refusal.fields[name] : undefined;
  return code ? fieldTexts[code] : null;
}
