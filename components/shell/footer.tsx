/** The line at every page's foot: the promise that the tool stands on. */
export function Footer() {
  return (
    <footer className="border-line border-t">
      <p className="mx-auto w-full max-w-7xl px-4 py-4 text-faint text-xs sm:px-6">
        S2S Playground. Client secrets are sealed on this server and never sent back to a browser.
      </p>
    </footer>
  );
}
