/** The line at every page's foot: the promise that the tool stands on, and the pages that need no sign-in. */
export function Footer() {
  return (
    <footer className="border-line border-t">
      <div className="mx-auto flex w-full max-w-7xl flex-wrap justify-between gap-x-6 gap-y-2 px-4 py-4 text-faint text-xs sm:px-6">
        <p>S2S Playground. Client secrets are sealed on this server and never sent back to a browser.</p>
        <a
          href="/reference"
          className="rounded-sm underline decoration-1 underline-offset-2 hover:text-ink hover:decoration-2"
        >
          Reference
        </a>
      </div>
    </footer>
  );
}
