import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { test as base, type Page } from '@playwright/test';
import { freePort, type RunningApp, startApp } from './running-app';

/** The product with one site that may frame it, that site, and one that may not. Both sites frame what their query `show` names, and have what `paste` says in their page. */
interface EmbedGround {
  readonly app: RunningApp;
  readonly named: string;
  readonly foreign: string;
}

/** Tests that share one such ground; each watches the console itself, because a refused frame is an error there. */
export const test = base.extend<Record<never, never>, { ground: EmbedGround }>({
  ground: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const sites = [await serveSite(), await serveSite()] as const;
      const [named, foreign] = sites.map(originOf);
      const app = await startApp({ env: { EMBED_ORIGINS: `https://docs.example.com,${named}` } });
      await use({ app, named: named ?? '', foreign: foreign ?? '' });
      await app.stop();
      for (const site of sites) site.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** A documentation site; its frame is written as docs/embedding.md says. */
async function serveSite(): Promise<Server> {
  const site = createServer(({ url }, answer) => {
    const { searchParams } = new URL(url ?? '/', 'http://site');
    const shown = searchParams.get('show') ?? '';
    const own = searchParams.get('paste');
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    if (own !== null) {
      answer.end(
        `<!doctype html><html lang="en"><title>Guide</title><link rel="icon" href="data:,"><h1>Guide</h1>${own}`,
      );
      return;
    }
    answer.end(
      `<!doctype html><html lang="en"><title>Guide</title><link rel="icon" href="data:,"><h1>Guide</h1>
       <iframe src="${shown.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" title="Example" width="100%" height="420" loading="lazy"
         referrerpolicy="no-referrer" allow="clipboard-write"
         sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`,
    );
  }).listen(await freePort(), '127.0.0.1');
  await once(site, 'listening');
  return site;
}

function originOf(site: Server): string {
  const address = site.address();
  if (address === null || typeof address === 'string') throw new Error('The site does not listen.');
  return `http://127.0.0.1:${address.port}`;
}

/** The address of a page of `site` that frames `address`. */
export const framing = (site: string, address: string) =>
  `${site}/?${new URLSearchParams({ show: address })}`;

/** The address of a page of `site` into which somebody pasted this HTML. */
export const pasting = (site: string, html: string) => `${site}/?${new URLSearchParams({ paste: html })}`;

/** What goes wrong in the browser while the test runs. */
export function watchFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return faults;
}
