import { account } from './raw-ground';

/** What an action is aimed at. */
export interface Targets {
  readonly credentialId: string;
  /** The credential's name, which deleting asks for. */
  readonly credentialName: string;
  readonly memberId: string;
  readonly invitationId: string;
}

/** Ids of the right form that nothing has. */
export const nothingThere: Targets = {
  credentialId: `crd_${'A'.repeat(22)}`,
  credentialName: 'Nothing',
  memberId: `usr_${'A'.repeat(22)}`,
  invitationId: `lnk_${'A'.repeat(22)}`,
};

/** Fields that name something of an organisation. */
export const aimingFields = ['credentialId', 'memberId', 'invitationId'] as const;

/** A form that the action accepts, with no more than it needs; throws for an action that it does not know yet. */
export function goodForm(action: string, targets: Targets): Readonly<Record<string, string>> {
  const { password } = account;
  const { credentialId, credentialName, memberId, invitationId } = targets;
  const token = 'x'.repeat(43);
  const forms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    setUp: { token, organisationName: 'a', displayName: 'b', username: 'c', password },
    signIn: { username: 'nobody', password },
    tryDemo: {},
    readInvitation: { token },
    acceptInvitation: { token, displayName: 'b', username: 'c', password },
    signOut: {},
    enterCredential: { provider: 'sandbox', clientId: 'c', clientSecret: 's' },
    createCredential: {
      name: 'New',
      provider: 'adobe-ims',
      clientId: 'c',
      clientSecret: 's',
      source: 'set-up',
    },
    issueSandboxCredential: { name: 'Issued' },
    checkCredentialName: { name: 'Free' },
    generateToken: { requestId: 'attack-0001', credentialId, scopes: '' },
    saveCredential: { credentialId, name: 'Taken over' },
    renameCredential: { credentialId, name: 'Taken over' },
    setCredentialServices: { credentialId },
    setProductProfiles: { credentialId },
    tryProductProfiles: { credentialId },
    deleteCredential: { credentialId, confirmation: credentialName },
    searchCredentials: { query: '' },
    showDemoSecret: { credentialId },
    forgetToken: { credentialId },
    callApi: { requestId: 'attack-0002', credentialId, target: 'sandbox-userinfo' },
    probeScopes: { requestId: 'attack-0003', credentialId, scopes: 'openid' },
    verifyPastedToken: { token: 'a.b.c', keysOf: 'sandbox' },
    inviteMember: { role: 'support', note: '' },
    revokeInvitation: { invitationId },
    changeRole: { memberId, role: 'support' },
    setMemberDisabled: { memberId },
    endMemberSessions: { memberId },
    removeMember: { memberId },
    setOrganisationPolicy: { endpointRule: 'any', hosts: '', tokenReuse: 'until-expiry' },
  };
  const form = forms[action];
  if (!form) throw new Error(`The suite does not know the action ${action}: add a form that it accepts.`);
  return form;
}
