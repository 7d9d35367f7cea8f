export interface ComboboxOption {
  /** Unique over all groups. */
  readonly value: string;
  readonly label: string;
  /** A second line: an identifier, where it belongs. Searched too. */
  readonly secondary?: string;
  /** Words that find it though they are not shown. */
  readonly keywords?: string;
}

export interface ComboboxGroup {
  readonly label: string;
  readonly options: readonly ComboboxOption[];
}

export interface ComboboxMatches {
  /** Groups with at least one match, in their order. */
  readonly groups: readonly ComboboxGroup[];
  /** The shown options in one line, as the arrow keys walk them. */
  readonly flat: readonly ComboboxOption[];
  /** All matches, also those over `shownMax`. */
  readonly count: number;
}

/** Options in which every word of `query` occurs, without regard to case, accents or order; at most `shownMax` of them. */
export function findMatches(
  groups: readonly ComboboxGroup[],
  query: string,
  shownMax: number,
): ComboboxMatches {
  const words = searchForm(query).split(/\s+/u).filter(Boolean);
  const flat: ComboboxOption[] = [];
  const shown: ComboboxGroup[] = [];
  let count = 0;
  for (const group of groups) {
    const matches = group.options.filter((option) => {
      const text = searchForm(
        `${option.label} ${option.secondary ?? ''} ${option.keywords ?? ''} ${group.label}`,
      );
      return words.every((word) => text.includes(word));
    });
    count += matches.length;
    const options = matches.slice(0, shownMax - flat.length);
    if (options.length === 0) continue;
    flat.push(...options);
    shown.push({ label: group.label, options });
  }
  return { groups: shown, flat, count };
}

function searchForm(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
