import { expect, type Page } from '@playwright/test';

/**
 * Every text that the page draws or would draw under the pointer: text nodes with boxes, what stands in fields whose glyphs have a size, the options of
 * selects, tooltips, placeholders of empty fields, and the title. Folded parts are opened first. Colours are not looked at: what is merely transparent
 * counts as seen, because other colours can be forced.
 */
export async function visibleTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    for (const summary of document.querySelectorAll('details:not([open]) > summary'))
      if (summary instanceof HTMLElement) summary.click();
    const isCut = (element: Element): boolean => {
      for (let one: Element | null = element; one; one = one.parentElement) {
        const box = one.getBoundingClientRect();
        // Words for screen readers alone stand in a box of one pixel.
        if (box.width <= 1 && box.height <= 1 && getComputedStyle(one).overflow !== 'visible') return true;
      }
      return false;
    };
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      Number.parseFloat(getComputedStyle(element).fontSize) > 0 &&
      !isCut(element);
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('script, style, noscript, textarea, option') || !isSeen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if ([...range.getClientRects()].some(({ width, height }) => width > 0 && height > 0))
        texts.push(node.textContent ?? '');
    }
    for (const field of document.querySelectorAll('input, textarea')) {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || !isSeen(field))
        continue;
      if (!['hidden', 'checkbox', 'radio', 'password', 'file'].includes(field.type)) texts.push(field.value);
      if (field.value === '') texts.push(field.placeholder);
    }
    for (const option of document.querySelectorAll('option')) texts.push(option.text, option.label);
    for (const element of document.querySelectorAll('[title]'))
      if (isSeen(element)) texts.push(element.getAttribute('title') ?? '');
    return texts.filter((text) => text.trim() !== '');
  });
}

/** Waits until each of these is in a text that the page shows. */
export async function expectSeen(page: Page, values: readonly string[]): Promise<void> {
  const missing = async () => {
    const text = await joinedTexts(page);
    return values.filter((value) => !text.includes(value));
  };
  await expect.poll(missing, { message: 'values that should be shown' }).toEqual([]);
}

/** Waits until none of these is in a text that the page shows. */
export async function expectUnseen(page: Page, values: readonly string[]): Promise<void> {
  const found = async () => {
    const text = await joinedTexts(page);
    return values.filter((value) => text.includes(value));
  };
  await expect.poll(found, { message: 'values that should not be shown' }).toEqual([]);
}

/** As one text, because a value can be drawn in several nodes. */
async function joinedTexts(page: Page): Promise<string> {
  const texts = await visibleTexts(page);
  return `${texts.join('\n')}\n${texts.join('')}`;
}
