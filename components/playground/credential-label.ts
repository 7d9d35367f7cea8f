import type { AuthMethod, CredentialView } from '@/lib/domain/credential';
import type { ProviderId } from '@/lib/domain/provider/provider';

/** What a credential is called on this page. One that was not saved has no name. */
export function credentialLabel(credential: Pick<CredentialView, 'name' | 'clientId'>): string {
  return credential.name ?? `This session: ${credential.clientId}`;
}

/** What people call a provider. */
export const providerLabels: Readonly<Record<ProviderId, string>> = {
  'adobe-ims': 'Adobe IMS',
  sandbox: 'Sandbox',
  generic: 'Other token endpoint',
};

/** How the client proves itself, in words. */
export const authMethodLabels: Readonly<Record<AuthMethod, string>> = {
  client_secret_post: 'Client secret in the body',
  client_secret_basic: 'HTTP Basic',
  client_secret_basic_raw: 'HTTP Basic, not form-encoded',
};
