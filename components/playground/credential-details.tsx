import { FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { Sensitive } from '@/components/ui/sensitive';
import { getDemoCase } from '@/lib/domain/catalogue/demo-cases';
import type { CredentialView } from '@/lib/domain/credential';
import { maskAddress } from '@/lib/domain/hand-over/mask/mask-kinds';
import { providerLabels } from './credential-label';

/** What is known of the chosen credential; the client secret is not among it, nobody can read that back. */
export function CredentialDetails({ credential }: { readonly credential: CredentialView }) {
  const { clientId, provider, tokenEndpoint, issuer, authMethod, parameters, demoCase } = credential;
  return (
    <div className="flex flex-col gap-3">
      {demoCase && (
        <p className="flex gap-2 text-sm">
          <FlaskConical
            aria-hidden="true"
            strokeWidth={1.75}
            className="mt-0.5 size-4 shrink-0 text-accent"
          />
          {getDemoCase(demoCase).shows}
        </p>
      )}
      <dl className="flex flex-col gap-2">
        <Detail term="Client ID" aside={<CopyButton text={clientId} noun="client ID" variant="quiet" />}>
          <code className="break-all">
            <Sensitive kind="client-id">{clientId}</Sensitive>
          </code>
        </Detail>
        <Detail term="Token endpoint">
          <Address text={tokenEndpoint} />
        </Detail>
        {issuer !== null && (
          <Detail term="Issuer">
            <Address text={issuer} />
          </Detail>
        )}
        {parameters.length > 0 && (
          <Detail term="Parameters">
            {parameters.map(([name, value]) => (
              <code key={`${name}=${value}`} className="block break-all">
                {name}=<ParameterValue name={name} value={value} />
              </code>
            ))}
          </Detail>
        )}
        <Detail term="Client secret">
          <span className="text-sm">
            Stored encrypted, never shown. Sent {authMethodPhrases[authMethod]} to{' '}
            {provider === 'generic' ? 'the token endpoint' : providerLabels[provider]}.
          </span>
        </Detail>
      </dl>
    </div>
  );
}

function Address({ text }: { readonly text: string }) {
  return (
    <code className="break-all">
      <Sensitive kind="organization" masked={maskAddress(text)}>
        {text}
      </Sensitive>
    </code>
  );
}

/** A parameter has any name and may name anything. What is no address of an API is masked. */
function ParameterValue({ name, value }: { readonly name: string; readonly value: string }) {
  if (name === 'audience' || name === 'resource')
    return (
      <Sensitive kind="organization" masked={maskAddress(value)}>
        {value}
      </Sensitive>
    );
  return <Sensitive kind="value">{value}</Sensitive>;
}

const authMethodPhrases: Readonly<Record<CredentialView['authMethod'], string>> = {
  client_secret_post: 'in the body',
  client_secret_basic: 'by HTTP Basic',
  client_secret_basic_raw: 'by HTTP Basic, not form-encoded,',
};

interface DetailProps {
  readonly term: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

function Detail({ term, aside, children }: DetailProps) {
  return (
    <div className="relative min-w-0">
      <dt className="text-muted text-xs">{term}</dt>
      <dd className={aside ? 'pr-20' : undefined}>
        {children}
        {aside && <span className="absolute top-1 -right-2">{aside}</span>}
      </dd>
    </div>
  );
}
