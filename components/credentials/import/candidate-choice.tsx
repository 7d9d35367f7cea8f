'use client';

import { useId } from 'react';
import { Sensitive } from '@/components/ui/sensitive';
import { StateChip } from '@/components/ui/state-chip';
import { makeVisibleText } from '@/lib/domain/token/visible';
import { candidateName } from './candidate-name';
import type { ReportState } from './import-state';

export interface CandidateChoiceProps {
  readonly state: ReportState;
  readonly onChoose: (position: number) => void;
}

/** Which credential of the file is looked at; each is saved by itself. */
export function CandidateChoice({ state, onChoose }: CandidateChoiceProps) {
  const name = useId();
  const { credentials } = state.report;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium text-sm">{credentials.length} credentials in it; choose one</legend>
      <p className="mb-2 text-muted text-xs">Each is checked and saved by itself. What you type stays.</p>
      <div className="max-h-80 divide-y divide-line overflow-y-auto rounded-md border border-control">
        {credentials.map((candidate, position) => (
          <label
            // The list never changes, and two credentials of a file may be the same.
            // biome-ignore lint/suspicious/noArrayIndexKey: positions are the identity here
            key={position}
            className="flex items-start gap-2.5 px-3 py-2 hover:bg-hover has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={name}
              value={position}
              checked={position === state.chosen}
              onChange={() => onChoose(position)}
              className="mt-0.5 size-4 shrink-0"
            />
            <span className="wrap-anywhere min-w-0 flex-1">
              <span className="block font-medium">{candidateName(candidate, position)}</span>
              <span className="block text-muted text-xs">
                {candidate.clientId === '' ? (
                  'no client ID'
                ) : (
                  <Sensitive kind="client-id">{makeVisibleText(candidate.clientId)}</Sensitive>
                )}
              </span>
            </span>
            {state.saved[position] && <StateChip tone="valid">Saved</StateChip>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
