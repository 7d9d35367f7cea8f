import { isCutSearchText } from '@/lib/domain/hand-over/share/search-text';
import { buttonClass } from '../ui/button-class';
import { inputClass } from '../ui/input-class';
import { CleanSearch } from './clean-search';
import { EntryLink } from './entry-link';
import { searchParameter } from './links';

export interface SearchFormProps {
  /** The page that answers, also the way back to all. */
  readonly action: string;
  readonly label: string;
  /** One sentence: what can be entered. */
  readonly hint: string;
  readonly query: string;
  readonly charactersMax: number;
}

/** Search as a plain form that puts what is searched into the address; works before and without script, unlike the console's fields. */
export function SearchForm({ action, label, hint, query, charactersMax }: SearchFormProps) {
  return (
    <search className="print:hidden">
      <CleanSearch action={action}>
        <label htmlFor="reference-search" className="font-medium text-ink">
          {label}
        </label>
        <p id="reference-search-hint" className="text-muted text-sm">
          {hint}
        </p>
        <div className="mt-1 flex flex-wrap items-center gap-2">
          <div className="w-full max-w-lg">
            <input
              id="reference-search"
              type="search"
              name={searchParameter}
              defaultValue={query}
              maxLength={charactersMax}
              aria-describedby="reference-search-hint"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              className={inputClass(false)}
            />
          </div>
          <button type="submit" className={buttonClass()}>
            Search
          </button>
          {query !== '' && <EntryLink href={action}>Show all</EntryLink>}
        </div>
        {isCutSearchText(query) && (
          <p className="text-muted text-sm">
            What looked like a secret or token was left out; a mark stands in its place.
          </p>
        )}
      </CleanSearch>
    </search>
  );
}
