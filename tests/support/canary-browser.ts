import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { Sighting } from './canary';
import { fileSightings } from './canary-files';
import { type RecordingProxy, startRecordingProxy } from './canary-wire';
import { requireChromium } from './chromium';

/** A browser of its own whose every trace can be looked at: the wire, the page, what it stores, and at the end its profile on disk. */
export interface WatchedBrowser {
  readonly page: Page;
  readonly wire: RecordingProxy;
  /** Writes down the document, its fields, the addresses and all storage as they are now; `when` names the moment. */
  look(when: string): Promise<void>;
  /** Everything written down so far, the wire and the console too. */
  sightings(): readonly Sighting[];
  /** Closes it and gives what its profile folder holds; nothing when it is closed already. */
  close(): Promise<readonly Sighting[]>;
}

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

/** Starts a browser with an empty profile on disk, behind a recording proxy. */
export async function startWatchedBrowser(): Promise<WatchedBrowser> {
  const wire = await startRecordingProxy();
  const profile = mkdtempSync(join(tmpdir(), 's2s-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    args: browserArguments,
    proxy: { server: wire.server },
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  const seen: Sighting[] = [];
  context.on('console', (message) => seen.push({ place: 'browser console', content: message.text() }));
  context.on('weberror', (error) =>
    seen.push({ place: 'browser console', content: String(error.error().stack) }),
  );
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(15_000);
  return {
    page,
    wire,
    look: async (when) => {
      seen.push(...(await pageSightings(page, when)), ...(await storageSightings(context, page, when)));
    },
    sightings: () => [...seen, ...wire.sightings()],
    close: async () => {
      if (!existsSync(profile)) return [];
      await context.close();
      await wire.close();
      const kept = fileSightings(profile, 'browser profile');
      rmSync(profile, { recursive: true, force: true });
      return kept;
    },
  };
}

async function pageSightings(page: Page, when: string): Promise<Sighting[]> {
  const { html, fields, addresses } = await page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll('input, textarea, select')].map((field) => ({
      name: `${field.getAttribute('type') ?? field.localName} ${field.getAttribute('name') ?? ''}`,
      value: (field as HTMLInputElement).value,
    })),
    addresses: [
      location.href,
      document.referrer,
      window.name,
      JSON.stringify(history.state),
      ...performance.getEntries().map((entry) => entry.name),
    ],
  }));
  return [
    { place: `document ${when}`, content: html },
    ...fields.map(({ name, value }) => ({ place: `field ${name} ${when}`, content: value })),
    { place: `addresses ${when}`, content: addresses.join('\n') },
  ];
}

async function storageSightings(context: BrowserContext, page: Page, when: string): Promise<Sighting[]> {
  const { cookies, origins } = await context.storageState({ indexedDB: true });
  const session = await page.evaluate(async () => {
    const stored = [...Object.entries(sessionStorage).flat()];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        stored.push(request.url, (await answer?.text()) ?? '');
      }
    }
    return stored;
  });
  return [
    { place: `cookies ${when}`, content: cookies.map(({ name, value }) => `${name}=${value}`).join('\n') },
    // Not as JSON: its escapes are one more layer than there is.
    { place: `storage ${when}`, content: [...textsOf(origins), ...session].join('\n') },
  ];
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => [name, ...textsOf(child)]);
}
