/** The address inside this site that a click is about to open in place of the page `own`; null for a new tab, another site or anything else. */
export function linkThatLeaves(event: MouseEvent, own: string): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.hasAttribute('download')) return null;
  if (link.target !== '' && link.target !== '_self') return null;
  const url = new URL(link.href);
  if (url.origin !== window.location.origin || url.pathname === own) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The form that is being sent, if it is none of the flow's own: signing out leaves the page too. */
export function formThatLeaves(event: SubmitEvent): HTMLFormElement | null {
  const form = event.target;
  return form instanceof HTMLFormElement && !form.hasAttribute('data-set-up') ? form : null;
}

/**
 * How many entries of the history (negative: back) the browser is about to go to a page other than `own`; null where it stays, or where that cannot
 * be stopped: another document asks by itself, and pressing Back twice without touching the page in between always leaves.
 */
export function traversalThatLeaves(event: NavigateEvent, own: string): number | null {
  const { destination, navigationType, cancelable } = event;
  if (navigationType !== 'traverse' || !cancelable || !destination.sameDocument) return null;
  if (new URL(destination.url).pathname === own) return null;
  return destination.index - (window.navigation.currentEntry?.index ?? 0);
}
