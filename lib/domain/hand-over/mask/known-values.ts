import type { CredentialView } from '../../credential';
import type { KnownValue } from './mask-kinds';

/** What of a credential has to be masked wherever a text repeats it. */
export function knownValuesOf(
  credential: Pick<CredentialView, 'clientId' | 'imsOrgId' | 'technicalAccountId' | 'technicalAccountEmail'>,
): readonly KnownValue[] {
  const { clientId, imsOrgId, technicalAccountId, technicalAccountEmail } = credential;
  return [
    { kind: 'client-id', value: clientId },
    { kind: 'organization', value: imsOrgId ?? '' },
    { kind: 'account', value: technicalAccountId ?? '' },
    { kind: 'email', value: technicalAccountEmail ?? '' },
  ];
}
