import { expect, type Page } from '@playwright/test';
import { errorPath } from '@/components/reference/links';
import { findErrorEntry } from '@/lib/domain/catalogue/errors/explain';

/** Opens the console as a guest of a new demo organisation, as a newcomer does. */
export async function tryDemo(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Try the demo' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Playground' })).toBeVisible();
}

/** Chooses a credential in the picker by typing part of its name, with the keyboard alone. */
export async function pickCredential(page: Page, name: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: 'Credential' });
  await picker.click();
  await picker.fill(name);
  await expect(page.getByRole('option', { name })).toBeVisible();
  await picker.press('ArrowDown');
  await picker.press('Enter');
  await expect(picker).toHaveValue(name);
}

/** Presses the button; the caller expects what comes of it. */
export async function generate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Generate access token' }).click();
}

/** Fills the form with a client of the token endpoint at this address, to be sent with `generate`. */
export async function enterClient(page: Page, tokenEndpoint: string, clientSecret: string): Promise<void> {
  await page.getByRole('radio', { name: 'Enter' }).check();
  await page.getByRole('radio', { name: /Any OAuth 2.0 provider/ }).check();
  await page.getByLabel('Kind of provider').selectOption('other');
  await page.getByRole('textbox', { name: 'Token endpoint' }).fill(tokenEndpoint);
  await page.getByRole('textbox', { name: 'Client ID' }).fill('trace-client');
  await page.getByLabel('Client secret', { exact: true }).fill(clientSecret);
  await page.getByRole('textbox', { name: 'Scopes' }).fill('read write');
}

/** What the Copy button of a code block puts into the clipboard. */
export async function copied(page: Page, block: string): Promise<string> {
  await page.getByRole('button', { name: `Copy ${block}` }).click();
  await expect(page.getByText('Copied').first()).toBeAttached();
  return pasted(page);
}

/** What is in the clipboard, read as a person does: by pasting it into another page. */
export async function pasted(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.setContent('<textarea aria-label="Paste here"></textarea>');
  const field = other.getByLabel('Paste here');
  await field.focus();
  await field.press('Control+V');
  const text = await field.inputValue();
  await other.close();
  return text;
}

/** A link that opens the page of an entry of the error catalogue in a tab of its own. */
export async function expectEntryBehind(page: Page, link: string, id: string): Promise<void> {
  const opening = page.waitForEvent('popup');
  await page.getByRole('link', { name: link }).click();
  const reference = await opening;
  await expect(reference).toHaveURL(new RegExp(`${errorPath(id)}$`));
  await expect(reference.getByRole('heading', { level: 1 })).toHaveText(findErrorEntry(id)?.title ?? id);
  await reference.close();
}
