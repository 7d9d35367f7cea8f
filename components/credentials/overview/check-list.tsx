'use client';

import { useEffect, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { findMatches } from '@/components/ui/combobox-options';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/text-input';
import { useAnnounceSoon } from '@/components/ui/use-announce-soon';

export interface CheckListItem {
  /** Unique in the list. */
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Words that find it though they are not shown. */
  readonly keywords?: string;
}

export interface CheckListProps {
  /** Names the group: "Services". */
  readonly legend: string;
  /** What the search field asks for: "Find a service". */
  readonly searchLabel: string;
  readonly items: readonly CheckListItem[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** What is wrong with the choice; null or empty where nothing is. */
  readonly error?: string | null;
  /** Offers to choose everything that is shown. */
  readonly canChooseAll?: boolean;
}

/** Check boxes with a search over them. What is chosen stays chosen when the search hides it, and the count says how many that are. */
export function CheckList(props: CheckListProps) {
  const { legend, searchLabel, items, chosen, onChange, error, canChooseAll = false } = props;
  const id = useId();
  const announceSoon = useAnnounceSoon();
  const [query, setQuery] = useState('');
  const options = items.map((item) => ({ ...item, keywords: `${item.hint ?? ''} ${item.keywords ?? ''}` }));
  const shown = findMatches([{ label: '', options }], query, items.length).flat.map(({ value }) => value);
  const shownItems = items.filter((item) => shown.includes(item.value));
  const count = shownItems.length;

  useEffect(() => {
    if (query === '') return;
    return announceSoon(count === 1 ? '1 match' : `${count} matches`);
  }, [announceSoon, count, query]);

  function toggle(value: string, isChosen: boolean) {
    onChange(isChosen ? [...chosen, value] : chosen.filter((one) => one !== value));
  }

  return (
    <fieldset className="flex min-w-0 flex-col gap-2" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 flex w-full items-baseline justify-between gap-2">
        <span className="font-medium text-sm">{legend}</span>
        <span className="text-muted text-xs">{chosen.length} chosen</span>
      </legend>
      <div className="flex flex-wrap items-end gap-2">
        <Field label={searchLabel} labelHidden className="min-w-40 flex-1">
          <TextInput
            type="search"
            value={query}
            placeholder={searchLabel}
            autoComplete="off"
            maxLength={100}
            onChange={(event) => setQuery(event.target.value)}
            // Enter would send the form around it.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        </Field>
        {canChooseAll && (
          <Button onClick={() => onChange([...new Set([...chosen, ...shown])])} disabled={count === 0}>
            Select all
          </Button>
        )}
        <Button onClick={() => onChange([])} disabled={chosen.length === 0}>
          Clear
        </Button>
      </div>
      {error && (
        <p id={`${id}-error`} role="alert" className="font-medium text-invalid text-xs">
          {error}
        </p>
      )}
      <ul className="max-h-64 min-w-0 overflow-y-auto rounded-md border border-line">
        {shownItems.map((item) => (
          <li key={item.value} className="border-line border-b px-3 py-2 last:border-b-0">
            <Checkbox
              label={item.label}
              hint={item.hint}
              checked={chosen.includes(item.value)}
              onChange={(event) => toggle(item.value, event.target.checked)}
            />
          </li>
        ))}
        {count === 0 && (
          <li className="px-3 py-2 text-muted text-sm">
            {items.length === 0 ? 'There is nothing left to choose.' : 'Nothing matches. Try a shorter word.'}
          </li>
        )}
      </ul>
    </fieldset>
  );
}
