/** A bar that says something is under way and nothing about how long. With reduced motion it stands still, filled in part. */
export function Progress({ label }: { readonly label: string }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      className="h-1 overflow-hidden rounded-sm border border-line bg-sunken"
    >
      <div className="h-full w-2/5 bg-accent motion-safe:animate-sweep forced-colors:bg-[Highlight]" />
    </div>
  );
}
