import type { BrowserContext } from '@playwright/test';

/** Bytes of scripts as they came over the wire, response headers and compression included. */
export interface ScriptTransfer {
  /** Scripts that the document itself names: they have to be there before the page can be used. */
  readonly firstBytes: number;
  /** Scripts that these fetched later, while the page was idle. */
  readonly laterBytes: number;
  readonly firstCount: number;
  readonly laterCount: number;
}

/** Opens `url` in a context with an empty cache and counts scripts until none has come for three seconds. */
export async function countScripts(context: BrowserContext, url: string): Promise<ScriptTransfer> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const scripts = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (type === 'Script') scripts.set(requestId, request.url);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    bytes.set(requestId, encodedDataLength),
  );
  await session.send('Network.enable');
  const document = await (await page.goto(url, { waitUntil: 'load' }))?.text();
  for (let known = -1; known !== bytes.size; ) {
    known = bytes.size;
    await page.waitForTimeout(3_000);
  }
  const all = [...scripts].map(([id, address]) => ({
    isFirst: document?.includes(new URL(address).pathname.split('/').at(-1) ?? address) ?? false,
    bytes: bytes.get(id) ?? 0,
  }));
  await page.close();
  const sum = (isFirst: boolean) =>
    all.filter((one) => one.isFirst === isFirst).reduce((total, one) => total + one.bytes, 0);
  return {
    firstBytes: sum(true),
    laterBytes: sum(false),
    firstCount: all.filter((one) => one.isFirst).length,
    laterCount: all.filter((one) => !one.isFirst).length,
  };
}
