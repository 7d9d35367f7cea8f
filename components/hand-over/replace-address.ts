/** Shorter fragments without `=` are places within a page; whatever is as long as a secret is looked at. */
const placeCharactersMax = 30;

/** Whether a fragment (`location.hash`) may be more than a place within the page. */
export function mayBringSomething(hash: string): boolean {
  return hash.includes('=') || hash.length > placeCharactersMax;
}

/**
 * Puts an address in place of the one in the address bar and the browser's session history. Twice, because the router keeps the address too and writes it back
 * with its next change. It listens only after the first drawing is over; a state that is not its own tells it.
 */
export function replaceAddress(address: string): void {
  window.history.replaceState(window.history.state, '', address);
  const { href } = window.location;
  setTimeout(() => {
    if (window.location.href === href) window.history.replaceState(null, '', address);
  });
}
