/** A way to write a text down: every text has all of these, and a leak may use any of them. */
export const canaryForms = {
  raw: (text) => text,
  base64: (text, before = 0) => base64(text, before),
  base64url: (text, before = 0) => base64(text, before).replaceAll('+', '-').replaceAll('/', '_'),
  hex: (text) => Buffer.from(text).toString('hex'),
  'upper hex': (text) => Buffer.from(text).toString('hex').toUpperCase(),
  'URL component': (text) => encodeURIComponent(text),
  'URL, all bytes': (text) => percent(text, 'upper'),
  'URL, all bytes, lower case': (text) => percent(text, 'lower'),
  'URL query': (text) => inUrl('search', text),
  'URL fragment': (text) => inUrl('hash', text),
  form: (text) => new URLSearchParams([['', text]]).toString().slice(1),
  JSON: (text) => JSON.stringify(text).slice(1, -1),
  'JSON in ASCII': (text) => jsonEscaped(text, /[^ -~]|["\\]/g),
  'JSON in a script': (text) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[<>&\u2028\u2029]/g, unicodeEscape),
  'JSON, slashes escaped': (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  HTML: (text) => html(text, { '"': '&quot;', "'": '&#x27;' }),
  'HTML, apostrophe by number': (text) => html(text, { '"': '&quot;', "'": '&#39;' }),
  'HTML text': (text) => html(text, {}),
  'HTML attribute': (text) => html(text, { '"': '&quot;' }),
  'HTML attribute, angle brackets kept': (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  'HTML by numbers': (text) =>
    text.replace(/[^A-Za-z0-9]/gu, (character) => `&#${character.codePointAt(0)};`),
  'HTML by hex numbers': (text) =>
    text.replace(/[^A-Za-z0-9]/gu, (character) => `&#x${character.codePointAt(0)?.toString(16)};`),
  'UTF-16': (text) => Buffer.from(text, 'utf16le').toString('latin1'),
} as const satisfies Record<string, (text: string, before?: number) => string>;
export type CanaryForm = keyof typeof canaryForms;

/** What is often put around a text that is written down already: JSON in a page's script, a URL in a URL, and so on. */
const outer: readonly CanaryForm[] = [
  'JSON',
  'JSON in a script',
  'HTML',
  'HTML text',
  'HTML attribute',
  'URL component',
  'form',
  'URL query',
];
/** Forms that stand for bytes and do not change again when they are wrapped. */
const alphanumeric: readonly CanaryForm[] = ['hex', 'upper hex', 'base64url'];

/** One text that can be looked for, with the name of the form it has. */
export interface Needle {
  readonly bytes: Buffer;
  readonly form: string;
}

/**
 * All texts that betray `secret`: each half of it, since a leak may be cut, in each form, and each of those once more wrapped in another.
 * A half is a byte pattern that cannot occur by chance, so `secret` needs 20 characters; throws when it has fewer.
 */
export function needlesOf(secret: string): readonly Needle[] {
  const characters = [...secret];
  if (characters.length < 20)
    throw new Error('A canary needs 20 characters, so that its halves are unmistakable.');
  const middle = characters.length / 2;
  const found = new Map<string, string>();
  for (const half of [characters.slice(0, middle), characters.slice(middle)])
    for (const [bytes, form] of formsOfHalf(half.join(''))) if (!found.has(bytes)) found.set(bytes, form);
  return [...found].map(([bytes, form]) => ({ bytes: Buffer.from(bytes, 'latin1'), form }));
}

/** Pairs of the form's bytes (as latin1) and its name. */
function formsOfHalf(half: string): [string, string][] {
  const pairs: [string, string][] = [];
  const add = (text: string, form: string) =>
    pairs.push([form.startsWith('UTF-16') ? text : Buffer.from(text).toString('latin1'), form]);
  for (const form of Object.keys(canaryForms) as CanaryForm[]) {
    if (form === 'base64' || form === 'base64url') {
      for (const before of [0, 1, 2])
        addWrapped(decidedBase64(half, form, before), `${form} +${before}`, form);
    } else addWrapped(canaryForms[form](half), form, form);
  }
  return pairs;

  function addWrapped(text: string, name: string, form: CanaryForm): void {
    add(text, name);
    if (form === 'UTF-16' || alphanumeric.includes(form)) return;
    for (const around of outer) add(canaryForms[around](text), `${name} in ${around}`);
  }
}

/** The base64 characters that `text` alone decides when `before` bytes (0 to 2) stand in front of it and others behind. */
function decidedBase64(text: string, form: 'base64' | 'base64url', before: number): string {
  const end = Math.floor(((before + Buffer.byteLength(text)) * 8) / 6);
  return canaryForms[form](text, before).slice(Math.ceil((before * 8) / 6), end);
}

function base64(text: string, before: number): string {
  return Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64');
}

function percent(text: string, letters: 'upper' | 'lower'): string {
  const hex = Buffer.from(text).toString('hex').replace(/../g, '%$&');
  return letters === 'upper' ? hex.toUpperCase() : hex;
}

/** As browsers write it into that part of an address. */
function inUrl(part: 'search' | 'hash', text: string): string {
  const url = new URL('http://canary.invalid/');
  url[part] = `x${text}`;
  return url[part].slice(2);
}

function html(text: string, quotes: Readonly<Record<string, string>>): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', ...quotes };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}

function jsonEscaped(text: string, escaped: RegExp): string {
  return text.replace(escaped, (unit) => (/["\\]/.test(unit) ? `\\${unit}` : unicodeEscape(unit)));
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
