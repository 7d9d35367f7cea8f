import { expect, type Locator, type Page } from '@playwright/test';
import {
  errorPath,
  inspectExamplePath,
  playgroundWithScopes,
  servicePath,
} from '@/components/reference/links';
import type { ErrorEntry } from '@/lib/domain/catalogue/errors/entry';
import { errorCatalogue } from '@/lib/domain/catalogue/errors/explain';
import { claimAnchor, claimGroups } from '@/lib/domain/catalogue/reference-claims';
import { demoCasesOf } from '@/lib/domain/catalogue/reference-errors';
import { listScopeUses } from '@/lib/domain/catalogue/reference-services';
import { getServiceScopes, services } from '@/lib/domain/catalogue/services';
import { baseScopes } from '@/lib/domain/catalogue/services/service';
import { test } from '../support/browser';
import { tryDemo } from '../support/playground-page';

const claims = claimGroups.flatMap(({ id, label, claims }) =>
  claims.map(({ name, meaning }) => ({ anchor: claimAnchor(id, name), label, name, meaning })),
);

/** The addresses of the links in a place, by their accessible text, in order. */
async function linksIn(place: Locator): Promise<(readonly [name: string, href: string])[]> {
  return place
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => [link.textContent?.trim() ?? '', link.getAttribute('href') ?? ''] as const),
    );
}

/** Waits until the playground has drawn, and expects its request to ask for exactly these. */
async function expectScopes(page: Page, scopes: readonly string[]): Promise<void> {
  const chips = page.getByRole('list', { name: 'Scopes of this request' }).getByRole('listitem');
  await expect(chips).toHaveText([...scopes]);
}

test('every claim leads to an example token that has it, and Inspect shows it marked with the words of the dictionary', async ({
  page,
}) => {
  await tryDemo(page);
  await page.goto('/reference/claims');
  const examples = (await linksIn(page.getByRole('main'))).filter(([name]) => name.startsWith('Example of'));
  expect(examples).toEqual(
    claims.map(({ name, anchor }) => [`Example of ${name}`, inspectExamplePath(anchor)]),
  );
  for (const { anchor, name, meaning } of claims) {
    await page.goto(inspectExamplePath(anchor), { waitUntil: 'commit' });
    const report = page.getByRole('region', { name: 'What it says' });
    const row = report.getByRole('row').filter({ has: page.locator('mark') });
    await expect(row, anchor).toHaveCount(1);
    await expect(row.getByRole('rowheader'), anchor).toHaveText(name);
    await expect(row.getByRole('cell').last(), anchor).toContainText(meaning);
    await expect(page.getByRole('note'), anchor).toContainText('nobody signed it, and no API takes it');
  }
});

test('an example is read in the browser alone, gives way to what is pasted, and its note leads to the claim', async ({
  page,
}) => {
  await tryDemo(page);
  await page.goto('/reference/claims');
  await page.getByRole('link', { name: 'Example of created_at' }).click();
  const field = page.getByRole('textbox', { name: 'Token, or anything with one in it' });
  await expect(field).toHaveValue(/^eyJ/);
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!/^\/icon\./.test(new URL(request.url()).pathname)) requests.push(request.url());
  });
  await page.getByRole('note').getByRole('link', { name: 'created_at' }).click();
  await expect(page.locator(':target')).toHaveText('created_at');
  await expect(page.locator(':target')).toBeInViewport();
  await field.fill('no token');
  await expect(page.getByRole('note')).toHaveCount(0);
  await expect(page.locator('mark')).toHaveCount(0);
  expect(requests).toEqual([]);

  await page.goto('/inspect?example=standard-nothing');
  await expect(page.getByRole('note')).toContainText('There is no such example');
  await expect(field).toHaveValue('');
});

test('who is not signed in arrives at the example after the sign-in', async ({ page }) => {
  const path = inspectExamplePath(claimAnchor('entra', 'xms_cc'));
  await page.goto(path);
  await page.getByRole('button', { name: 'Try the demo' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Inspect a token' })).toBeVisible();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(path);
  await expect(page.locator('mark')).toHaveText('xms_cc');
});

test('every service and every scope leads to the playground, which then asks for exactly that', async ({
  page,
}) => {
  await tryDemo(page);
  for (const service of services) {
    await page.goto(servicePath(service.id), { waitUntil: 'domcontentloaded' });
    const scopes = getServiceScopes(service);
    if (scopes.length === 0) {
      const link = page.getByRole('link', { name: 'Call an API in the playground' });
      await expect(link, service.id).toHaveAttribute('href', '/?view=api');
      continue;
    }
    const link = page.getByRole('link', { name: 'Open the playground with these scopes' });
    await expect(link, service.id).toHaveAttribute('href', playgroundWithScopes(scopes));
    await page.goto(playgroundWithScopes(scopes), { waitUntil: 'commit' });
    await expectScopes(page, scopes);
  }
  await page.goto('/reference/scopes');
  const asked = (await linksIn(page.getByRole('region', { name: 'By scope' }))).filter(([name]) =>
    name.startsWith('Ask for it'),
  );
  expect(asked).toEqual(
    listScopeUses().map(({ scope }) => [
      `Ask for it: ${scope}`,
      playgroundWithScopes([...baseScopes, scope]),
    ]),
  );
  for (const { scope } of listScopeUses()) {
    await page.goto(playgroundWithScopes([...baseScopes, scope]), { waitUntil: 'commit' });
    await expectScopes(page, [...baseScopes, scope]);
  }
});

/** What an API or its gateway answers is seen by calling one. */
const isOfApi = ({ family }: ErrorEntry) => family === 'gateway' || family === 'api';

test('every error leads to where it can be seen: its demo, the call of an API, or a request of one’s own', async ({
  page,
}) => {
  await tryDemo(page);
  for (const entry of errorCatalogue) {
    await page.goto(errorPath(entry.id), { waitUntil: 'domcontentloaded' });
    const [demo] = demoCasesOf(entry);
    const [name, href] = isOfApi(entry)
      ? ['Call an API in the playground', '/?view=api']
      : demo
        ? ['Open it in the playground', `/?demo=${demo.id}`]
        : ['Open the playground', '/'];
    await expect(page.getByRole('main').getByRole('link', { name, exact: true }), entry.id).toHaveAttribute(
      'href',
      href,
    );
    if (name === 'Open the playground') {
      await expect(page.getByRole('link', { name: 'Reproduce a command' }), entry.id).toHaveAttribute(
        'href',
        '/reproduce',
      );
    }
    if (!demo || isOfApi(entry)) continue;
    await page.goto(href, { waitUntil: 'commit' });
    await expect(page.getByRole('combobox', { name: 'Credential' }), entry.id).toHaveValue(demo.name);
  }
  await page.goto('/?view=api');
  await expect(page.getByRole('tab', { name: 'Call an API' })).toHaveAttribute('aria-selected', 'true');
});
