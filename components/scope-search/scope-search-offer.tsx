'use client';

import { useMemo } from 'react';
import { readToken } from '@/components/token/token-reading';
import type { CredentialView } from '@/lib/domain/credential';
import type { GenerationView } from '@/lib/domain/generation';
import { isScopeRefusal, type ProbeScopes } from '@/lib/domain/scope-search/probe';
import { reservedParameterNames } from '@/lib/domain/token-request';
import { ScopeSearchButton } from './scope-search-button';

export interface ScopeSearchOfferProps {
  readonly generation: GenerationView;
  /** Null where it is no longer known here. */
  readonly credential: CredentialView | null;
  readonly probeScopes: ProbeScopes;
  readonly onUseScopes: (scopes: readonly string[]) => void;
}

/** Offers the search where it helps: the provider refused a scope, or granted less than was asked for. */
export function ScopeSearchOffer({
  generation,
  credential,
  probeScopes,
  onUseScopes,
}: ScopeSearchOfferProps) {
  const isHelpful = useMemo(() => isSearchHelpful(generation), [generation]);
  const parameters = useMemo(() => {
    const own = generation.request.form.filter(([name]) => !reservedParameterNames.includes(name));
    return own.slice(credential?.parameters.length ?? 0);
  }, [generation, credential]);
  if (!isHelpful || !credential) return null;
  return (
    <ScopeSearchButton
      key={generation.at}
      credentialId={credential.id}
      provider={generation.provider}
      scopes={generation.requestedScopes}
      parameters={parameters}
      servicesHref={
        credential.kind === 'saved' && credential.canEdit
          ? `/credentials/${credential.id}?tab=services`
          : null
      }
      probeScopes={probeScopes}
      onUseScopes={onUseScopes}
    />
  );
}

function isSearchHelpful({ outcome, provider, requestedScopes }: GenerationView): boolean {
  if (requestedScopes.length === 0) return false;
  if (outcome.kind === 'failure') return isScopeRefusal(outcome.failure);
  if (outcome.kind !== 'token') return false;
  return (readToken(outcome.token, provider, requestedScopes).comparison?.missing.length ?? 0) > 0;
}
