import { providerLabels } from '@/components/playground/credential-label';
import { DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { profileName, serviceName } from '@/lib/domain/access-names';
import { assignedProfiles, connectedServices, type SetUpDraft } from './draft';
import { wantedScopes } from './set-up-form';

/** All that was chosen, before the last button. Scopes that are typed below it are not in it. */
export function Summary({ draft }: { readonly draft: SetUpDraft }) {
  const { provider, endpointHost } = draft;
  if (provider === null) return null;
  const scopes = wantedScopes(draft, '');
  const profiles = assignedProfiles(draft).map((one) => profileName(one, provider === 'sandbox'));
  const services = connectedServices(draft).map(serviceName);
  return (
    <Panel title="Summary" level={3}>
      <DescriptionList
        items={[
          { term: 'Credential name', description: draft.name.trim() },
          {
            term: 'Provider',
            description:
              provider === 'generic' ? `Token endpoint at ${endpointHost}` : providerLabels[provider],
          },
          ...(provider === 'generic'
            ? []
            : [
                { term: 'Services', description: services.join(', ') || 'none' },
                { term: 'Product profiles', description: profiles.join(', ') || 'none' },
                {
                  term: 'Scopes',
                  description: scopes.join(', ') || 'as typed below',
                  mono: scopes.length > 0,
                },
              ]),
        ]}
      />
    </Panel>
  );
}
