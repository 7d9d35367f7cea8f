import { writeShareLink } from '@/lib/domain/hand-over/share/write-share';
import { expect, test } from '../support/browser';
import { tryDemo } from '../support/playground-page';
import { startApp } from '../support/running-app';
import { expectSound } from '../support/sound-page';

function shareLink(origin: string): string {
  const written = writeShareLink(origin, {
    provider: 'generic',
    tokenEndpoint: `https://${'a-long-part.'.repeat(6)}auth-example.com/oauth2/token`,
    clientId: 'client-42',
    scopes: ['read', 'write'],
    authMethod: 'client_secret_basic',
    parameters: [],
    view: 'result',
  });
  if (!written.ok) throw new Error(written.fault);
  return written.link;
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390, 320]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 } });

      test('sharing has no fault that axe knows, and nothing sticks out', async ({ page, app }) => {
        await tryDemo(page);
        await page.getByRole('button', { name: 'Share' }).click();
        const dialog = page.getByRole('dialog', { name: 'Share' });
        await dialog.getByText('Frame for documentation').click();
        await expect(dialog.getByRole('region', { name: 'Setting of the server' })).toBeVisible();
        await expectSound(page, 'frame');
        await dialog.getByRole('radio', { name: 'This client ID' }).check();
        await dialog.getByText('Badge for documentation').click();
        await expect(dialog.getByRole('region', { name: 'Badge' })).toBeVisible();
        await expectSound(page, 'dialog');
        await page.goto('about:blank');
        await page.goto(shareLink(app.origin));
        await expect(page.getByLabel('Client secret', { exact: true })).toBeFocused();
        await expectSound(page, 'filled in');
        await page.goto('/?removed=client_secret,access_token&demo=nothing&view=nothing');
        await expect(page.getByText('The link carried a secret')).toBeVisible();
        await expectSound(page, 'notes');
      });
    });
  }
}

test('every page of the console is marked in the navigation, and those below one as being within it', async ({
  page,
}) => {
  await tryDemo(page);
  const main = page.getByRole('navigation', { name: 'Main' });
  for (const [path, label, current] of [
    ['/', 'Playground', 'page'],
    ['/credentials', 'Credentials', 'page'],
    ['/credentials/new', 'Credentials', 'true'],
    ['/inspect', 'Inspect', 'page'],
    ['/compare', 'Inspect', 'true'],
    ['/reproduce', 'Reproduce', 'page'],
    ['/activity', 'Activity', 'page'],
    ['/organisation/members', 'Administration', 'true'],
  ] as const) {
    await page.goto(path);
    await expect(main.locator('[aria-current]'), path).toHaveText([label]);
    await expect(main.getByRole('link', { name: label }), path).toHaveAttribute('aria-current', current);
  }
  await main.getByRole('link', { name: 'Reference' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reference' })).toBeVisible();
  await page.goto('/reference/errors/timeout');
  const errors = page.getByRole('navigation', { name: 'Reference' }).getByRole('link', { name: 'Errors' });
  await expect(errors).toHaveAttribute('aria-current', 'true');
});

test('a team without credentials: scopes of a link stand in the form, and a demo credential is said to be of the demo', async ({
  browser,
}) => {
  const app = await startApp();
  const page = await browser.newPage({ baseURL: app.origin });
  try {
    await page.goto(app.setUpLink());
    await page.getByRole('textbox', { name: 'Organisation name' }).fill('Example Ltd');
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Example');
    await page.getByRole('textbox', { name: 'Username' }).fill('ada');
    await page.getByLabel('Password', { exact: true }).fill('violet harbour, tramway 41 quietly');
    await page.getByRole('button', { name: 'Create organisation and sign in' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Playground', exact: true })).toBeVisible();
    await page.goto('/?scopes=openid,firefly_api');
    await expect(page.getByText('The scopes of the link are filled in')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Scopes' })).toHaveValue('openid, firefly_api');
    await page.goto('/?demo=throttled');
    const note = page.getByRole('note').filter({ hasText: '“Demo: throttled” is a credential of the demo' });
    await expect(note).toContainText(/sign out, open the link again|built-in sandbox/);
  } finally {
    await page.close();
    await app.stop();
  }
});
