'use client';

import { ChevronsUpDown } from 'lucide-react';
import { type KeyboardEvent, useContext, useEffect, useId, useMemo, useRef, useState } from 'react';
import { ComboboxList } from './combobox-list';
import { type ComboboxGroup, type ComboboxOption, findMatches } from './combobox-options';
import { FieldContext, useFieldAttributes } from './field-context';
import { inputClass } from './input-class';
import { useAnnounceSoon } from './use-announce-soon';
import { useIsHydrated } from './use-is-hydrated';

const shownMax = 100;

export interface ComboboxProps {
  readonly groups: readonly ComboboxGroup[];
  /** Value of the chosen option; null while nothing is chosen. */
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** What to show when nothing matches: why, and what else to do. */
  readonly emptyText: string;
  /** What is typed to find an option is not drawn while the page is safe for a screenshot; give it masked options then. */
  readonly sensitive?: boolean;
  /** Field name in a form. */
  readonly name?: string;
}

/**
 * A choice from a long list, found by typing. Goes inside a `Field`, which names it. Up and Down walk, Enter takes, Escape puts
 * back what was chosen, leaving does too: a choice is only ever one of the options. Shows at most 100 matches and says so.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function Combobox({
  groups,
  value,
  onChange,
  placeholder,
  emptyText,
  sensitive,
  name,
}: ComboboxProps) {
  const id = useId();
  const field = useContext(FieldContext);
  const attributes = useFieldAttributes({});
  const announceSoon = useAnnounceSoon();
  const isHydrated = useIsHydrated();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);

  const chosen = useMemo(
    () => groups.flatMap((group) => group.options).find((option) => option.value === value) ?? null,
    [groups, value],
  );
  const matches = useMemo(() => findMatches(groups, query ?? '', shownMax), [groups, query]);
  const activeOption = open ? matches.flat[active] : undefined;
  const optionId = (option: ComboboxOption) => `${id}-${option.value}`;

  useEffect(() => {
    if (!open || query === null) return;
    return announceSoon(
      matches.count === 0 ? emptyText : `${matches.count} ${matches.count === 1 ? 'match' : 'matches'}`,
    );
  }, [announceSoon, emptyText, matches.count, open, query]);

  function openList() {
    if (open) return;
    setOpen(true);
    const { flat } = findMatches(groups, '', shownMax);
    setActive(
      Math.max(
        0,
        flat.findIndex((option) => option.value === value),
      ),
    );
  }

  function close() {
    setOpen(false);
    setQuery(null);
  }

  function choose(option: ComboboxOption) {
    onChange(option.value);
    close();
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const last = matches.flat.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) openList();
      else if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
      else setActive(active <= 0 ? last : active - 1);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      if (activeOption) choose(activeOption);
    } else if (event.key === 'Escape' && open) {
      // Only the list closes, not a dialog around it.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  return (
    <div className="relative">
      <input
        {...attributes}
        ref={input}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={activeOption ? optionId(activeOption) : undefined}
        // What is typed before React listens would stand in the field and search nothing.
        readOnly={!isHydrated}
        autoComplete="off"
        spellCheck={false}
        data-sensitive={sensitive && query !== null ? '' : undefined}
        placeholder={placeholder}
        value={query ?? chosen?.label ?? ''}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onClick={openList}
        onFocus={(event) => event.target.select()}
        onBlur={close}
        onKeyDown={handleKeyDown}
        className={inputClass(false, 'pr-8 text-ellipsis')}
      />
      <ChevronsUpDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted"
      />
      {name && <input type="hidden" name={name} value={value ?? ''} />}
      {open && (
        <ComboboxList
          id={`${id}-list`}
          labelledBy={field?.labelId}
          matches={matches}
          activeValue={activeOption?.value ?? null}
          chosenValue={value}
          emptyText={emptyText}
          optionId={optionId}
          onChoose={choose}
        />
      )}
    </div>
  );
}
