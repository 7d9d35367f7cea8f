import { profileName, serviceName } from '../access-names';
import type { CredentialView } from '../credential';
import type { CredentialState } from './api-credentials';

/** A state in a word or two. */
export const credentialStateLabels: Readonly<Record<CredentialState, string>> = {
  'not-used': 'Not used yet',
  working: 'Working',
  failing: 'Failing',
};

/** Names of the connected services, in their order; the id where the catalogue no longer has it. */
export function serviceNames({ services }: Pick<CredentialView, 'services'>): string[] {
  return services.map(serviceName);
}

/** Names of the product profiles, in their order: the sandbox's by its catalogue, others as they were typed. */
export function profileNames({
  profiles,
  provider,
}: Pick<CredentialView, 'profiles' | 'provider'>): string[] {
  return profiles.map((one) => profileName(one, provider === 'sandbox'));
}
