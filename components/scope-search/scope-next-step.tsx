import { scopesPath, searchPath, servicePath } from '@/components/reference/links';
import { TextLink } from '@/components/ui/text-link';
import { findServicesByScope } from '@/lib/domain/catalogue/services';
import { findLikelyScope } from '@/lib/domain/lint/lint-scopes';
import type { ProviderId } from '@/lib/domain/provider/provider';
import type { ScopeVerdict } from '@/lib/domain/scope-search/verdict';

export interface ScopeNextStepProps {
  readonly verdict: ScopeVerdict;
  readonly provider: ProviderId;
  /** The saved credential's page; null for one that was entered for this session. */
  readonly servicesHref: string | null;
}

const servicesShownMax = 3;

/** What to do about one scope: the likely spelling, the service that brings it, where to add that. */
export function ScopeNextStep({
  verdict: { scope, state, isSure },
  provider,
  servicesHref,
}: ScopeNextStepProps) {
  if (state === 'accepted') return 'Nothing.';
  if (state === 'open') return 'Not tried yet by itself.';
  const unsure = state === 'refused' && !isSure && ' It was not tried beside every accepted scope.';
  if (provider === 'generic') {
    return (
      <>
        {state === 'refused'
          ? 'Check its spelling, or have it allowed for this client at the authorization server.'
          : 'The authorization server leaves it out: have it allowed for this client.'}
        {unsure}
      </>
    );
  }
  const likely = findLikelyScope(scope);
  if (likely !== null) return `Probably misspelt: ${likely} is the known scope.`;
  const services = findServicesByScope(scope);
  if (services.length === 0)
    return <>No service of the catalogue brings it. Check its spelling, or remove it.{unsure}</>;
  return (
    <>
      Comes with{' '}
      {services.length > servicesShownMax ? (
        <TextLink href={searchPath(scopesPath, scope)}>one of {services.length} services</TextLink>
      ) : (
        services.map(({ id, name }, at) => (
          <span key={id}>
            {at > 0 && ' or '}
            <TextLink href={servicePath(id)}>{name}</TextLink>
          </span>
        ))
      )}
      .{' '}
      {servicesHref ? (
        <TextLink href={servicesHref}>Add the service to the credential</TextLink>
      ) : (
        'Add the service to the credential'
      )}
      .{unsure}
    </>
  );
}
