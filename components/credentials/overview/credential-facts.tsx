import { authMethodLabels, providerLabels } from '@/components/playground/credential-label';
import { Panel } from '@/components/ui/panel';
import { Sensitive } from '@/components/ui/sensitive';
import { absoluteTime } from '@/components/ui/time-text';
import type { CredentialOverview } from '@/lib/domain/credential-overview';
import { maskAddress, type SensitiveKind } from '@/lib/domain/hand-over/mask/mask-kinds';
import { getProviderProfile } from '@/lib/domain/provider/profiles';
import { joinScopes } from '@/lib/domain/token/scopes';
import { absentAccountReason } from './absent-fact';
import { Fact, NotRecorded } from './fact';
import { LastToken } from './last-token';
import { overviewTabQuery } from './overview-tab';
import { SecretLine } from './secret-line';

export interface CredentialFactsProps {
  readonly overview: CredentialOverview;
  readonly onShowScopes: () => void;
}

/** The fields that people know from Adobe Developer Console, each with Copy. */
export function CredentialFacts({ overview, onShowScopes }: CredentialFactsProps) {
  const { credential, now } = overview;
  const name = credential.name ?? '';
  const scopes = joinScopes(credential.scopes, getProviderProfile(credential.provider).scopeSeparator);
  return (
    <Panel title="Credential details">
      <dl className="-my-2">
        <Fact term="Credential name" copy={name} noun="credential name">
          {name}
        </Fact>
        <Fact term="Client ID" copy={credential.clientId} noun="client ID">
          <code>
            <Sensitive kind="client-id">{credential.clientId}</Sensitive>
          </code>
        </Fact>
        <Fact term="Client secret" copy={null} noun="client secret">
          <SecretLine count={overview.secretCount} oldestAt={overview.oldestSecretAt} now={now} />
        </Fact>
        <Fact term="Scopes" copy={scopes} noun="scopes">
          {scopes === null ? (
            <NotRecorded why="A token request leaves the parameter out, and the provider decides." />
          ) : (
            <code>{credential.scopes.join(', ')}</code>
          )}
          <a
            href={overviewTabQuery('scopes')}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onShowScopes();
            }}
            className="mt-1 block w-fit rounded-sm text-accent text-sm underline underline-offset-2 hover:decoration-2"
          >
            View scopes per service
          </a>
        </Fact>
        <Account
          kind="account"
          term="Technical account ID"
          value={credential.technicalAccountId}
          overview={overview}
        />
        <Account
          kind="email"
          term="Technical account email"
          value={credential.technicalAccountEmail}
          overview={overview}
        />
        <Account kind="organization" term="Organization ID" value={credential.imsOrgId} overview={overview} />
        <Fact term="Token endpoint" copy={credential.tokenEndpoint} noun="token endpoint">
          <code>
            <Sensitive kind="organization" masked={maskAddress(credential.tokenEndpoint)}>
              {credential.tokenEndpoint}
            </Sensitive>
          </code>
          <span className="block text-muted text-xs">
            {providerLabels[credential.provider]}. {authMethodLabels[credential.authMethod]}.
          </span>
        </Fact>
        <Fact term="Created" copy={absoluteTime(credential.createdAt)} noun="time of creation">
          {absoluteTime(credential.createdAt)}{' '}
          <span className="text-muted">
            by <Sensitive kind="name">{credential.createdByName}</Sensitive>
          </span>
        </Fact>
        <Fact
          term="Last access token generated at"
          copy={credential.lastTokenAt === null ? null : absoluteTime(credential.lastTokenAt)}
          noun="time of the last access token"
        >
          <LastToken at={credential.lastTokenAt} />
        </Fact>
      </dl>
    </Panel>
  );
}

interface AccountProps {
  readonly kind: SensitiveKind;
  readonly term: string;
  readonly value: string | null;
  readonly overview: CredentialOverview;
}

function Account({ kind, term, value, overview }: AccountProps) {
  return (
    <Fact term={term} copy={value} noun={term.charAt(0).toLowerCase() + term.slice(1)}>
      {value === null ? (
        <NotRecorded why={absentAccountReason(overview.credential.provider)} />
      ) : (
        <code>
          <Sensitive kind={kind}>{value}</Sensitive>
        </code>
      )}
    </Fact>
  );
}
