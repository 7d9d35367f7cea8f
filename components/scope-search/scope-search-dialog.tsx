'use client';

import { useCallback, useEffect, useRef } from 'react';
import { tracePart } from '@/components/playground/parts';
import { fieldsForm } from '@/components/playground/request-draft';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Disclosure } from '@/components/ui/disclosure';
import { scopeExpansions } from '@/lib/domain/catalogue/super-scopes';
import type { Parameter } from '@/lib/domain/credential';
import { playgroundFields } from '@/lib/domain/playground';
import { getProviderProfile } from '@/lib/domain/provider/profiles';
import type { ProviderId } from '@/lib/domain/provider/provider';
import type { ProbeScopes } from '@/lib/domain/scope-search/probe';
import { searchBound } from '@/lib/domain/scope-search/request-bound';
import { canContinue, startSearch } from '@/lib/domain/scope-search/search';
import { scopesIn, verdict } from '@/lib/domain/scope-search/verdict';
import { resultText } from './result-text';
import { SearchProgress } from './search-progress';
import { SearchResult } from './search-result';
import { countText } from './search-texts';
import { useScopeSearch } from './use-scope-search';

export interface ScopeSearchDialogProps {
  readonly credentialId: string;
  readonly provider: ProviderId;
  readonly scopes: readonly string[];
  /** Further parameters of the request, apart from the credential's own. */
  readonly parameters: readonly Parameter[];
  readonly servicesHref: string | null;
  readonly probeScopes: ProbeScopes;
  /** Generates with these scopes in place of the request's. */
  readonly onUseScopes: (scopes: readonly string[]) => void;
}

/** The contents of the dialog: says what a search does, runs it, shows what it found and what to do about it. */
export function ScopeSearchDialog(props: ScopeSearchDialogProps) {
  const { credentialId, provider, scopes, parameters, servicesHref, probeScopes, onUseScopes } = props;
  const formOf = useCallback(
    (requestId: string, asked: readonly string[]) => {
      const { parameterName, parameterValue, ...fields } = playgroundFields;
      const form = fieldsForm({
        [fields.credentialId]: credentialId,
        [fields.requestId]: requestId,
        [fields.scopes]: asked.join(' '),
      });
      for (const [name, value] of parameters) {
        form.append(parameterName, name);
        form.append(parameterValue, value);
      }
      return form;
    },
    [credentialId, parameters],
  );
  const isAdobe = getProviderProfile(provider).tokenDialect === 'adobe-ims';
  const begin = () => startSearch(scopes, isAdobe ? scopeExpansions : {});
  const { state, isRunning, waitUntil, trace, start, cancel } = useScopeSearch(begin, probeScopes, formOf);
  const found = verdict(state);
  const usable = scopesIn(found, 'accepted');
  const failing = scopes.length - usable.length;
  const isFresh = !isRunning && state.requestCount === 0 && !state.end;
  const over = useRef<HTMLDivElement>(null);
  const startButton = useRef<HTMLButtonElement>(null);
  const wasRunning = useRef(false);
  // These contents may come later than the dialog, which has given the focus to what was there.
  useEffect(() => startButton.current?.focus(), []);
  // The button that had the focus is gone when a search starts or ends.
  useEffect(() => {
    if (wasRunning.current !== isRunning) over.current?.focus();
    wasRunning.current = isRunning;
  }, [isRunning]);

  return (
    <div ref={over} tabIndex={-1} className="flex flex-col gap-4 outline-none">
      {isFresh ? (
        <div className="flex max-w-prose flex-col gap-2">
          <p>
            The provider does not say which scope it objects to. The search asks its token endpoint for parts
            of your {countText(scopes.length)}, one request at a time, until each is known.
          </p>
          <p>
            It sends at most {searchBound(scopes.length)} requests, and about{' '}
            {2 + Math.ceil(Math.log2(Math.max(1, scopes.length)))} where one scope fails. Requests that
            succeed make the provider issue <strong>real access tokens</strong>; they are thrown away at once
            and stay valid at the provider until they expire.
          </p>
        </div>
      ) : (
        <>
          <SearchProgress state={state} isRunning={isRunning} waitUntil={waitUntil} />
          <SearchResult found={found} isRunning={isRunning} provider={provider} servicesHref={servicesHref} />
          {!isRunning && trace && (
            <Disclosure summary="Last request and answer">
              <tracePart.Part trace={trace} />
            </Disclosure>
          )}
        </>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {!isRunning && !isFresh && (
          <CopyButton text={() => resultText(state)} noun="result" label="Copy result" size="medium" />
        )}
        {isRunning && <Button onClick={cancel}>Cancel search</Button>}
        {isFresh && (
          <Button ref={startButton} variant="primary" onClick={() => start(begin())}>
            Start search
          </Button>
        )}
        {!isRunning && canContinue(state) && <Button onClick={() => start(state)}>Go on</Button>}
        {!isRunning && !isFresh && !canContinue(state) && (
          <Button onClick={() => start(begin())}>Search again</Button>
        )}
        {!isRunning && found.isComplete && failing > 0 && usable.length > 0 && (
          <Button variant="primary" onClick={() => onUseScopes(usable)}>
            Remove {countText(failing)} and generate
          </Button>
        )}
      </div>
    </div>
  );
}
