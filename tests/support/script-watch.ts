import { expect, type Page } from '@playwright/test';
import { marker } from './script-payload-kinds';

/** A page that is watched for anything that a text in it could have started. */
export interface WatchedPage {
  readonly page: Page;
  /** Fails with everything that ran, was loaded, was reported or could be followed since the last look. */
  expectCalm(where: string): Promise<void>;
}

/** Watches dialogs, errors, reports of the content security policy, foreign requests and new windows of `page`. */
export async function watchForScripts(page: Page, origin: string): Promise<WatchedPage> {
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    // A page that does not exist says so with its status, which the browser writes down.
    const isNotFound = message.text().includes('status of 404');
    if (message.type() === 'error' && !isNotFound) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error}`));
  page.on('popup', (popup) => faults.push(`window: ${popup.url()}`));
  page.on('download', (download) => faults.push(`download: ${download.suggestedFilename()}`));
  page.on('request', (request) => {
    const { protocol } = new URL(request.url());
    const isOwn = request.url().startsWith(`${origin}/`) || ['blob:', 'data:'].includes(protocol);
    if (!isOwn) faults.push(`request: ${request.url()}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => faults.push(`policy: ${text}`));
  await page.addInitScript(() => {
    const { reportViolation } = window as unknown as { reportViolation(text: string): void };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      reportViolation(`${violatedDirective} ${blockedURI}`),
    );
  });
  return {
    page,
    expectCalm: async (where) => {
      const found = await page.evaluate(lookAround, marker);
      expect([...faults.splice(0), ...found], where).toEqual([]);
      expect(new URL(page.url()).origin, where).toBe(origin);
    },
  };
}

/** Runs in the page: what of a payload has become more than text. */
function lookAround(name: string): string[] {
  const found: string[] = [];
  if (name in window || name in {}) found.push(`${name} is set`);
  const strange =
    'img[src="x"], iframe, object, embed, base, blink, marquee, portal, fencedframe, frameset, applet, math, video, audio, foreignObject, animate, set, meta[http-equiv], [srcdoc], [style*="expression"], [style*="beacon"], [shadowrootmode]';
  for (const element of document.querySelectorAll(strange))
    found.push(`element: ${element.outerHTML.slice(0, 200)}`);
  for (const element of document.querySelectorAll('*')) {
    // React listens at the root: no element of ours has a handler in an attribute.
    const handler = element.getAttributeNames().find((attribute) => attribute.startsWith('on'));
    if (handler !== undefined) found.push(`handler: ${element.outerHTML.slice(0, 200)}`);
  }
  for (const script of document.querySelectorAll('script')) {
    const text = script.textContent ?? '';
    // The framework's rows hold the page's texts as JavaScript strings.
    if (text.includes(name) && !text.startsWith('self.__next_f.push('))
      found.push(`script: ${text.slice(0, 200)}`);
  }
  for (const element of document.querySelectorAll(
    '[href], [src], [action], [formaction], [data], [poster], [srcset], [ping]',
  )) {
    for (const attribute of ['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'ping']) {
      const address = element.getAttribute(attribute);
      if (address === null) continue;
      const url = URL.parse(address, location.href);
      // React writes this address where a form has a function of its own, and it throws when it is followed.
      const isFormOfReact = element.localName === 'form' && address.startsWith('javascript:throw new Error(');
      const isFollowed =
        ['http:', 'https:', 'blob:'].includes(url?.protocol ?? '') && url?.hostname !== 'beacon.invalid';
      if (!isFollowed && !isFormOfReact)
        found.push(`address: ${element.localName} ${attribute}=${address.slice(0, 200)}`);
    }
  }
  return found;
}
