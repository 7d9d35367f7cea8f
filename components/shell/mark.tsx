/** The product's mark: two machines and the line between them. Decoration; the name stands beside it. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" fill="none" aria-hidden="true" className="size-6 shrink-0 text-accent">
      <rect x="2" y="4" width="9" height="9" rx="1.5" fill="currentColor" />
      <rect x="13.75" y="11.75" width="7.5" height="7.5" rx="1" stroke="currentColor" strokeWidth="1.5" />
      <path
        d="M6.5 15.5v1.75a1 1 0 0 0 1 1h4M17.5 9.5V8a1 1 0 0 0-1-1h-3"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  );
}
