import { classNames } from '../ui/class-names';

export interface CodeListProps {
  readonly codes: readonly string[];
  /** Those that were searched for. */
  readonly marked?: readonly string[];
  /** Where each leads; plain text without. */
  readonly href?: (code: string) => string;
}

/** Scopes, codes or claims as they stand in requests, side by side. */
export function CodeList({ codes, marked = [], href }: CodeListProps) {
  return (
    <ul className="flex flex-wrap gap-1">
      {codes.map((code) => {
        const text = (
          <code
            className={classNames(
              'wrap-anywhere rounded-sm px-1',
              marked.includes(code) ? 'bg-accent-soft font-semibold text-ink' : 'bg-sunken text-ink',
            )}
          >
            {code}
          </code>
        );
        return (
          <li key={code} className="min-w-0">
            {href ? (
              <a
                href={href(code)}
                className="rounded-sm underline decoration-control decoration-1 underline-offset-4 hover:decoration-2"
              >
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        );
      })}
    </ul>
  );
}
