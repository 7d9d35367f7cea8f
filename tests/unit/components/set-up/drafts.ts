import { emptyDraft, type SetUpDraft } from '@/components/credentials/set-up/draft';

/** A complete draft for the sandbox; give what the case is about. */
export function aSandboxDraft(changes: Partial<SetUpDraft> = {}): SetUpDraft {
  return {
    ...emptyDraft,
    provider: 'sandbox',
    services: ['analytics', 'io-events'],
    profiles: { sandbox: [{ serviceId: 'analytics', profile: 'web-reports' }], 'adobe-ims': [] },
    name: ' Reports ',
    ...changes,
  };
}

/** A complete draft for Adobe IMS. */
export function anImsDraft(changes: Partial<SetUpDraft> = {}): SetUpDraft {
  return aSandboxDraft({
    provider: 'adobe-ims',
    profiles: { sandbox: [], 'adobe-ims': [{ serviceId: 'analytics', profile: 'All suites / EU' }] },
    ...changes,
  });
}

/** A complete draft for any other provider; services chosen before do not count. */
export function aGenericDraft(changes: Partial<SetUpDraft> = {}): SetUpDraft {
  return aSandboxDraft({ provider: 'generic', endpointHost: 'id.example.com', ...changes });
}
