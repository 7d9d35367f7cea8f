'use client';

import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/text-input';
import { accessLimits } from '@/lib/domain/product-profile';

export interface ProfileNamesProps {
  readonly serviceName: string;
  readonly names: readonly string[];
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** The name that is typed; the owner empties `typed` with it. */
  readonly onAdd: (name: string) => void;
  readonly onRemove: (name: string) => void;
}

/** Names as chips, and a field to add one by Enter or by the button. */
export function ProfileNames({ serviceName, names, typed, onTyped, onAdd, onRemove }: ProfileNamesProps) {
  const input = useRef<HTMLInputElement>(null);

  function add() {
    if (typed.trim() === '') return;
    onAdd(typed);
    input.current?.focus();
  }

  return (
    <>
      {names.length > 0 && (
        <ul aria-label={`Product profiles recorded for ${serviceName}`} className="flex flex-wrap gap-1">
          {names.map((name) => (
            <li
              key={name}
              className="inline-flex max-w-full items-center rounded-sm border border-line bg-sunken text-sm"
            >
              <span className="wrap-anywhere min-w-0 py-0.5 pl-2">{name}</span>
              <button
                type="button"
                aria-label={`Remove ${name}`}
                onClick={() => {
                  onRemove(name);
                  // The button that had the focus is gone.
                  input.current?.focus();
                }}
                className="inline-grid size-7 shrink-0 place-items-center rounded-sm text-faint hover:bg-hover hover:text-ink pointer-coarse:size-9"
              >
                <X aria-hidden="true" className="size-3" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-end gap-2">
        <Field
          label={
            <>
              Product profile name<span className="sr-only"> for {serviceName}</span>
            </>
          }
          className="max-w-md flex-1"
        >
          <TextInput
            ref={input}
            autoComplete="off"
            value={typed}
            maxLength={accessLimits.profileCharactersMax}
            onChange={(event) => onTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '') return;
              event.preventDefault();
              add();
            }}
          />
        </Field>
        <Button icon={<Plus aria-hidden="true" className="size-3.5" />} onClick={add}>
          Add<span className="sr-only"> to {serviceName}</span>
        </Button>
      </div>
    </>
  );
}
