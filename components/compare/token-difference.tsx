'use client';

import { useState } from 'react';
import type { ShownToken } from '@/components/inspect/use-pasted-tokens';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { type ComparedToken, compareTokens, type TokenComparison } from '@/lib/domain/token/compare';
import { KeyComparisonView } from './key-comparison-view';
import { LifetimeComparisonView } from './lifetime-comparison-view';
import { MemberComparisonTable } from './member-comparison-table';
import { ScopeSets } from './scope-sets';
import { countText } from './texts';

export interface TokenDifferenceProps {
  readonly left: ShownToken;
  readonly right: ShownToken;
}

/** In what two tokens differ: claims, scopes, lifetimes, keys. Mount it anew for another pair. */
export function TokenDifference({ left, right }: TokenDifferenceProps) {
  const [now] = useState(() => Date.now());
  const comparison = compareTokens(sideOf(left), sideOf(right), now);
  const unread = [left, right].filter(
    ({ content }) => content.kind !== 'token' || content.decoded.kind !== 'jwt',
  );
  return (
    <div className="flex flex-col gap-4">
      {unread.length > 0 && (
        <Callout
          tone="info"
          title={
            unread.length === 2 ? 'Neither has claims that can be read' : 'One has no claims that can be read'
          }
        >
          <p>
            {left.recognised.title} at the left, {right.recognised.title} at the right: only what can be read
            is compared.
          </p>
        </Callout>
      )}
      <Panel title="Claims" description={summary(comparison)}>
        <MemberComparisonTable caption="Claims of the two tokens" rows={comparison.claims} what="claims" />
      </Panel>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Panel title="Scopes">
          <ScopeSets sets={comparison.scopes} />
        </Panel>
        <Panel title="Lifetimes">
          <LifetimeComparisonView comparison={comparison} />
        </Panel>
      </div>
      <Panel title="Keys and header">
        <div className="flex flex-col gap-4">
          <KeyComparisonView comparison={comparison.key} />
          <MemberComparisonTable
            caption="Header members of the two tokens"
            rows={comparison.header}
            what="members"
          />
        </div>
      </Panel>
    </div>
  );
}

function sideOf({ found, content }: ShownToken): ComparedToken {
  const { token } = found;
  if (content.kind === 'token') return { token, decoded: content.decoded };
  return {
    token,
    decoded: {
      kind: 'encrypted',
      header: content.header,
      headerText: '',
      algorithm: content.algorithm,
      notes: [],
    },
  };
}

function summary({ isIdentical, claims }: TokenComparison): string {
  if (isIdentical) return 'Both are the same token, to the last character.';
  return claims.length === 0
    ? 'There are no claims to compare.'
    : countText(claims.map(({ change }) => change));
}
