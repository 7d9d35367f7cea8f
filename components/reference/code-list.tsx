export interface CodeListProps {
  readonly codes: readonly string[];
  /** Those that were searched for. */
  readonly marked?: readonly string[];
  /** Where each leads; plain text without. */
  readonly href?: (code: string) => string;
}

/** Scopes as they stand in requests, side by side. The looks are said once, on the list: a page has hundreds of them. */
export function CodeList({ codes, marked = [], href }: CodeListProps) {
  return (
    <ul className="wrap-anywhere flex flex-wrap gap-1 font-normal [&_a]:rounded-sm [&_a]:underline [&_a]:decoration-control [&_a]:underline-offset-4 [&_a]:hover:decoration-2 [&_code]:rounded-sm [&_code]:bg-sunken [&_code]:px-1 [&_mark]:bg-transparent [&_mark_code]:bg-accent-soft [&_mark_code]:font-semibold [&_mark_code]:text-ink">
      {codes.map((code) => (
        <li key={code}>
          <Code code={code} isMarked={marked.includes(code)} href={href?.(code) ?? null} />
        </li>
      ))}
    </ul>
  );
}

function Code({
  code,
  isMarked,
  href,
}: {
  readonly code: string;
  readonly isMarked: boolean;
  readonly href: string | null;
}) {
  const text = isMarked ? (
    <mark>
      <code>{code}</code>
    </mark>
  ) : (
    <code>{code}</code>
  );
  return href === null ? text : <a href={href}>{text}</a>;
}
