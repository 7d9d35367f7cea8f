import 'server-only';
import { credentialLimits } from '@/lib/domain/credential';

/** Below this many bytes, encoded forms would match by chance all over an ordinary answer. */
const encodedBytesMin = 6;
/** What is longer is no client secret but a token, which nobody escapes before encoding it or encodes twice; the forms would be many times as long as the answer. */
const charactersMax = credentialLimits.clientSecretMax;

/** A secret as it stands in an encoding. */
export interface EncodedForm {
  readonly text: string;
  /** Characters at either side that may hold bits of the secret too. */
  readonly sharedBefore: number;
  readonly sharedAfter: number;
}

/**
 * Base64 of the secret as it is, as it is sent or as it is escaped, at any alignment; of the first two base64 of base64 as well. None for a secret of fewer
 * than 6 bytes.
 */
export function base64Forms(secret: string): EncodedForm[] {
  const once = [...sentForms(secret), ...escapedForms(secret)].flatMap(base64Of);
  const twice = secret.length > charactersMax ? [] : sentForms(secret).flatMap(base64Of).flatMap(base64Again);
  return onceEach([...once, ...twice]);
}

/** Small hex digits of the secret as it is, as it is sent or as it is escaped. */
export function hexForms(secret: string): EncodedForm[] {
  return onceEach(
    [...sentForms(secret), ...escapedForms(secret)].flatMap((text) => {
      const bytes = Buffer.from(text, 'utf8');
      return bytes.length < encodedBytesMin ? [] : [unshared(bytes.toString('hex'))];
    }),
  );
}

/** The secret's bytes in decimal, with commas between them. */
export function numberForms(secret: string): EncodedForm[] {
  const bytes = Buffer.from(secret, 'utf8');
  const isUnusual = bytes.length < encodedBytesMin || secret.length > charactersMax;
  return isUnusual ? [] : [unshared([...bytes].join(','))];
}

/**
 * The secret, and as forms and URLs encode it or with all but letters and digits percent-encoded: our own Basic header is base64 of that.
 * @see RFC 6749 section 2.3.1
 */
function sentForms(secret: string): string[] {
  if (secret.length > charactersMax) return [secret];
  const component = encodeURIComponent(secret.toWellFormed());
  const strict = component
    .replaceAll('%20', '+')
    .replace(/[-_.!~*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const form = new URLSearchParams([['', secret]]).toString().slice(1);
  return [secret, strict, form, component];
}

/** Percent-encoded with small hex digits, and as JSON and HTML escape it. */
function escapedForms(secret: string): string[] {
  if (secret.length > charactersMax) return [];
  const [, ...percent] = sentForms(secret);
  const small = percent.map((text) => text.replace(/%../g, (sequence) => sequence.toLowerCase()));
  const json = JSON.stringify(secret).slice(1, -1);
  const ascii = json.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const slashes = [json, ascii].map((text) => text.replaceAll('/', '\\/'));
  return [...small, json, ascii, ...slashes, ...htmlForms(secret)];
}

/** With as many of HTML's signs escaped as servers do it. */
function htmlForms(secret: string): string[] {
  const least = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const tags = least.replaceAll('>', '&gt;');
  const quoted = tags.replaceAll('"', '&quot;');
  return [least, tags, quoted, ...['&#39;', '&#039;', '&#x27;'].map((sign) => quoted.replaceAll("'", sign))];
}

const alignments = [0, 1, 2] as const;

/** At each alignment the characters that the bytes of `text` alone decide. */
function base64Of(text: string): EncodedForm[] {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length < encodedBytesMin) return [];
  return alignments.map((offset) => {
    const whole = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const decided = whole.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
    return { text: decided, sharedBefore: offset === 0 ? 0 : 1, sharedAfter: 1 };
  });
}

/** The alphabet of the outer base64 is settled by how a text is read, that of the inner one is not. */
function base64Again({ text }: EncodedForm): EncodedForm[] {
  const inner = new Set([text, text.replaceAll('+', '-').replaceAll('/', '_')]);
  // The inner characters beside it that hold bits of the secret too are two outer ones at most.
  return [...inner].flatMap(base64Of).map((form) => ({ ...form, sharedBefore: 3, sharedAfter: 3 }));
}

function unshared(text: string): EncodedForm {
  return { text, sharedBefore: 0, sharedAfter: 0 };
}

function onceEach(forms: readonly EncodedForm[]): EncodedForm[] {
  return [...new Map(forms.map((form) => [form.text, form])).values()];
}
