'use client';

import { KeyRound } from 'lucide-react';
import Link from 'next/link';
import { type Ref, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { CopyButton } from '@/components/ui/copy-button';
import { EmptyState } from '@/components/ui/empty-state';
import { scopesPerService } from '@/lib/domain/access';
import type { CredentialView } from '@/lib/domain/credential';
import { playgroundHref } from './playground-link';
import { chosenScopes, withGroup } from './scope-choice';
import { ScopeGroupPanel } from './scope-group-panel';

/** The credential's scopes by service, to copy, and to ask for with fewer: a token should be able to do no more than its job needs. */
export function ScopesTab({
  credential,
  heading,
}: {
  readonly credential: CredentialView;
  /** Takes the focus when somebody is led here. */
  readonly heading: Ref<HTMLHeadingElement>;
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const groups = scopesPerService(credential.scopes, credential.services);
  const count = credential.scopes.length;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div>
          <h2 ref={heading} tabIndex={-1} className="font-semibold text-base">
            Scopes per service
          </h2>
          <p className="max-w-prose text-muted">
            {count === 1 ? '1 scope' : `${count} scopes`}. Choose what a job needs and generate a token with
            only that: the less a token can do, the less a lost one is worth.
          </p>
        </div>
        {count > 0 && (
          <div className="flex flex-wrap gap-2">
            <CopyButton
              text={credential.scopes.join(' ')}
              label="Copy all with spaces"
              noun="all scopes, with spaces"
            />
            <CopyButton
              text={credential.scopes.join(',')}
              label="Copy all with commas"
              noun="all scopes, with commas"
            />
          </div>
        )}
      </div>
      {count === 0 && (
        <EmptyState title="The credential has no scopes" icon={KeyRound}>
          Add the services that it has, and their scopes come with them; or add scopes to a single request in
          the playground.
        </EmptyState>
      )}
      {groups.map((group) => (
        <ScopeGroupPanel
          key={group.serviceId ?? ''}
          credentialId={credential.id}
          group={group}
          chosen={chosen}
          onChooseGroup={(isChosen) => setChosen(withGroup(chosen, group, isChosen))}
          onChoose={(scope, isChosen) =>
            setChosen(withGroup(chosen, { serviceId: null, scopes: [scope] }, isChosen))
          }
        />
      ))}
      {count > 0 && (
        <ChosenBar
          credentialId={credential.id}
          scopes={chosenScopes(credential.scopes, chosen)}
          total={count}
        />
      )}
    </div>
  );
}

interface ChosenBarProps {
  readonly credentialId: string;
  readonly scopes: readonly string[];
  readonly total: number;
}

function ChosenBar({ credentialId, scopes, total }: ChosenBarProps) {
  const id = useId();
  const href = scopes.length === 0 ? null : playgroundHref(credentialId, { scopes });
  return (
    <div className="sticky bottom-0 flex flex-wrap items-center justify-between gap-2 rounded-lg border border-line bg-surface px-4 py-3">
      <p id={id} aria-live="polite" className="text-sm">
        {scopes.length} of {total} scopes chosen
        {scopes.length > 0 && href === null && '. These are too many for a link: choose fewer.'}
      </p>
      {href === null ? (
        <Button variant="primary" disabled aria-describedby={id}>
          Generate with only these scopes
        </Button>
      ) : (
        <Link href={href} prefetch={false} className={buttonClass('primary')}>
          Generate with only these scopes
        </Link>
      )}
    </div>
  );
}
