'use client';

import { FlaskConical } from 'lucide-react';
import { CopyButton } from '@/components/ui/copy-button';
import { type Description, DescriptionList } from '@/components/ui/description-list';
import { RelativeTime } from '@/components/ui/relative-time';
import { getDemoCase } from '@/lib/domain/catalogue/demo-cases';
import type { CredentialView } from '@/lib/domain/credential';
import { authMethodLabels, providerLabels } from './credential-label';

export interface CredentialDetailsProps {
  readonly credential: CredentialView;
  /** Epoch milliseconds, server's clock, when the page was made. */
  readonly now: number;
}

/** What is known of the chosen credential; the client secret is not among it, nobody can read that back. */
export function CredentialDetails({ credential, now }: CredentialDetailsProps) {
  return (
    <div className="flex flex-col gap-3">
      {credential.demoCase && (
        <p className="flex gap-2 text-sm">
          <FlaskConical
            aria-hidden="true"
            strokeWidth={1.75}
            className="mt-0.5 size-4 shrink-0 text-accent"
          />
          <span>
            <span className="font-medium">What it shows.</span> {getDemoCase(credential.demoCase).shows}
          </span>
        </p>
      )}
      <DescriptionList items={detailsOf(credential, now)} />
    </div>
  );
}

function detailsOf(credential: CredentialView, now: number): Description[] {
  const { clientId, provider, tokenEndpoint, issuer, authMethod, parameters, lastTokenAt } = credential;
  return [
    {
      term: 'Client ID',
      description: (
        <span className="-my-1 flex items-center justify-between gap-2">
          <span className="min-w-0 break-all">{clientId}</span>
          <CopyButton text={clientId} noun="client ID" variant="quiet" />
        </span>
      ),
      mono: true,
    },
    { term: 'Client secret', description: <span className="text-muted">Stored encrypted, never shown</span> },
    { term: 'Provider', description: providerLabels[provider] },
    { term: 'Token endpoint', description: tokenEndpoint, mono: true },
    { term: 'Authentication', description: authMethodLabels[authMethod] },
    ...(issuer === null ? [] : [{ term: 'Issuer', description: issuer, mono: true }]),
    ...(parameters.length === 0
      ? []
      : [
          {
            term: 'Parameters',
            description: parameters.map(([name, value]) => `${name}=${value}`).join(' '),
            mono: true,
          },
        ]),
    {
      term: 'Last access token generated at',
      description: lastTokenAt === null ? 'never' : <RelativeTime at={lastTokenAt} now={now} />,
    },
  ];
}
