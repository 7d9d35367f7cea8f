'use client';

import { History, Plug, RefreshCw } from 'lucide-react';
import { type ReactNode, type Ref, useMemo } from 'react';
import { SupportBundleButton } from '@/components/hand-over/support-bundle-button';
import { AccessTokenBox } from '@/components/token/access-token-box';
import { DecodedTokenView } from '@/components/token/decoded-token-view';
import { ExpiryChip, ExpiryPanel } from '@/components/token/expiry-panel';
import { ScopeComparisonView } from '@/components/token/scope-comparison-view';
import { SignatureChip, SignaturePanel } from '@/components/token/signature-panel';
import { readToken } from '@/components/token/token-reading';
import { Button } from '@/components/ui/button';
import { StateChip } from '@/components/ui/state-chip';
import type { GenerationView, TokenView } from '@/lib/domain/generation';
import { FindingsSection } from './findings-section';
import { ResultHeading } from './result-heading';
import { ResultSection } from './result-section';

export interface ResultTokenProps {
  /** Offers to find the scope that fails; renders nothing where that does not help. */
  readonly scopeSearch: ReactNode;
  readonly generation: GenerationView;
  readonly token: TokenView;
  readonly reused: boolean;
  /** Server's clock minus the browser's, milliseconds. */
  readonly clockOffsetMs: number;
  readonly credentialLabel: string;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly onGenerateNew: () => void;
  readonly onForget: () => void;
  readonly onCallApi: () => void;
}

/** An issued token, read: the token, whether its signature holds, how long it lives, what it may do, what is in it. */
export function ResultToken(props: ResultTokenProps) {
  const { generation, token, reused, clockOffsetMs, credentialLabel, headingRef } = props;
  const { provider, requestedScopes, at, findings } = generation;
  const reading = useMemo(
    () => readToken(token, provider, requestedScopes),
    [token, provider, requestedScopes],
  );
  const { decoded, lifetime, grant, comparison } = reading;
  const missing = comparison?.missing.length ?? 0;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-3">
        <ResultHeading ref={headingRef} title="Access token" of={credentialLabel}>
          <SignatureChip signature={token.signature} />
          {decoded.kind === 'opaque' && <StateChip tone="info">Opaque</StateChip>}
          {missing > 0 && (
            <StateChip tone="invalid">
              {missing === 1 ? '1 scope missing' : `${missing} scopes missing`}
            </StateChip>
          )}
          {reused && (
            <StateChip tone="neutral" icon={History}>
              Reused
            </StateChip>
          )}
          <ExpiryChip lifetime={lifetime} at={at} clockOffsetMs={clockOffsetMs} />
        </ResultHeading>
        <AccessTokenBox key={token.fingerprint} token={token} />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p className="min-w-0 flex-1 basis-64 text-muted text-xs">
            {reused
              ? 'Nothing was sent: a live token for the same request was reused.'
              : 'The same request reuses this token while it lives, so that the provider does not throttle you.'}
          </p>
          {reused && (
            <Button
              size="small"
              onClick={props.onGenerateNew}
              icon={<RefreshCw aria-hidden="true" className="size-3.5" />}
            >
              Generate a new token
            </Button>
          )}
          <Button
            size="small"
            onClick={props.onCallApi}
            icon={<Plug aria-hidden="true" className="size-3.5" />}
          >
            Call an API
          </Button>
          <SupportBundleButton subject={{ kind: 'generation', generation }} />
          <Button size="small" variant="quiet" onClick={props.onForget}>
            Forget token
          </Button>
        </div>
      </div>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-6">
          <ResultSection title="Expiry">
            <ExpiryPanel lifetime={lifetime} at={at} clockOffsetMs={clockOffsetMs} />
          </ResultSection>
          <ResultSection title="Signature">
            <SignaturePanel signature={token.signature} />
          </ResultSection>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <ResultSection title="Scopes">
            <ScopeComparisonView requested={requestedScopes} grant={grant} comparison={comparison} />
            <div className="empty:hidden">{props.scopeSearch}</div>
          </ResultSection>
          <FindingsSection findings={findings} />
        </div>
      </div>
      <ResultSection title="Decoded">
        <DecodedTokenView decoded={decoded} at={at} clockOffsetMs={clockOffsetMs} />
      </ResultSection>
    </div>
  );
}
