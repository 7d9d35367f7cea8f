import { apiTargets } from '../api-probe/targets';
import type { ActivityEntry, ActivityEvent, ActivityResult } from './activity';

/** A result in a word. */
export const activityResultLabels: Readonly<Record<ActivityResult, string>> = {
  done: 'Done',
  refused: 'Refused',
  failed: 'Failed',
};

/** An event as it is called where one is chosen. */
export const activityEventLabels: Readonly<Record<ActivityEvent, string>> = {
  'organisation.created': 'Organisation created',
  'account.created': 'Account created',
  'session.started': 'Signed in',
  'session.refused': 'Sign-in refused',
  'session.ended': 'Signed out',
  'credential.entered': 'Credential entered',
  'credential.created': 'Credential saved',
  'credential.renamed': 'Credential renamed',
  'credential.services-changed': 'Services changed',
  'credential.profiles-changed': 'Product profiles changed',
  'credential.deleted': 'Credential deleted',
  'credentials.exported': 'API credentials exported',
  'sandbox-secret.issued': 'Sandbox secret issued',
  'demo-secret.shown': 'Demo secret shown',
  'token.generated': 'Access token generated',
  'token.failed': 'Access token failed',
  'token.forgotten': 'Kept tokens removed',
  'scopes.probed': 'Scopes tried',
  'product-profiles.tried': 'Product profiles tried',
  'api.called': 'API called',
  'member.invited': 'Member invited',
  'invitation.revoked': 'Invitation taken back',
  'member.joined': 'Member joined',
  'member.role-changed': 'Role changed',
  'member.disabled': 'Member disabled',
  'member.enabled': 'Member enabled',
  'member.sessions-ended': 'Sessions ended',
  'member.removed': 'Member removed',
  'policy.changed': 'Policy changed',
  'activity.exported': 'Activity exported',
};

/** What somebody did as a sentence without its subject, who stands beside it. `target` is a name in quotes, or what stands for one that was not kept. */
type Sentence = (target: string, detail: ActivityEntry['detail']) => string;

const sentences: Readonly<Record<ActivityEvent, Sentence>> = {
  'organisation.created': (target) => `Created the organisation ${target}.`,
  'account.created': (target) => `Created the account ${target}.`,
  'session.started': () => 'Signed in.',
  'session.refused': () => 'Could not sign in: the password was wrong, or the account is disabled.',
  'session.ended': () => 'Signed out.',
  'credential.entered': () => 'Entered a credential for this session, without saving it.',
  'credential.created': (target) => `Saved the credential ${target}.`,
  'credential.renamed': (target, { from }) =>
    typeof from === 'string'
      ? `Renamed the credential “${from}” to ${target}.`
      : `Named the credential ${target}.`,
  'credential.services-changed': (target) => `Changed the connected services of ${target}.`,
  'credential.profiles-changed': (target) => `Changed the product profiles of ${target}.`,
  'credential.deleted': (target) => `Deleted the credential ${target} with its client secret.`,
  'credentials.exported': () => 'Downloaded the list of API credentials.',
  'sandbox-secret.issued': (target) => `Was given the sandbox client secret of ${target}, once.`,
  'demo-secret.shown': (target) => `Was shown the demo client secret of ${target}.`,
  'token.generated': (target) => `Generated an access token with ${target}.`,
  'token.failed': (target) => `Asked for an access token with ${target} and got none.`,
  'token.forgotten': (target) => `Removed the access tokens of ${target} that were kept for reuse.`,
  'scopes.probed': (target) => `Tried which scopes ${target} gets, in a search for the one that fails.`,
  'product-profiles.tried': (target) => `Tried what a token of ${target} can read.`,
  'api.called': (target, { api, host }) =>
    typeof host === 'string'
      ? `Called an API at ${host} with an access token of ${target}.`
      : `Called ${apiText(api)} with an access token of ${target}.`,
  'member.invited': (target) => `Invited ${target}.`,
  'invitation.revoked': (target) => `Took back the invitation for ${target}.`,
  'member.joined': () => 'Joined the organisation by an invitation.',
  'member.role-changed': (target) => `Changed the role of ${target}.`,
  'member.disabled': (target) => `Disabled the account of ${target}.`,
  'member.enabled': (target) => `Enabled the account of ${target}.`,
  'member.sessions-ended': (target) => `Ended the sessions of ${target}.`,
  'member.removed': (target) => `Removed ${target} from the organisation.`,
  'policy.changed': () => 'Changed the policy of the organisation.',
  'activity.exported': () => 'Downloaded the activity log.',
};

/** How the log calls a credential that was entered for one session and not saved. */
export const enteredCredentialName = 'This session';

/** What happened in one sentence, about whom or what included. Says nothing of who did it. */
export function activitySentence({
  event,
  targetName,
  detail,
}: Pick<ActivityEntry, 'event' | 'targetName' | 'detail'>): string {
  return sentences[event](targetText(event, targetName?.trim() ?? ''), detail);
}

/** The API by the name under which it is chosen. */
function apiText(id: ActivityEntry['detail'][string] | undefined): string {
  const known = apiTargets.find((one) => one.id === id);
  return known ? `the API “${known.label}”` : 'an API';
}

function targetText(event: ActivityEvent, name: string): string {
  if (name === '') return /^(?:member|invitation)\./.test(event) ? 'somebody' : 'something without a name';
  const isEntered = name === enteredCredentialName && /^(?:credential|token|api|scopes)\./.test(event);
  return isEntered ? 'a credential that was entered and not saved' : `“${name}”`;
}
