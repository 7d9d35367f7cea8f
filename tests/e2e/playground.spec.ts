import { execFileSync } from 'node:child_process';
import { demoCases } from '@/lib/domain/catalogue/demo-cases';
import { findErrorEntry } from '@/lib/domain/catalogue/errors/explain';
import { expect, test } from '../support/browser';
import { copied, expectEntryBehind, generate, pickCredential, tryDemo } from '../support/playground-page';

test.describe('a newcomer', () => {
  test('generates a token with two clicks, reads it decoded and verified, and runs the copied command', async ({
    page,
    app,
  }) => {
    await tryDemo(page);
    await generate(page);
    const result = page
      .getByRole('region', { name: 'Result' })
      .or(page.getByRole('tabpanel', { name: 'Result' }));
    await expect(result.getByRole('heading', { name: 'Access token' })).toBeFocused();
    await expect(result.getByText('Signature valid').first()).toBeVisible();
    await expect(result.getByText(/Expires in 23 h 59 min/).first()).toBeVisible();
    await expect(
      result
        .getByRole('rowheader', { name: 'client_id' })
        .or(result.getByRole('cell', { name: 'client_id', exact: true })),
    ).toBeVisible();
    await expect(result.getByText('created_at + expires_in', { exact: false }).first()).toBeVisible();
    expect(await page.content(), 'a masked token is not in the page').not.toMatch(/eyJ[\w-]{20}/);

    await result.getByRole('button', { name: 'Show access token' }).click();
    await expect(result.getByText(/^eyJ/)).toBeVisible();

    await page.getByRole('button', { name: 'View cURL command' }).first().click();
    await page
      .getByRole('radio', { name: 'bash' })
      .or(page.getByRole('radio', { name: /bash/ }))
      .first()
      .check();
    const command = await copied(page, 'cURL command');
    expect(command).toMatch(/^curl /);
    expect(command).toContain('CLIENT_SECRET');
    expect(command).not.toContain('p8e-');
    await page.getByRole('button', { name: 'Show the demo secret' }).click();
    const exportLine = await copied(page, 'line with the demo secret');
    expect(exportLine).toMatch(/^export CLIENT_SECRET='?p8e-/);

    const answer = JSON.parse(
      execFileSync('bash', ['-c', `${exportLine}\n${command}`], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    expect(answer).toMatchObject({ token_type: 'bearer', expires_in: 86_399 });
    const check = await fetch(`${app.origin}/sandbox/ims/validate_token/v1?type=access_token`, {
      headers: { authorization: `Bearer ${answer.access_token}` },
    });
    expect(await check.json()).toMatchObject({ valid: true });
  });

  test('is told when a live token is reused, and can ask for a new one or forget it', async ({ page }) => {
    await tryDemo(page);
    await generate(page);
    await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
    await generate(page);
    await expect(page.getByText('Reused', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Generate a new token' }).click();
    await expect(page.getByText('Reused', { exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'Forget token' }).click();
    await generate(page);
    await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
    await expect(page.getByText('Reused', { exact: true })).toHaveCount(0);
  });
});

test.describe('each faulty demo credential is explained by its own entry of the catalogue', () => {
  for (const { id, name, explanationId } of demoCases) {
    if (explanationId === null) continue;
    test(name, async ({ page }) => {
      await tryDemo(page);
      await pickCredential(page, name);
      await generate(page);
      const { title } = findErrorEntry(explanationId) ?? { title: 'missing in the catalogue' };
      await expect(page.getByRole('heading', { name: title })).toBeVisible({
        timeout: id === 'slow' ? 20_000 : 10_000,
      });
      await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Likely causes' })).toBeVisible();
    });
  }
});

test('a second command calls an API with the token, the client ID and the organization ID', async ({
  page,
}) => {
  await tryDemo(page);
  await page.getByRole('button', { name: 'View cURL command' }).first().click();
  await page.getByRole('radio', { name: 'Call an API with it' }).check();
  await page.getByRole('textbox', { name: 'Organization ID' }).fill('0123456789ABCDEF01234567@AdobeOrg');
  const command = page.getByRole('region', { name: 'cURL command' }).last();
  await expect(command).toContainText('Authorization: Bearer');
  await expect(command).toContainText('x-api-key: ');
  await expect(command).toContainText('x-gw-ims-org-id: 0123456789ABCDEF01234567@AdobeOrg');
});

test('an opaque token is said to be opaque, not shown as broken', async ({ page }) => {
  await tryDemo(page);
  await pickCredential(page, 'Demo: opaque token');
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  await expect(page.getByText('Opaque', { exact: true }).first()).toBeVisible();
});

test('a scope that expands is shown with what it expanded into', async ({ page }) => {
  await tryDemo(page);
  await pickCredential(page, 'Demo: scope that expands');
  await generate(page);
  await expect(page.getByText('Expanded').first()).toBeVisible();
  await expect(page.getByText('adobeio_api').first()).toBeVisible();
});

test('a request that runs can be cancelled, at once, and the page goes on', async ({ page }) => {
  await tryDemo(page);
  await pickCredential(page, 'Demo: slow answer');
  await generate(page);
  await expect(page.getByRole('progressbar')).toBeVisible();
  const cancelled = page.waitForResponse((response) => response.url().endsWith('/cancel'));
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect((await cancelled).status(), 'the server knew the request').toBe(204);
  await expect(page.getByText('Cancelled. How far it came stands under “Request and answer”.')).toBeVisible();
  await expectEntryBehind(page, 'What a cancelled request leaves behind', 'cancelled');
  await pickCredential(page, 'Demo: working credential');
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
});

test('after sign-out neither Back nor the old cookie brings anything back', async ({ page, context }) => {
  await tryDemo(page);
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  const cookies = await context.cookies();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Access token' })).toHaveCount(0);
  await context.addCookies(cookies);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('what can be seen before the page listens cannot be typed into, so that nothing typed is lost', async ({
  page,
}) => {
  await tryDemo(page);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  const picker = page.getByRole('combobox', { name: 'Credential' });
  await expect(picker).toBeVisible();
  await expect(picker).not.toBeEditable();
  release();
  await pickCredential(page, 'Demo: opaque token');
});
