'use client';

import { useState } from 'react';
import { ClaimsTable, type MarkedMember } from '@/components/token/claims-table';
import { DecodedTokenView } from '@/components/token/decoded-token-view';
import { ExpiryPanel } from '@/components/token/expiry-panel';
import { VisibleText } from '@/components/token/visible-text';
import { CopyButton } from '@/components/ui/copy-button';
import { DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import type { AnswerFacts } from '@/lib/domain/inspect/paste';
import { readLifetime } from '@/lib/domain/token/expiry';
import { grantedScopes } from '@/lib/domain/token/scopes';
import { formatDuration } from '@/lib/domain/token/time';
import { SignedContentView } from './signed-content-view';
import type { ShownToken } from './use-pasted-tokens';

export interface TokenReportProps {
  readonly shown: ShownToken;
  /** What the answer said that the token came in; null without one. */
  readonly answer: AnswerFacts | null;
  /** Server's clock minus the browser's, milliseconds. */
  readonly clockOffsetMs: number;
  /** The member that an example is about; null for what was pasted. */
  readonly marked: MarkedMember | null;
}

/** What a token is, when it ends, what it allows and every member explained. Mount it anew for another token. */
export function TokenReport({ shown, answer, clockOffsetMs, marked }: TokenReportProps) {
  const { content, recognised, found } = shown;
  const [at] = useState(() => Date.now() + clockOffsetMs);
  const decoded = content.kind === 'token' ? content.decoded : null;
  const tokenDialect = recognised.family === 'adobe-ims' ? 'adobe-ims' : 'standard';
  const lifetime = readLifetime(decoded, { receivedAt: null, expiresInSeconds: null, tokenDialect });
  const { scopes } = grantedScopes(answer?.scope ?? null, decoded);
  return (
    <Panel
      title="What it says"
      actions={<CopyButton text={found.token} noun="cleaned token" label="Copy token" />}
    >
      <div className="flex flex-col gap-6">
        <div className="flex flex-col gap-1">
          <h3 className="font-semibold text-lg">{recognised.title}</h3>
          <p className="text-muted text-sm">
            {recognised.because}{' '}
            {recognised.family !== 'generic' && 'Anyone can imitate that; a signature cannot be imitated.'}
          </p>
        </div>
        {(answer || scopes) && <Facts answer={answer} scopes={scopes} />}
        {decoded?.kind === 'jwt' && (
          <section className="flex flex-col gap-2">
            <h4 className="font-semibold text-base">Lifetime</h4>
            <ExpiryPanel lifetime={lifetime} at={at} clockOffsetMs={clockOffsetMs} />
          </section>
        )}
        <section className="flex min-w-0 flex-col gap-3">
          <h4 className="font-semibold text-base">Decoded</h4>
          {content.kind === 'token' ? (
            <DecodedTokenView
              decoded={content.decoded}
              at={at}
              clockOffsetMs={clockOffsetMs}
              marked={marked}
            />
          ) : (
            <SignedContentView content={content} at={at} marked={marked} />
          )}
        </section>
        {found.unprotected.length > 0 && (
          <section className="flex min-w-0 flex-col gap-1">
            <h4 className="font-semibold text-base">Not covered by the signature</h4>
            <p className="text-muted text-sm">
              These members stood beside the signed header. Anyone on the way could have changed them.
            </p>
            <ClaimsTable part="header" members={found.unprotected} family="generic" now={at} />
          </section>
        )}
      </div>
    </Panel>
  );
}

function Facts({
  answer,
  scopes,
}: {
  readonly answer: AnswerFacts | null;
  readonly scopes: readonly string[] | null;
}) {
  const items = [];
  if (scopes && scopes.length > 0) {
    items.push({
      term: scopes.length === 1 ? '1 scope' : `${scopes.length} scopes`,
      description: (
        <ul className="flex flex-wrap gap-1">
          {scopes.map((scope) => (
            <li
              key={scope}
              className="max-w-full rounded-sm border border-line bg-sunken px-1.5 font-mono text-sm"
            >
              <VisibleText text={scope} />
            </li>
          ))}
        </ul>
      ),
    });
  }
  if (answer && answer.expiresInSeconds !== null) {
    items.push({
      term: 'The answer says',
      description: `expires_in ${answer.expiresInSeconds}, which is ${formatDuration(answer.expiresInSeconds * 1000)} from when it was issued`,
    });
  }
  if (answer && answer.tokenType !== null) {
    items.push({ term: 'Token type', description: <VisibleText text={answer.tokenType} /> });
  }
  return items.length > 0 ? <DescriptionList items={items} /> : null;
}
