/** First thing on every page for the keyboard: over header and navigation to the content. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md border border-control bg-surface px-3 py-2 font-medium text-accent shadow-overlay focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}
