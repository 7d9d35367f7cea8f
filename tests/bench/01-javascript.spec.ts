import { keepFigures, round } from './support/figures';
import { expect, test } from './support/fixtures';
import { countScripts } from './support/script-transfer';

const limitKilobytes = 200;

test('JavaScript that a cold playground page transfers', async ({ browser, app, bare, swagger, actions }) => {
  const count = async (url: string, storageState?: typeof actions.guest) => {
    const context = await browser.newContext(storageState ? { storageState } : {});
    const transfer = await countScripts(context, url);
    await context.close();
    expect(transfer.firstBytes, `scripts of ${url}`).toBeGreaterThan(50_000);
    return transfer;
  };
  const ours = await count(app.origin, actions.guest);
  const framework = await count(bare.origin);
  const theirs = await count(swagger.origin);
  const kilobytes = (bytes: number) => `${round(bytes / 1000)} kB`;
  const total = (ours.firstBytes + ours.laterBytes) / 1000;
  keepFigures('1-javascript', [
    {
      what: 'JavaScript, playground page, cold, until idle',
      budget: `<= ${limitKilobytes} kB`,
      measured: `${round(total)} kB: ${kilobytes(ours.firstBytes)} (${ours.firstCount} files) to be usable, ${kilobytes(ours.laterBytes)} (${ours.laterCount} files) while idle`,
      value: total / limitKilobytes,
      limit: 1,
    },
    {
      what: '  a bare page of the framework, Swagger UI',
      budget: null,
      measured: `${kilobytes(framework.firstBytes + framework.laterBytes)}, ${kilobytes(theirs.firstBytes + theirs.laterBytes)}`,
      value: framework.firstBytes,
      limit: null,
    },
  ]);
});
