'use client';

import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { Checkbox } from '@/components/ui/checkbox';
import { CopyButton } from '@/components/ui/copy-button';
import { Panel } from '@/components/ui/panel';
import type { ScopeGroup } from '@/lib/domain/access';
import { serviceName } from '@/lib/domain/access-names';
import { playgroundHref } from './playground-link';
import { groupChoice } from './scope-choice';

export interface ScopeGroupPanelProps {
  readonly credentialId: string;
  readonly group: ScopeGroup;
  readonly chosen: ReadonlySet<string>;
  readonly onChooseGroup: (isChosen: boolean) => void;
  readonly onChoose: (scope: string, isChosen: boolean) => void;
}

/** The scopes that one service brings: choose, copy, or ask for these alone. */
export function ScopeGroupPanel(props: ScopeGroupPanelProps) {
  const { credentialId, group, chosen, onChooseGroup, onChoose } = props;
  const title = group.serviceId === null ? 'Of no connected service' : serviceName(group.serviceId);
  const choice = groupChoice(group, chosen);
  const href = playgroundHref(credentialId, { scopes: group.scopes });
  return (
    <Panel
      title={title}
      level={3}
      actions={
        <>
          <CopyButton
            text={group.scopes.join(' ')}
            label="Copy with spaces"
            noun={`scopes of ${title}, with spaces`}
            variant="quiet"
          />
          <CopyButton
            text={group.scopes.join(',')}
            label="Copy with commas"
            noun={`scopes of ${title}, with commas`}
            variant="quiet"
          />
          {href && (
            <Link href={href} prefetch={false} className={buttonClass('secondary', 'small')}>
              Generate with only these<span className="sr-only"> scopes of {title}</span>
            </Link>
          )}
        </>
      }
    >
      <fieldset className="flex flex-col gap-2">
        <legend className="sr-only">Scopes of {title}</legend>
        <GroupCheckbox
          label={`All ${group.scopes.length} of ${title}`}
          checked={choice === 'all'}
          isPartly={choice === 'some'}
          onChange={onChooseGroup}
        />
        <ul className="grid gap-x-6 gap-y-1.5 border-line border-t pt-2 sm:grid-cols-2">
          {group.scopes.map((scope) => (
            <li key={scope} className="min-w-0">
              <Checkbox
                label={<code className="wrap-anywhere">{scope}</code>}
                checked={chosen.has(scope)}
                onChange={(event) => onChoose(scope, event.target.checked)}
              />
            </li>
          ))}
        </ul>
      </fieldset>
    </Panel>
  );
}

interface GroupCheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly isPartly: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

function GroupCheckbox({ label, checked, isPartly, onChange }: GroupCheckboxProps) {
  const input = useRef<HTMLInputElement>(null);
  // There is no attribute for it.
  useEffect(() => {
    if (input.current) input.current.indeterminate = isPartly;
  }, [isPartly]);
  return (
    <Checkbox
      ref={input}
      label={label}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
