import { authMethodLabels, providerLabels } from '@/components/playground/credential-label';
import { VisibleText } from '@/components/token/visible-text';
import { type Description, DescriptionList } from '@/components/ui/description-list';
import { Sensitive } from '@/components/ui/sensitive';
import { maskAddress } from '@/lib/domain/hand-over/mask/mask-kinds';
import type { SharedRequest } from '@/lib/domain/hand-over/share/share';
import { getProviderProfile } from '@/lib/domain/provider/profiles';
import { shareViewLabels } from './share-texts';

/** What a link carries, each part by name, as it will stand in the form of whoever opens it. */
export function ShareFacts({ request }: { readonly request: SharedRequest }) {
  const { provider, tokenEndpoint, clientId, scopes, authMethod, parameters, view } = request;
  const separator = getProviderProfile(provider).scopeSeparator === ',' ? 'commas' : 'spaces';
  const items: Description[] = [
    { term: 'Provider', description: providerLabels[provider] },
    ...(provider === 'generic'
      ? [
          {
            term: 'Token endpoint',
            description:
              tokenEndpoint === null ? (
                'none'
              ) : (
                <Sensitive kind="organization" masked={maskAddress(tokenEndpoint)}>
                  {tokenEndpoint}
                </Sensitive>
              ),
            mono: tokenEndpoint !== null,
          },
        ]
      : []),
    {
      term: 'Client ID',
      description: clientId === '' ? 'none' : <VisibleText text={clientId} of="client_id" />,
      mono: clientId !== '',
    },
    {
      term: 'Scopes',
      description:
        scopes.length === 0 ? (
          'none'
        ) : (
          <>
            <code className="break-all">
              <VisibleText text={scopes.join(', ')} />
            </code>
            <span className="block text-muted text-xs">Sent with {separator} between them.</span>
          </>
        ),
    },
    { term: 'Client authentication', description: authMethodLabels[authMethod] },
    ...(parameters.length > 0
      ? [
          {
            term: 'Parameters',
            description: parameters.map(([name, value]) => (
              <code key={`${name}=${value}`} className="block break-all">
                <VisibleText text={name} />=
                <Sensitive kind="value">
                  <VisibleText text={value} />
                </Sensitive>
              </code>
            )),
          },
        ]
      : []),
    { term: 'View', description: shareViewLabels[view] },
  ];
  return <DescriptionList items={items} />;
}
