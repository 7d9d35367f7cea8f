import { once } from 'node:events';
import { createServer } from 'node:http';
import { type CanaryForm, canaryForms } from './canary-forms';

/** A secret written in one form, to be planted. `isText` is false for bytes, which only files hold. */
export interface Decoy {
  readonly form: CanaryForm;
  readonly text: string;
  readonly isText: boolean;
}

/** `secret` in every form. */
export function decoysOf(secret: string): readonly Decoy[] {
  return (Object.keys(canaryForms) as CanaryForm[]).map((form) => ({
    form,
    text: canaryForms[form](secret),
    isText: form !== 'UTF-16',
  }));
}

/** The same, cut: each form of the first and of the second half alone, and of base64 at each alignment. */
export function cutDecoysOf(secret: string): readonly { readonly name: string; readonly text: string }[] {
  const characters = [...secret];
  const middle = characters.length / 2;
  const halves = { first: characters.slice(0, middle).join(''), second: characters.slice(middle).join('') };
  return Object.entries(halves).flatMap(([which, half]) =>
    (Object.keys(canaryForms) as CanaryForm[]).flatMap((form) =>
      ['', 'y', 'yy'].map((before) => ({
        name: `${which} half as ${form} behind ${before.length} bytes`,
        // Something behind it too, as in a longer text that was encoded whole.
        text: form === 'UTF-16' ? canaryForms[form](half) : canaryForms[form](`${before}${half}zz`),
      })),
    ),
  );
}

export interface DecoySite {
  readonly origin: string;
  close(): Promise<void>;
}

/** A site that leaks: it answers with what `x-plant` says, in the body and in a header, and with an empty page otherwise. */
export async function startDecoySite(): Promise<DecoySite> {
  const server = createServer((request, response) => {
    request.resume();
    const planted = String(request.headers['x-plant'] ?? '');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('x-planted', planted);
    response.end(
      planted
        ? Buffer.from(planted, 'latin1')
        : '<!doctype html><title>Decoys</title><p id="here"></p><input name="decoy">',
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/**
 * Runs in the page: puts `text` into every place of a browser that can hold it, by the browser's own means, for request paths beginning with
 * `path`. `bytes` is the text as headers take it, or null.
 */
export async function plantInPage({
  text,
  bytes,
  path,
}: {
  text: string;
  bytes: string | null;
  path: string;
}): Promise<void> {
  const here = document.querySelector('#here');
  const field = document.querySelector('input');
  if (!here || !field) throw new Error('This is not the page of decoys.');
  here.textContent = text;
  here.setAttribute('title', text);
  field.value = text;
  console.log(text);
  localStorage.setItem('local', text);
  sessionStorage.setItem('session', text);
  // biome-ignore lint/suspicious/noDocumentCookie: written as a careless page writes it.
  document.cookie = `decoy=${encodeURIComponent(text)}; path=${path}`;
  history.replaceState({ text }, '', `#${text}`);
  await (await caches.open('decoys')).put(`${location.origin}/cached`, new Response(text));
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('decoys', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('texts');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('texts', 'readwrite');
      writing.objectStore('texts').put({ text }, 'decoy');
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
  await fetch(`${path}/cookie`);
  await fetch(`${path}/body`, { method: 'POST', body: text });
  if (bytes === null) return;
  const address = new URL(`${path}/address`, location.origin);
  // Set as a part, because a "#" would end an address that is put together by hand.
  address.search = text;
  await fetch(address);
  await fetch(`${path}/header`, { headers: { 'x-plant': bytes } });
}
