import type { FormPair } from '../import/form-pairs';

export type HeaderLine =
  | { readonly kind: 'sent'; readonly name: string; readonly value: string }
  | { readonly kind: 'removed'; readonly name: string };

/**
 * A header as curl takes it: `Name: value`, `Name;` for an empty one, `Name:` to leave out one that it would add. Null for a text that is none, which curl
 * does not send.
 */
export function readHeaderLine(text: string): HeaderLine | null {
  const colonAt = text.indexOf(':');
  if (colonAt > 0) {
    const name = text.slice(0, colonAt).trim();
    const value = text.slice(colonAt + 1).trim();
    return value === '' ? { kind: 'removed', name } : { kind: 'sent', name, value };
  }
  const empty = /^([^;:\s]+);\s*$/.exec(text);
  return empty ? { kind: 'sent', name: empty[1] ?? '', value: '' } : null;
}

/** Whether a header of this name is there; names have no letter case. */
export function hasHeader(headers: readonly FormPair[], name: string): boolean {
  return findHeader(headers, name) !== null;
}

/** The first value of a header, or null. */
export function findHeader(headers: readonly FormPair[], name: string): string | null {
  return headers.find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1] ?? null;
}

/** The `Authorization` header of HTTP Basic for `id:secret`; where the text holds a stand-in only the scheme is told. */
export function basicHeader(user: string): string {
  const pair = user.includes(':') ? user : `${user}:`;
  if (pair.includes('\0')) return 'Basic \0\0';
  const bytes = new TextEncoder().encode(pair);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
