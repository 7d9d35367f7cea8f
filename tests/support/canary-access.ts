import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { awkwardCanary, plainCanary, type Sighting } from './canary';
import type { WatchedBrowser } from './canary-browser';

/** Secrets of setting up, importing and inviting. */
export const accessCanaries = {
  /** Typed into the set-up flow. */
  setUpSecret: awkwardCanary('client secret of set-up'),
  /** In a file that is imported. */
  importedSecret: awkwardCanary('client secret of a file'),
  /** The key of a namespace in the same file, which is left out. */
  namespaceKey: plainCanary('key of a namespace'),
} as const;

const { setUpSecret, importedSecret, namespaceKey } = accessCanaries;

/** Moments at which a look may see what the page shows on purpose, once. */
export const accessMoments = {
  filled: 'while typed, set up or imported',
  issued: 'with the issued secret shown',
  invited: 'with the invitation link shown',
} as const;

/** Sets up, imports, downloads and invites, and gives what was downloaded. */
export async function walkThroughAccess({ page, look }: WatchedBrowser): Promise<readonly Sighting[]> {
  const origin = new URL(page.url()).origin;
  const go = (path: string) => page.goto(`${origin}${path}`);
  await go('/credentials/new');
  await setUpAtAdobe(page, look);
  await go('/credentials/new');
  await issueAtSandbox(page, look);
  const downloads = await downloadAll(page);
  await go('/credentials/import');
  await importFile(page, look);
  await go('/organisation/members');
  await inviteSomebody(page, look);
  await go('/activity');
  await look('at the activity');
  downloads.push(await downloaded(page, 'Export CSV'), await downloaded(page, 'Export JSON'));
  await go('/organisation/api-credentials');
  await look('at the API credentials');
  downloads.push(await downloaded(page, 'Export CSV'));
  await go('/');
  return downloads;
}

const forward = (page: Page) => page.getByRole('button', { name: 'Continue', exact: true }).click();
const headed = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { name }).first()).toBeVisible();

async function setUpAtAdobe(page: Page, look: WatchedBrowser['look']): Promise<void> {
  await page.getByRole('radio', { name: 'Adobe IMS' }).check();
  await forward(page);
  await headed(page, 'Services');
  await forward(page);
  await page.getByRole('textbox', { name: 'Credential name' }).fill('Set up at Adobe');
  await forward(page);
  await page.getByRole('textbox', { name: 'Client ID' }).fill('set-up-client');
  await page.getByLabel('Client secret', { exact: true }).fill(setUpSecret.value);
  await page.getByRole('textbox', { name: 'Scopes' }).fill('openid AdobeID');
  await look(accessMoments.filled);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await headed(page, 'Credential name');
  await look(`after going back, ${accessMoments.filled}`);
  await forward(page);
  await page.getByRole('button', { name: 'Save credential' }).click();
  await expect(page).toHaveURL(/\/credentials\/crd_/);
  await headed(page, 'Set up at Adobe');
  await look('after setting up');
}

async function issueAtSandbox(page: Page, look: WatchedBrowser['look']): Promise<void> {
  await page.getByRole('radio', { name: 'Built-in sandbox' }).check();
  await forward(page);
  await page.getByRole('checkbox', { name: /^I\/O Management API/ }).check();
  await forward(page);
  await page.getByRole('textbox', { name: 'Credential name' }).fill('Issued at the sandbox');
  await forward(page);
  await page.getByRole('button', { name: 'Issue credential' }).click();
  await headed(page, /^Credential issued/);
  await look(accessMoments.issued);
  await page.getByRole('checkbox', { name: 'I have stored it' }).check();
  await page.getByRole('button', { name: 'Open the credential' }).click();
  await expect(page).toHaveURL(/\/credentials\/crd_/);
  await headed(page, 'Issued at the sandbox');
  await look('after the credential was issued');
  await page.reload();
  await look('after a reload of the issued credential');
}

async function downloadAll(page: Page): Promise<Sighting[]> {
  const sightings: Sighting[] = [];
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  for (const format of ['JSON', 'Postman environment', '.env']) {
    await page.getByRole('radio', { name: format, exact: true }).check();
    sightings.push(await downloaded(page, /^Download ./));
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  return sightings;
}

async function importFile(page: Page, look: WatchedBrowser['look']): Promise<void> {
  const entry = {
    id: '1',
    name: 'Imported',
    integration_type: 'oauth_server_to_server',
    oauth_server_to_server: {
      client_id: 'imported-client',
      client_secrets: [importedSecret.value],
      technical_account_email: 'a@techacct.invalid',
      technical_account_id: 'a@techacct.adobe.com',
      scopes: ['openid'],
    },
  };
  const runtime = { namespaces: [{ name: 'space', auth: namespaceKey.value }] };
  const org = { id: '1', name: 'o', ims_org_id: '0123456789ABCDEF01234567@AdobeOrg' };
  const workspace = { id: '2', name: 'w', details: { credentials: [entry], services: [], runtime } };
  const file = JSON.stringify({ project: { id: '3', name: 'p', title: 'p', org, workspace } });
  await page
    .getByLabel(/^Choose a file/)
    .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await headed(page, 'Project or workspace JSON');
  await look(`with the report, ${accessMoments.filled}`);
  await page.getByRole('textbox', { name: 'Credential name' }).fill('Imported from a file');
  await page.getByRole('button', { name: 'Save credential' }).click();
  await expect(page).toHaveURL(/\/credentials\/crd_/);
  await headed(page, 'Imported from a file');
  await look('after importing');
}

async function inviteSomebody(page: Page, look: WatchedBrowser['look']): Promise<void> {
  await page.getByRole('button', { name: 'Invite a member' }).click();
  await page.getByRole('button', { name: 'Make the link' }).click();
  await expect(page.getByRole('region', { name: 'Invitation link' })).toBeVisible();
  await look(accessMoments.invited);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.reload();
  await look('after inviting');
}

async function downloaded(page: Page, name: string | RegExp): Promise<Sighting> {
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click();
  const download = await starting;
  return {
    place: `download of ${download.suggestedFilename()}`,
    content: readFileSync(await download.path()),
  };
}
