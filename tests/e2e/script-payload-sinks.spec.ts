import { expect, type Page, test } from '@playwright/test';
import { generate } from '../support/playground-page';
import { type ScriptGround, startScriptGround } from '../support/script-ground';
import { everyScript, payloadKinds, scriptTexts } from '../support/script-payload-kinds';
import { tokenOf } from '../support/script-payloads';
import { startNamedTlsServer, startScriptIssuers } from '../support/script-servers';

let ground: ScriptGround;
test.beforeAll(async () => {
  ground = await startScriptGround();
});
test.afterAll(() => ground.stop());

const go = (page: Page, path: string) => page.goto(`${ground.app.origin}${path}`);
const isLast = (at: number) => at === scriptTexts.length - 1;

test('there are 150 different attacks and more, several of each kind, and each is in a text', () => {
  expect(new Set(everyScript).size).toBe(everyScript.length);
  expect(everyScript.length).toBeGreaterThanOrEqual(150);
  expect(Object.keys(payloadKinds).length).toBeGreaterThanOrEqual(15);
  for (const [kind, scripts] of Object.entries(payloadKinds))
    expect(scripts.length, kind).toBeGreaterThanOrEqual(5);
  for (const script of everyScript)
    expect(
      scriptTexts.some((text) => text.includes(script)),
      script,
    ).toBe(true);
});

test('each in every claim and header member of a token that is inspected', async ({ context }) => {
  const { page, expectCalm } = await ground.open(context);
  await go(page, '/inspect');
  const field = page.getByRole('textbox', { name: 'Token, or anything with one in it' });
  await expect(field).toBeEditable();
  for (const [at, text] of scriptTexts.entries()) {
    await field.fill(tokenOf(text, at));
    await expect(page.getByRole('region', { name: 'What it says' })).toContainText(`number ${at}.`);
    await expectCalm(`inspect ${text.slice(0, 40)}`);
  }
});

test('each in every claim and header member of two tokens that are compared', async ({ context }) => {
  const { page, expectCalm } = await ground.open(context);
  await go(page, '/compare');
  await expect(page.getByRole('textbox', { name: 'Left token' })).toBeEditable();
  for (const [at, text] of scriptTexts.entries()) {
    // Each is on one side, and beside the one before it.
    await page
      .getByRole('textbox', { name: at % 2 === 0 ? 'Left token' : 'Right token' })
      .fill(tokenOf(text, at));
    if (at === 0) continue;
    const table = page.getByRole('table', { name: 'Claims of the two tokens' });
    await expect(table).toContainText(`number ${at}.`);
    await expectCalm(`compare ${text.slice(0, 40)}`);
  }
});

test('each as error, description, address, status and headers of what a provider refuses with', async ({
  context,
}) => {
  const { page, expectCalm } = await ground.open(context);
  await go(page, `/?credential=${ground.credentialAt('error-turn')}`);
  for (const [at, text] of scriptTexts.entries()) {
    ground.endpoint.turnTo(at);
    await generate(page);
    await expect(page.getByRole('main')).toContainText(`number ${at}.`);
    await expectCalm(`error ${text.slice(0, 40)}`);
    if (at % 9 === 0 || isLast(at)) {
      await previewBundle(page);
      await expectCalm(`bundle ${text.slice(0, 40)}`);
    }
    await page.getByRole('tab', { name: 'Request and answer' }).click();
    await expect(page.getByRole('region', { name: /^Answer/ }).first()).toContainText(`number ${at}.`);
    await expectCalm(`answer ${text.slice(0, 40)}`);
    await page.getByRole('tab', { name: 'Result' }).click();
  }
});

/** Looks at the bundle for support in each format. */
async function previewBundle(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Copy for support' }).click();
  const bundle = page.getByRole('dialog', { name: 'Copy for support' });
  for (const format of ['JSON', 'HAR', 'Markdown']) {
    await bundle.getByRole('radio', { name: format, exact: true }).check();
    await expect(bundle.getByRole('region')).toContainText(/number|client/i);
  }
  await bundle.getByRole('button', { name: 'Close' }).last().click();
}

test('each in a token that a provider issues: its type, lifetime, scope, claims', async ({ context }) => {
  const { page, expectCalm } = await ground.open(context);
  await go(page, `/?credential=${ground.credentialAt('token-turn')}`);
  for (const [at, text] of scriptTexts.entries()) {
    ground.endpoint.turnTo(at);
    await generate(page);
    await expect(page.getByRole('main')).toContainText(`number ${at}.`);
    await expectCalm(`token ${text.slice(0, 40)}`);
  }
});

// In two parts: one session may call an API sixty times a minute.
for (const part of [0, 1])
  test(`each in what an API answers, part ${part + 1} of 2`, async ({ context }) => {
    const { page, expectCalm } = await ground.open(context);
    await go(page, `/?credential=${ground.credentialAt('token')}&view=api`);
    await page.getByRole('combobox', { name: 'API' }).selectOption('Another address');
    await page.getByRole('textbox', { name: 'Address' }).fill(`${ground.endpoint.origin}/api-turn`);
    for (const [at, text] of [...scriptTexts.entries()].filter(([at]) => at % 2 === part)) {
      ground.endpoint.turnTo(at);
      await page.getByRole('button', { name: 'Call the API' }).click();
      await expect(page.getByRole('main')).toContainText(`number ${at}.`);
      if (at === part) await page.getByText('Request, answer and connection', { exact: true }).click();
      await expectCalm(`API ${text.slice(0, 40)}`);
    }
  });

test('each in a pasted command, read and compared', async ({ context }) => {
  const { page, expectCalm } = await ground.open(context);
  const quote = (text: string) => `'${text.replaceAll("'", "'\\''").replaceAll('\0', '')}'`;
  const commandOf = (text: string) =>
    `curl -H ${quote(`X-A: ${text}`)} -A ${quote(text)} -u ${quote(`${text}:x`)} -d ${quote(`client_id=${text}`)} -d ${quote(`${text}=${text}`)} --${quote(text)} ${quote(`https://auth.example.com/${text}`)}`;
  await go(page, '/reproduce');
  await expect(page.getByRole('button', { name: 'Read command' })).toBeEnabled();
  for (const [at, text] of scriptTexts.entries()) {
    await page.getByRole('textbox', { name: 'Paste the command' }).fill(`${commandOf(text)} -d n=${at}`);
    await page.getByRole('button', { name: 'Read command' }).click();
    const change = page.getByRole('button', { name: 'Change the command' });
    // Control characters make a text no command; that is said beside the field.
    await expect(change.or(page.getByText('This is not text')).first()).toBeVisible();
    await expectCalm(`reproduce ${text.slice(0, 40)}`);
    if (await change.isVisible()) await change.click();
  }
  await go(page, '/compare');
  await page.getByRole('tab', { name: 'Two requests' }).click();
  await page.getByRole('textbox', { name: 'Left request' }).fill(commandOf('x'));
  for (const [at, text] of scriptTexts.entries()) {
    // With control characters it would be no command, as above.
    const command = commandOf(text.replace(/[\p{Cc}\ufffd]/gu, ''));
    await page.getByRole('textbox', { name: 'Right request' }).fill(`${command} -d n=number.${at}.`);
    await expect(page.getByRole('table', { name: 'The two requests, part by part' })).toContainText(
      `number.${at}.`,
    );
    await expectCalm(`compare requests ${text.slice(0, 40)}`);
  }
});

// In two parts, as above: one session may verify sixty tokens a minute.
for (const part of [0, 1])
  test(`each in the key ID, issuer and key address of a token that is verified, part ${part + 1} of 2`, async ({
    context,
  }) => {
    const issuers = await startScriptIssuers();
    try {
      const { page, expectCalm } = await ground.open(context);
      await go(page, '/inspect');
      const field = page.getByRole('textbox', { name: 'Token, or anything with one in it' });
      await expect(field).toBeEditable();
      const panel = page.getByRole('region', { name: 'Verify the signature' });
      let validCount = 0;
      const texts = [...scriptTexts.entries()].filter(([at]) => at % 2 === part);
      for (const [at, text] of texts) {
        const { issuer, token } = await issuers.of(at);
        await field.fill(token);
        await expect(page.getByRole('region', { name: 'What it says' })).toContainText(`number ${at}.`);
        await panel.getByRole('combobox', { name: 'Keys of' }).selectOption('issuer');
        await panel.getByRole('textbox', { name: 'Issuer' }).fill(issuer);
        await panel.getByRole('button', { name: 'Verify' }).click();
        const said = panel.getByText(/^(?:Signature valid|Cannot verify)/).first();
        await expect(said, text.slice(0, 40)).toBeVisible();
        if ((await said.textContent())?.startsWith('Signature valid')) validCount += 1;
        await expectCalm(`verify ${text.slice(0, 40)}`);
      }
      expect(validCount).toBeGreaterThan(texts.length / 2);
    } finally {
      await issuers.close();
    }
  });

test('each in the names of a certificate, subject and issuer', async ({ context }) => {
  const tls = await startNamedTlsServer();
  try {
    expect(tls.names.flat().length).toBeGreaterThanOrEqual(150);
    const id = await ground.createCredential('tls', tls.endpoint);
    const { page, expectCalm } = await ground.open(context);
    await go(page, `/?credential=${id}`);
    for (const [at, [commonName, organisation]] of tls.names.entries()) {
      tls.turnTo(at);
      await generate(page);
      await page.getByRole('tab', { name: 'Request and answer' }).click();
      const connection = page.getByRole('tabpanel');
      await expect(connection).toContainText(visibleIn(organisation));
      await expect(connection).toContainText(visibleIn(commonName));
      await expectCalm(`certificate ${commonName}`);
    }
  } finally {
    await tls.close();
  }
});

/** The longest run of plain characters, which every way of writing out the unseen ones leaves as it is. */
function visibleIn(text: string): string {
  const runs = text.match(/[\x21-\x7e]+/g) ?? [];
  return runs.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
}
