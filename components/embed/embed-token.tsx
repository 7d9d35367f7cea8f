import { FindingsSection } from '@/components/playground/findings-section';
import { ResultSection } from '@/components/playground/result-section';
import { ClaimsTable } from '@/components/token/claims-table';
import { ScopeComparisonView } from '@/components/token/scope-comparison-view';
import { readToken } from '@/components/token/token-reading';
import { type Description, DescriptionList } from '@/components/ui/description-list';
import { Disclosure } from '@/components/ui/disclosure';
import { StateChip } from '@/components/ui/state-chip';
import { detectTokenFamily, tokenFamilyLabels } from '@/lib/domain/catalogue/claims-family';
import type { EmbedView } from '@/lib/domain/embed/view';
import type { TokenView } from '@/lib/domain/generation';
import type { Lifetime } from '@/lib/domain/token/expiry';
import { formatDuration, formatInstant } from '@/lib/domain/token/time';
import { opaqueTexts } from '@/lib/domain/token/token-texts';

export interface EmbedTokenProps {
  readonly view: EmbedView;
  readonly token: TokenView;
}

/**
 * What an issued token says: scopes, life, claims. Read on the server, so that the browser gets the claims and no reader. Its life is told as a length and two
 * moments: that a recorded token has ended is no news.
 */
export function EmbedToken({ view, token }: EmbedTokenProps) {
  const { requestedScopes, findings, now } = view;
  const { decoded, lifetime, grant, comparison } = readToken(token, 'sandbox', requestedScopes);
  const family = detectTokenFamily(decoded);
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h3 className="font-semibold text-lg">Access token</h3>
        <StateChip tone="valid">Issued</StateChip>
        {decoded.kind === 'opaque' && <StateChip tone="info">Opaque</StateChip>}
      </div>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <ResultSection title="Scopes">
          <ScopeComparisonView requested={requestedScopes} grant={grant} comparison={comparison} />
        </ResultSection>
        <ResultSection title="Expiry">
          <DescriptionList items={lifetimeFacts(lifetime)} />
        </ResultSection>
      </div>
      {decoded.kind === 'opaque' && (
        <ResultSection title="Decoded">
          <p>{opaqueTexts[decoded.why]} Nothing is wrong with it: an API takes it as it is.</p>
        </ResultSection>
      )}
      {decoded.kind === 'jwt' && (
        <ResultSection title="Claims">
          <p className="text-muted text-xs">
            Explained as: {tokenFamilyLabels[family]}. The signature is not part of the recording; the
            playground checks it.
          </p>
          <ClaimsTable part="payload" members={decoded.payload} family={family} now={now} />
          <Disclosure summary="Header of the token">
            <ClaimsTable part="header" members={decoded.header} family={family} now={now} />
          </Disclosure>
        </ResultSection>
      )}
      <FindingsSection findings={findings} />
    </div>
  );
}

function lifetimeFacts({ issuedAt, expiresAt }: Lifetime): Description[] {
  const text = (instant: number | null) => {
    const told = instant === null ? null : formatInstant(instant);
    return told ? <time dateTime={told.iso}>{told.absolute}</time> : 'unknown';
  };
  return [
    {
      term: 'Lives for',
      description: issuedAt === null || expiresAt === null ? 'unknown' : formatDuration(expiresAt - issuedAt),
    },
    { term: 'Issued', description: text(issuedAt) },
    { term: 'Expires', description: text(expiresAt) },
  ];
}
