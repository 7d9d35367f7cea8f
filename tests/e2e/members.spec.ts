import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { type RunningApp, startApp } from '../support/running-app';
import { expectSound } from '../support/sound-page';

let app: RunningApp;
let ada: Page;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  app = await startApp();
  ada = await newPerson(browser);
  await ada.goto(app.setUpLink());
  await ada.getByRole('textbox', { name: 'Organisation name' }).fill('Orchard');
  await fillAccount(ada, 'Ada Example', 'ada');
  await ada.getByRole('button', { name: 'Create organisation and sign in' }).click();
  await expectPlayground(ada);
});
test.afterAll(() => app.stop());

const password = 'violet harbour, tramway 41 quietly';

/** Somebody in a browser of their own. */
async function newPerson(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: app.origin })).newPage();
}

async function fillAccount(page: Page, name: string, username: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('textbox', { name: 'Username' }).fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
}

async function expectPlayground(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Playground', exact: true })).toBeVisible();
}

/** Invites from the page of members and gives the link, as it is shown. */
async function invite(page: Page, role: string, note: string): Promise<string> {
  await page.goto('/organisation/members');
  await page.getByRole('button', { name: 'Invite a member' }).click();
  await page.getByRole('combobox', { name: 'Role' }).selectOption(role);
  await page.getByRole('textbox', { name: 'Note' }).fill(note);
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = (await page.getByRole('region', { name: 'Invitation link' }).textContent()) ?? '';
  await page.getByRole('button', { name: 'Done' }).click();
  return link;
}

async function join(page: Page, link: string, name: string, username: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'Join Orchard' })).toBeVisible();
  await fillAccount(page, name, username);
  await page.getByRole('button', { name: 'Join and sign in' }).click();
  await expectPlayground(page);
}

/** Presses a member's button and then the one that confirms. */
async function change(page: Page, button: string, confirm: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
}

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test('an invitation is made in one browser, accepted in another, and works once', async ({ browser }) => {
  const link = await invite(ada, 'Support', 'Grace of the help desk');
  await expect(row(ada, 'Grace of the help desk')).toContainText('Support');
  expect(await ada.content()).not.toContain(new URL(link).hash.slice(1));

  const grace = await newPerson(browser);
  await grace.goto(link);
  await expect(grace.getByText('Ada Example invites you as Support')).toBeVisible();
  expect(new URL(grace.url()).hash).toBe('');
  await fillAccount(grace, 'Grace Example', 'ADA');
  await grace.getByRole('button', { name: 'Join and sign in' }).click();
  await expect(grace.getByText('Username already in use')).toBeVisible();
  await expect(grace.getByRole('textbox', { name: 'Your name' })).toHaveValue('Grace Example');
  await grace.getByRole('textbox', { name: 'Username' }).fill('grace');
  await grace.getByRole('button', { name: 'Join and sign in' }).click();
  await expectPlayground(grace);
  await expect(grace.getByText('Grace Example').first()).toBeAttached();

  const eve = await newPerson(browser);
  await eve.goto(link);
  await expect(eve.getByText('This invitation does not work')).toBeVisible();
  await expect(eve.getByText(/Ask an administrator of the organisation for a new link/)).toBeVisible();
  await expect(eve.getByRole('textbox')).toHaveCount(0);
});

test('an invitation that somebody else used while the form was open is refused, and what was typed stays', async ({
  browser,
}) => {
  const link = await invite(ada, 'Developer', '');
  const [first, second] = [await newPerson(browser), await newPerson(browser)];
  await second.goto(link);
  await fillAccount(second, 'Second Person', 'second');
  await join(first, link, 'First Person', 'first');
  await second.getByRole('button', { name: 'Join and sign in' }).click();
  await expect(second.getByText('This invitation does not work')).toBeVisible();
  await expect(second.getByRole('textbox', { name: 'Username' })).toHaveValue('second');
});

test('a revoked invitation does not work, and another one opened in the same tab does', async ({
  browser,
}) => {
  const revoked = await invite(ada, 'Developer', 'Bob');
  const good = await invite(ada, 'Developer', 'Carol');
  await change(ada, 'Revoke invitation for Bob', 'Revoke');
  await expect(row(ada, 'Bob')).toHaveCount(0);
  await expect(ada.getByText('Invitation revoked').first()).toBeVisible();
  const page = await newPerson(browser);
  await page.goto(revoked);
  await expect(page.getByText('This invitation does not work')).toBeVisible();
  await page.goto(good);
  await expect(page.getByRole('heading', { level: 1, name: 'Join Orchard' })).toBeVisible();
  await page.goto('/sign-in');
  await page.goto('/invitation');
  await expect(page.getByText('The invitation link is not complete')).toBeVisible();
});

test('a role, ended sessions, disabling and removal hold at the member’s next click', async ({ browser }) => {
  const dora = await newPerson(browser);
  await join(dora, await invite(ada, 'Developer', 'Dora'), 'Dora Example', 'dora');
  await dora.goto('/organisation/members');
  await expect(dora.getByText('For administrators')).toBeVisible();

  await ada.reload();
  await ada.getByRole('button', { name: 'Change role of Dora Example' }).click();
  await ada.getByRole('combobox', { name: 'Role' }).selectOption('Administrator');
  await ada.getByRole('button', { name: 'Change role', exact: true }).click();
  await expect(row(ada, 'Dora Example')).toContainText('Administrator');
  await expect(ada.getByRole('button', { name: 'Change role of Dora Example' })).toBeFocused();
  await dora.reload();
  await expect(dora.getByRole('button', { name: 'Invite a member' })).toBeVisible();

  await change(ada, 'End sessions of Dora Example', 'End sessions');
  await expect(ada.getByText('1 session of Dora Example ended').first()).toBeVisible();
  await dora.getByRole('link', { name: 'Credentials', exact: true }).click();
  await expect(dora.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  const signIn = async () => {
    await dora.getByRole('textbox', { name: 'Username' }).fill('dora');
    await dora.getByLabel('Password', { exact: true }).fill(password);
    await dora.getByRole('button', { name: 'Sign in' }).click();
  };
  await signIn();
  await expect(dora.getByRole('heading', { level: 1, name: 'Credentials' })).toBeVisible();

  await change(ada, 'Disable Dora Example', 'Disable');
  await expect(row(ada, 'Dora Example')).toContainText('Disabled');
  await dora.getByRole('link', { name: 'Playground', exact: true }).click();
  await expect(dora.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await signIn();
  await expect(dora.getByText('Sign-in failed').first()).toBeVisible();

  await change(ada, 'Enable Dora Example', 'Enable');
  await expect(row(ada, 'Dora Example')).toContainText('Active');
  await signIn();
  await expectPlayground(dora);
  await change(ada, 'Remove Dora Example', 'Remove');
  await expect(row(ada, 'Dora Example')).toHaveCount(0);
  await dora.reload();
  await expect(dora.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
});

test('the last administrator has to stay, is told why, and can leave when there is another', async ({
  browser,
}) => {
  await ada.goto('/organisation/members');
  for (const button of ['Change role of Ada Example', 'Disable Ada Example', 'Leave the organisation']) {
    await ada.getByRole('button', { name: button }).click();
    await expect(ada.getByRole('dialog', { name: 'The last administrator has to stay' })).toContainText(
      'Make somebody else an administrator first',
    );
    await ada.keyboard.press('Escape');
    await expect(ada.getByRole('button', { name: button })).toBeFocused();
  }

  const hal = await newPerson(browser);
  await join(hal, await invite(ada, 'Administrator', 'Hal'), 'Hal Example', 'hal');
  await ada.reload();
  await hal.goto('/organisation/members');
  // Both pages show two administrators; what Hal does makes Ada's page an old one.
  await hal.getByRole('button', { name: 'Change role of Hal Example' }).click();
  await hal.getByRole('combobox', { name: 'Role' }).selectOption('Developer');
  await hal.getByRole('button', { name: 'Change role', exact: true }).click();
  await expectPlayground(hal);
  await change(ada, 'Leave the organisation', 'Leave');
  await expect(ada.getByText('The last administrator has to stay')).toBeVisible();
  await expect(ada.getByText(/Make somebody else an administrator first/)).toBeVisible();
  await ada.getByRole('button', { name: 'Cancel' }).click();

  await ada.getByRole('button', { name: 'Change role of Hal Example' }).click();
  await ada.getByRole('combobox', { name: 'Role' }).selectOption('Administrator');
  await ada.getByRole('button', { name: 'Change role', exact: true }).click();
  await expect(row(ada, 'Hal Example')).toContainText('Administrator');
  await change(ada, 'Leave the organisation', 'Leave');
  await expect(ada.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await hal.goto('/organisation/members');
  await expect(row(hal, 'Ada Example')).toHaveCount(0);
  await expect(row(hal, 'Hal Example')).toContainText('You');
});

test('a guest’s demo organisation says that it has no members to manage', async ({ browser }) => {
  const guest = await newPerson(browser);
  await guest.goto('/sign-in');
  await guest.getByRole('button', { name: 'Try the demo' }).click();
  await expectPlayground(guest);
  await guest.goto('/organisation/members');
  await expect(guest.getByText('A demo organisation has one guest')).toBeVisible();
  await expect(guest.getByRole('button', { name: 'Invite a member' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`members, dialogs and invitation are accessible and fit 320 px: ${colorScheme}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      baseURL: app.origin,
      colorScheme,
      viewport: { width: 320, height: 800 },
    });
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByRole('textbox', { name: 'Username' }).fill('hal');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expectPlayground(page);
    const link = await invite(page, 'Support', `${colorScheme} guest`);
    await expectSound(page, 'members');
    for (const button of ['Invite a member', 'Remove Grace Example', 'Change role of Grace Example']) {
      await page.getByRole('button', { name: button }).click();
      await expectSound(page, button);
      await page.keyboard.press('Escape');
    }
    await page.goto(link);
    await expect(page.getByText('You are signed in as Hal Example')).toBeVisible();
    await expectSound(page, 'invitation');
    await context.close();
  });
}
