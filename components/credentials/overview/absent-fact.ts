import type { ProviderId } from '@/lib/domain/provider/provider';

const reasons: Readonly<Record<ProviderId, string>> = {
  'adobe-ims':
    'It was not given when the credential was saved. The credential’s page in Adobe Developer Console has it.',
  sandbox: 'The sandbox gave this credential none.',
  generic: 'Only credentials of Adobe have one; none was given here.',
};

/** Why an organization or technical account is not recorded. */
export function absentAccountReason(provider: ProviderId): string {
  return reasons[provider];
}
