'use client';

import { Plus, X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { TextInput } from '@/components/ui/text-input';
import { credentialLimits } from '@/lib/domain/credential';
import { type DraftParameter, draftParameters } from './request-draft';

export interface ParameterRowsProps {
  readonly rows: readonly DraftParameter[];
  readonly onChange: (rows: readonly DraftParameter[]) => void;
}

const offered = [
  { name: 'audience', label: 'Audience' },
  { name: 'resource', label: 'Resource' },
  { name: '', label: 'Parameter' },
] as const;

/** Further form parameters of the token request, in order; names may repeat, as RFC 8707 allows for `resource`. */
export function ParameterRows({ rows, onChange }: ParameterRowsProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const addButtons = useRef<HTMLDivElement>(null);
  const focusNext = useRef<'last-row' | 'add' | null>(null);

  useEffect(() => {
    if (focusNext.current === 'add') addButtons.current?.querySelector('button')?.focus();
    if (focusNext.current === 'last-row') {
      const inputs = list.current?.querySelectorAll<HTMLInputElement>('li:last-child input') ?? [];
      [...inputs].find((input) => input.value === '')?.focus();
    }
    focusNext.current = null;
  });

  function change(key: string, part: Partial<DraftParameter>) {
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  }

  return (
    <div className="flex flex-col gap-2">
      {rows.length > 0 && (
        <ul ref={list} aria-label="Further parameters" className="flex flex-col gap-2">
          {rows.map((row, index) => (
            <li key={row.key} className="flex items-center gap-1">
              <TextInput
                mono
                aria-label={`Name of parameter ${index + 1}`}
                list={`${id}-names`}
                placeholder="name"
                autoComplete="off"
                maxLength={credentialLimits.parameterCharactersMax}
                value={row.name}
                onChange={(event) => change(row.key, { name: event.target.value })}
                className="basis-2/5"
              />
              <TextInput
                mono
                sensitive={row.name !== 'audience' && row.name !== 'resource'}
                aria-label={`Value of parameter ${index + 1}`}
                placeholder="value"
                autoComplete="off"
                maxLength={credentialLimits.parameterCharactersMax}
                value={row.value}
                onChange={(event) => change(row.key, { value: event.target.value })}
                className="basis-3/5"
              />
              <IconButton
                label={`Remove parameter ${row.name || index + 1}`}
                icon={<X aria-hidden="true" className="size-4" />}
                onClick={() => {
                  focusNext.current = 'add';
                  onChange(rows.filter((one) => one.key !== row.key));
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <datalist id={`${id}-names`}>
        <option value="audience" />
        <option value="resource" />
        <option value="org_id" />
      </datalist>
      <div ref={addButtons} className="-ml-2 flex flex-wrap gap-1">
        {offered.map((one) => (
          <Button
            key={one.label}
            variant="quiet"
            size="small"
            icon={<Plus aria-hidden="true" className="size-3.5" />}
            aria-label={`Add ${one.label.toLowerCase()}`}
            disabled={rows.length >= credentialLimits.parametersMax}
            onClick={() => {
              focusNext.current = 'last-row';
              onChange([...rows, ...draftParameters([[one.name, '']])]);
            }}
          >
            {one.label}
          </Button>
        ))}
      </div>
    </div>
  );
}
