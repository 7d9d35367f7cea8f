import type { Locator, Page } from '@playwright/test';
import { tryDemo } from './playground-page';

/** Presses Continue; the caller expects what comes of it. */
export const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue' }).click();

/** The heading of a step. */
export const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 2, name });

/** The field of the credential's name. */
export const nameField = (page: Page): Locator => page.getByRole('textbox', { name: 'Credential name' });

/** The check box of a service. */
export const service = (page: Page, name: string): Locator =>
  page.getByRole('checkbox', { name, exact: true });

/** The field of the client secret. */
export const secretField = (page: Page): Locator => page.getByLabel('Client secret', { exact: true });

/** Opens the flow as a new guest and chooses a provider. */
export async function begin(page: Page, provider: string): Promise<void> {
  await tryDemo(page);
  await page.goto('/credentials/new');
  await page.getByRole('radio', { name: provider }).check();
}

/** Up to the step of the name, with Analytics and one product profile of the sandbox. */
export async function beginSandbox(page: Page): Promise<void> {
  await begin(page, 'Built-in sandbox');
  await goOn(page);
  await service(page, 'Adobe Analytics').check();
  await goOn(page);
  await page.getByRole('checkbox', { name: 'Analytics: web reports' }).check();
  await goOn(page);
}
