import { createHash } from 'node:crypto';
import { type Needle, needlesOf } from './canary-forms';

/** Every printable ASCII character that some notation escapes, and letters beyond ASCII of two, three and four bytes. */
const awkwardCharacters = ' !"#$%&\'()*+,/:;<=>?@[\\]^{|}~é漢😀';

/** A secret planted to be looked for. Its name says what it is, never its value. */
export interface Canary {
  readonly name: string;
  readonly value: string;
}

/** Something that was seen: where, and what stood there. */
export interface Sighting {
  readonly place: string;
  readonly content: string | Buffer;
}

/** A canary found where it was looked for. `form` is how it was written. */
export interface Leak {
  readonly canary: string;
  readonly form: string;
  readonly place: string;
}

/** A secret of high entropy that is the same at each run: 43 characters of the base64url alphabet. */
export function plainCanary(name: string): Canary {
  return {
    name,
    value: `cny${createHash('sha256').update(name).digest('base64url').replaceAll('-', 'q').replaceAll('_', 'Z')}`,
  };
}

/** The same, with every awkward character in it, in both halves, so that no two notations write it alike. */
export function awkwardCanary(name: string): Canary {
  const core = plainCanary(name).value;
  return {
    name,
    value: `${core.slice(3, 14)}${awkwardCharacters}${core.slice(14, 25)}${awkwardCharacters}${core.slice(25, 36)}`,
  };
}

/**
 * Looks for all canaries in all forms at once, in one pass over the bytes. Text is looked at in UTF-8 and, where it could be bytes
 * that were read as latin1 (headers are), as those.
 */
export class CanaryScanner {
  readonly #byStart = new Map<number, (Needle & { readonly canary: string })[]>();
  readonly #starts = new Uint8Array(65_536);

  constructor(canaries: readonly Canary[]) {
    for (const { name, value } of canaries) for (const needle of needlesOf(value)) this.#add(name, needle);
  }

  /** Each canary and form found in each place, once. */
  find(sightings: Iterable<Sighting>): readonly Leak[] {
    const leaks = new Map<string, Leak>();
    for (const { place, content } of sightings) {
      for (const bytes of readings(content)) {
        for (const { canary, form } of this.#findIn(bytes))
          leaks.set(`${canary}\n${form}\n${place}`, { canary, form, place });
      }
    }
    return [...leaks.values()];
  }

  #add(canary: string, needle: Needle): void {
    const start = needle.bytes.readUInt32LE(0);
    this.#starts[needle.bytes.readUInt16LE(0)] = 1;
    this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), { ...needle, canary }]);
  }

  *#findIn(bytes: Buffer): Iterable<{ canary: string; form: string }> {
    const starts = this.#starts;
    for (let at = 0; at + 4 <= bytes.length; at += 1) {
      // Two bytes first: nearly every place is passed by without looking further.
      if (starts[(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)] === 0) continue;
      for (const needle of this.#byStart.get(bytes.readUInt32LE(at)) ?? [])
        if (bytes.subarray(at, at + needle.bytes.length).equals(needle.bytes)) yield needle;
    }
  }
}

function readings(content: string | Buffer): Buffer[] {
  if (typeof content !== 'string') return [content];
  const isLatin1 = /[\x80-\xff]/.test(content) && !/[^\0-\xff]/.test(content);
  return [Buffer.from(content), ...(isLatin1 ? [Buffer.from(content, 'latin1')] : [])];
}
