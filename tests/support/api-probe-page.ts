import { expect, type Page } from '@playwright/test';
import { generate, tryDemo } from './playground-page';

/** From a new token to the tab that calls an API with it. */
export async function openProbe(page: Page): Promise<void> {
  await tryDemo(page);
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  await page.getByRole('button', { name: 'Call an API' }).click();
  await expect(page.getByRole('heading', { name: 'Call an API' })).toBeFocused();
}

/** Presses the button; the caller expects what comes of it. */
export const callApi = (page: Page) => page.getByRole('button', { name: 'Call the API' }).click();
/** A line of the comparison. */
export const check = (page: Page, line: string) =>
  page
    .getByRole('table', { name: 'What the call carried, against what the API needs' })
    .getByRole('row', { name: line });
/** The heading of what came of the call. */
export const resultHeading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 3, name });
