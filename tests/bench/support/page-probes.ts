import type { Page } from '@playwright/test';

/** How a page shows that it can be used: the button with exactly this text, and what is there once a click on it has been acted upon. */
export interface UsableSign {
  readonly label: string;
  /** CSS selector of what the click brings about. */
  readonly reaction: string;
}

/** How a page shows that what was asked for is there; all have to hold. */
export interface DoneSign {
  /** Each CSS selector has to match an element that contains the text. */
  readonly present: readonly { readonly selector: string; readonly text: string }[];
  /** Text that has to differ from what it was before the click; null for none. */
  readonly changed: string | null;
}

declare global {
  interface Window {
    benchUsableAt?: number;
    benchDone?: { shown: number; painted: number };
  }
}

/** Waits until React has taken over the button: a click that comes before is lost. */
export async function waitUntilHydrated(page: Page, label: string): Promise<void> {
  await page.waitForFunction((text) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === text);
    return button !== undefined && Object.keys(button).some((key) => key.startsWith('__reactProps'));
  }, label);
}

/**
 * From the next navigation on, clicks the button as soon as it is visible, not disabled and known to React, every 4 ms until the page has reacted;
 * `readUsable` gives the time of the click that was answered. Looking costs each page the same.
 */
export function watchUsable(page: Page, sign: UsableSign): Promise<unknown> {
  return page.addInitScript(({ label, reaction }) => {
    let clickedAt = 0;
    const look = () => {
      if (clickedAt !== 0 && document.querySelector(reaction)) {
        window.benchUsableAt = clickedAt;
        return;
      }
      const button = [...document.querySelectorAll('button')].find(
        (one) => one.textContent?.trim() === label,
      );
      if (
        button &&
        !button.disabled &&
        button.getAttribute('aria-disabled') !== 'true' &&
        button.getClientRects().length > 0 &&
        Object.keys(button).some((key) => key.startsWith('__reactProps'))
      ) {
        clickedAt = performance.now();
        button.click();
      }
      setTimeout(look, 4);
    };
    look();
  }, sign);
}

/** Milliseconds from the start of the navigation to the click that was answered, by the page's own clock. */
export async function readUsable(page: Page): Promise<number> {
  const found = await page.waitForFunction(() => window.benchUsableAt, null, { polling: 100 });
  return Number(await found.jsonValue());
}

/**
 * Milliseconds from the browser's time stamp of the next click to the change of the document that completes `sign`, and to the first frame
 * after it; both taken inside the page, so that the driver's round trips do not count.
 */
export async function timeClick(
  page: Page,
  sign: DoneSign,
  click: () => Promise<void>,
): Promise<{ readonly shown: number; readonly painted: number }> {
  await page.evaluate(({ present, changed }) => {
    delete window.benchDone;
    const textOf = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) => one.textContent ?? '');
    const before = changed && textOf(changed).join();
    let clickedAt: number | null = null;
    addEventListener('click', (event) => (clickedAt ??= event.timeStamp), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (clickedAt === null || (changed && ['', before].includes(textOf(changed).join()))) return;
      if (!present.every(({ selector, text }) => textOf(selector).some((one) => one.includes(text)))) return;
      observer.disconnect();
      const startedAt = clickedAt;
      const shown = performance.now() - startedAt;
      requestAnimationFrame(() =>
        setTimeout(() => {
          window.benchDone = { shown, painted: performance.now() - startedAt };
        }),
      );
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  }, sign);
  await click();
  const done = await page.waitForFunction(() => window.benchDone, null, { polling: 20, timeout: 20_000 });
  const times = await done.jsonValue();
  if (!times) throw new Error('The page lost its measurement.');
  return times;
}
