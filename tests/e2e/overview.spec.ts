import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { generate, pasted, tryDemo } from '../support/playground-page';

const working = 'Demo: working credential';

/** Opens a demo credential's own page from the list, as a person finds it. */
async function openOverview(page: Page, name: string = working): Promise<void> {
  await tryDemo(page);
  await page.getByRole('link', { name: 'Credentials' }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** What a Copy button of the page puts into the clipboard. */
async function copiedBy(page: Page, button: Locator): Promise<string> {
  await button.click();
  await expect(page.getByText(/^Copied ./).last()).toBeAttached();
  return pasted(page);
}

/** What a download holds. */
async function downloaded(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download / }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

const trialRow = (page: Page, dataSet: string) =>
  page.getByRole('region', { name: 'What a token can read' }).getByRole('row', { name: dataSet });

test.describe('the overview', () => {
  test('shows each field with a Copy that gives exactly it', async ({ page }) => {
    await openOverview(page);
    const details = page.getByRole('region', { name: 'Credential details' });
    const copies: [string, RegExp][] = [
      ['credential name', /^Demo: working credential$/],
      ['client ID', /^[0-9a-z-]{8,}$/],
      ['scopes', /^openid,AdobeID,[\w.,]+$/],
      ['technical account ID', /^[\w-]+@techacct\.adobe\.com$/],
      ['technical account email', /^[\w-]+@sandbox\.techacct\.invalid$/],
      ['organization ID', /^[0-9a-f]{24}@AdobeOrg$/i],
      ['token endpoint', /^http:\/\/.*\/sandbox\/ims\/token\/v3$/],
      ['time of creation', /^\d+ \w{3} \d{4}, [\d:]{8} UTC$/],
    ];
    for (const [noun, shape] of copies) {
      const text = await copiedBy(page, details.getByRole('button', { name: `Copy ${noun}` }));
      expect(text, noun).toMatch(shape);
      const shown = noun === 'scopes' ? text.replaceAll(',', ', ') : text;
      await expect(details, noun).toContainText(shown);
    }
    await expect(details).toContainText('1 secret, stored encrypted and never shown.');
    await expect(details).toContainText('None yet');
    await expect(page.getByRole('region', { name: 'Who uses it' })).toContainText(
      'Nobody has generated a token with it yet.',
    );
  });

  test('tells the last token and who asked for it, once refreshed', async ({ page, context }) => {
    await openOverview(page);
    const details = page.getByRole('region', { name: 'Credential details' });
    await expect(details).toContainText('None yet');
    const playground = await context.newPage();
    await playground.goto(`/?credential=${page.url().split('/').at(-1)}`);
    await generate(playground);
    await expect(playground.getByRole('heading', { name: 'Access token' })).toBeVisible();
    await details.getByRole('button', { name: 'Refresh' }).click();
    await expect(page.getByText(/^Refreshed\. Last access token generated at: \d/)).toBeAttached();
    await expect(details).not.toContainText('None yet');
    const users = page.getByRole('region', { name: 'Who uses it' });
    await expect(users.getByRole('row')).toHaveCount(2);
    await expect(users.getByRole('row').last()).toContainText('1');
    await expect(users.getByRole('link', { name: 'Activity' })).toHaveAttribute(
      'href',
      /^\/activity\?credential=crd_/,
    );
  });

  test('leads to the playground with the credential chosen, to its command too', async ({ page }) => {
    await openOverview(page, 'Demo: opaque token');
    await page.getByRole('link', { name: 'View cURL command' }).click();
    await expect(page.getByRole('combobox', { name: 'Credential' })).toHaveValue('Demo: opaque token');
    await expect(page.getByRole('tab', { name: 'cURL command' })).toHaveAttribute('aria-selected', 'true');
    await page.goBack();
    await page.getByRole('link', { name: 'Generate access token' }).click();
    await expect(page.getByRole('combobox', { name: 'Credential' })).toHaveValue('Demo: opaque token');
    await expect(page.getByRole('tab', { name: 'Result' })).toHaveAttribute('aria-selected', 'true');
  });

  test('renames; a name that is taken is refused with whose it is, and nothing typed is lost', async ({
    page,
  }) => {
    await openOverview(page);
    await page.getByRole('button', { name: 'Edit credential' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit credential' });
    const name = dialog.getByRole('textbox', { name: 'Credential name' });
    await expect(name).toBeFocused();
    await name.fill('  demo: OPAQUE   token ');
    await dialog.getByRole('button', { name: 'Rename' }).click();
    await expect(
      dialog.getByText(/It is “Demo: opaque token”, created by .+\. Choose another\./),
    ).toBeVisible();
    await expect(name).toBeFocused();
    await expect(name).toHaveValue('  demo: OPAQUE   token ');
    await name.fill('Nightly report');
    await dialog.getByRole('button', { name: 'Rename' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Nightly report' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Edit credential' })).toBeFocused();
  });
});

test.describe('connected products and services', () => {
  test('adding one brings its scopes, removing one takes only what it alone brought', async ({ page }) => {
    await openOverview(page);
    await page.getByRole('tab', { name: 'Connected products and services' }).click();
    await expect(page).toHaveURL(/\?tab=services$/);
    await page.getByRole('button', { name: 'Add products and services' }).click();
    const add = page.getByRole('dialog', { name: 'Add products and services' });
    await add.getByRole('button', { name: 'Add service' }).click();
    await expect(add.getByText('Choose at least one service.')).toBeVisible();
    await add.getByRole('searchbox', { name: 'Find a service by name or scope' }).fill('commerce.accs');
    await add.getByRole('checkbox', { name: 'Commerce as a Cloud Service' }).check();
    await add.getByRole('button', { name: 'Add service' }).click();
    await expect(add.getByText('This service needs at least one product profile. Choose one.')).toBeVisible();
    await add.getByRole('checkbox', { name: 'Commerce: orders, read' }).check();
    await add.getByRole('button', { name: 'Add service' }).click();
    const connected = page.getByRole('region', { name: 'Connected products and services' });
    const commerce = connected.getByRole('row', { name: /Commerce as a Cloud Service/ });
    await expect(commerce).toContainText('Commerce: orders, read');
    await page.getByRole('tab', { name: 'Scopes' }).click();
    await expect(page.getByRole('checkbox', { name: 'commerce.accs' })).toBeVisible();

    await page.getByRole('tab', { name: 'Connected products and services' }).click();
    await page.getByRole('button', { name: /^Remove Commerce/ }).click();
    const remove = page.getByRole('alertdialog');
    await expect(remove.getByText('commerce.accs')).toBeVisible();
    await expect(remove.getByText('AdobeID')).toHaveCount(0);
    await expect(remove.getByText('Commerce: orders, read')).toBeVisible();
    await remove.getByRole('button', { name: 'Remove service' }).click();
    await expect(commerce).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Add products and services' })).toBeFocused();
    await page.getByRole('tab', { name: 'Scopes' }).click();
    await expect(page.getByRole('checkbox', { name: 'commerce.accs' })).toHaveCount(0);
    await expect(page.getByRole('checkbox', { name: 'AdobeID' }).first()).toBeVisible();
  });

  test('a change of product profiles alters what the same token request reads', async ({ page }) => {
    await openOverview(page);
    await page.getByRole('tab', { name: 'Connected products and services' }).click();
    await expect(trialRow(page, 'Web reports')).toContainText('Readable');
    await page.getByRole('button', { name: 'Try it live' }).click();
    await expect(trialRow(page, 'Web reports')).toContainText(/200, \d+ rows/);
    await expect(trialRow(page, 'Audiences')).toContainText(/200, \d+ rows/);
    await expect(trialRow(page, 'Orders')).toContainText('403, code 403003');

    await page.getByRole('button', { name: 'Edit product profiles of Adobe Analytics' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit product profiles' });
    await dialog.getByRole('button', { name: 'Clear' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(
      dialog.getByText('This service needs at least one product profile. Choose one.'),
    ).toBeVisible();
    await dialog.getByRole('checkbox', { name: 'Analytics: no report suites' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Changed since it was tried')).toBeVisible();
    await expect(trialRow(page, 'Web reports')).toContainText('Refused, code 403023');
    await page.getByRole('button', { name: 'Try it again' }).click();
    await expect(trialRow(page, 'Web reports')).toContainText('403, code 403023');
    await expect(trialRow(page, 'Web reports'), 'what was read before stands beside it').toContainText(
      /200, \d+ rows/,
    );
    await expect(page.getByText('Not what the profiles say', { exact: false })).toHaveCount(0);

    await page.getByRole('button', { name: 'Edit product profiles of Adobe Analytics' }).click();
    await dialog.getByRole('button', { name: 'Select all' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Try it again' }).click();
    await expect(trialRow(page, 'Web reports')).toContainText(/403, code 403023.*200, \d+ rows/s);
    await trialRow(page, 'Web reports').getByText('Sample').click();
    await expect(trialRow(page, 'Web reports')).toContainText('[{"');
  });

  test('a credential that gets no token says why nothing can be tried', async ({ page }) => {
    await openOverview(page, 'Demo: wrong client secret');
    await page.getByRole('tab', { name: 'Connected products and services' }).click();
    await expect(page.getByText('No product or service is connected')).toBeVisible();
    await page.getByRole('button', { name: 'Try it live' }).click();
    await expect(page.getByText(/^No token to try with: /)).toBeVisible();
  });
});

test.describe('scopes', () => {
  test('a few chosen ones begin the playground’s request, and the token has only those', async ({ page }) => {
    await openOverview(page);
    await page.getByRole('link', { name: 'View scopes per service' }).click();
    await expect(page.getByRole('heading', { name: 'Scopes per service' })).toBeFocused();
    await page.getByRole('checkbox', { name: 'AdobeID' }).first().check();
    await page.getByRole('checkbox', { name: 'session' }).check();
    await expect(page.getByText('2 of 5 scopes chosen')).toBeVisible();
    await page.getByRole('link', { name: 'Generate with only these scopes', exact: true }).click();
    await expect(page.getByRole('combobox', { name: 'Credential' })).toHaveValue(working);
    await expect(page.getByText('Only these 2 scopes, as the link asked')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Scopes of this request' }).getByRole('listitem')).toHaveText(
      ['AdobeID', 'session'],
    );
    await generate(page);
    await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
    await expect(page.getByText('AdobeID,session', { exact: true }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Use all 5 of the credential' }).click();
    await expect(page.getByText('as the link asked', { exact: false })).toHaveCount(0);
    await expect(
      page.getByRole('list', { name: 'Scopes of this request' }).getByRole('listitem'),
    ).toHaveCount(5);
  });

  test('of one service are copied with either separator, chosen together, and asked for in one click', async ({
    page,
  }) => {
    await openOverview(page);
    await page.getByRole('tab', { name: 'Scopes' }).click();
    const analytics = page.getByRole('region', { name: 'Adobe Analytics' });
    const scopes = ['openid', 'AdobeID', 'additional_info.projectedProductContext'];
    expect(await copiedBy(page, analytics.getByRole('button', { name: /^Copy with commas/ }))).toBe(
      scopes.join(','),
    );
    expect(await copiedBy(page, analytics.getByRole('button', { name: /^Copy with spaces/ }))).toBe(
      scopes.join(' '),
    );
    await expect(page.getByRole('button', { name: 'Generate with only these scopes' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await analytics.getByRole('checkbox', { name: 'All 3 of Adobe Analytics' }).check();
    await expect(page.getByText('3 of 5 scopes chosen')).toBeVisible();
    await analytics.getByRole('link', { name: 'Generate with only these scopes of Adobe Analytics' }).click();
    await expect(page.getByRole('list', { name: 'Scopes of this request' }).getByRole('listitem')).toHaveText(
      scopes,
    );
  });
});

test('downloads hold the credential without its secret, and each parses', async ({ page }) => {
  await openOverview(page);
  const clientId = await page
    .getByRole('region', { name: 'Credential details' })
    .getByRole('definition')
    .nth(2)
    .textContent();
  await page.getByRole('button', { name: 'Download' }).click();
  const dialog = page.getByRole('dialog', { name: 'Download' });

  const json = await downloaded(page);
  expect(json.name).toBe('demo-working-credential.json');
  // Said within the dialog: while it is open, nothing outside of it is heard.
  await expect(dialog.getByText('Download of demo-working-credential.json started')).toBeAttached();
  expect(JSON.parse(json.text)).toMatchObject({ CLIENT_ID: clientId, CLIENT_SECRETS: [] });
  expect(await copiedBy(page, dialog.getByRole('button', { name: 'Copy file' }))).toBe(json.text);

  await dialog.getByRole('radio', { name: 'Postman environment' }).check();
  const postman = await downloaded(page);
  expect(postman.name).toBe('demo-working-credential.postman_environment.json');
  const { values } = JSON.parse(postman.text);
  expect(values).toContainEqual({ key: 'CLIENT_SECRET', value: '', type: 'secret', enabled: true });
  expect(values).toContainEqual({ key: 'CLIENT_ID', value: clientId, type: 'default', enabled: true });

  await dialog.getByRole('radio', { name: '.env', exact: true }).check();
  const env = await downloaded(page);
  expect(env.name).toBe('demo-working-credential.env');
  expect(parseEnv(env.text)).toMatchObject({ CLIENT_ID: clientId, CLIENT_SECRET: '' });

  for (const { text } of [json, postman, env]) expect(text).not.toMatch(/p8e-|eyJ/);
});

test('deleting asks for the name, says what stops working, and leaves nothing at the address', async ({
  page,
}) => {
  await openOverview(page);
  const address = page.url();
  await page.getByRole('button', { name: 'Delete credential' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Delete credential' });
  await expect(dialog).toContainText('Tokens that were issued already stay valid until they expire.');
  await expect(dialog).toContainText('The sandbox forgets the client');
  const typed = dialog.getByRole('textbox', { name: /Type the credential/ });
  await expect(typed).toBeFocused();
  await typed.fill('Demo: working');
  await dialog.getByRole('button', { name: 'Delete credential' }).click();
  await expect(dialog.getByText(`This is not its name. Type: ${working}`)).toBeVisible();
  await expect(typed).toBeFocused();
  await typed.fill(working);
  await dialog.getByRole('button', { name: 'Delete credential' }).click();
  await expect(page).toHaveURL(/\/credentials$/);
  await expect(page.getByText(`Credential ${working} deleted`)).toBeAttached();
  await expect(page.getByRole('link', { name: working, exact: true })).toHaveCount(0);
  const gone = await page.request.get(address);
  expect(gone.status()).toBe(404);
  expect(await gone.text()).toContain('This credential is not here');
});

test.describe('what is not there', () => {
  // The browser itself reports each 404 on its console.
  test.use({ guard: undefined });
  for (const id of ['nonsense', 'crd_0000000000000000000000']) {
    test(`the address of ${id} says so and leads back`, async ({ page }) => {
      await tryDemo(page);
      const answer = await page.goto(`/credentials/${id}`);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { name: 'This credential is not here' })).toBeVisible();
      await page.getByRole('link', { name: 'Show all credentials' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Credentials' })).toBeVisible();
    });
  }
});
