import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing is wrong by axe, however grave, and nothing scrolls sideways. Faults are gathered, each under the name of the page's `state`. */
export async function expectSound(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect.soft(faults, `${state}: by axe`).toEqual([]);
  await expectNoOverflow(page, state);
}

/** Nothing scrolls sideways at the width that the page has. */
export async function expectNoOverflow(page: Page, state: string): Promise<void> {
  const pixels = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(pixels, `${state}: pixels that stick out`).toBeLessThanOrEqual(0);
}
