import 'server-only';
import type { LooseText } from './literal-search';

/** How a text is read where one thing is written in several ways; what a literal is read as too, so that the two meet. */
export type Reading = (text: string) => LooseText;

/** As it is, but that a form may have put a plus sign for a space, and SQL, CSV or a shell more quotation marks for one. */
export const readPlain: Reading = (text) => {
  const out = startText(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isQuote = unit === code('"') || unit === code("'");
    if (isQuote && at > 0 && text.charCodeAt(at - 1) === unit) out.stretch(at + 1);
    else out.add(unit === code('+') ? code(' ') : unit, at);
  }
  return out.end();
};

/** Base64 in either alphabet, where a form has put a space for a plus sign. */
export const readBase64: Reading = (text) => {
  const out = startText(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    out.add(unit === code(' ') ? code('+') : inOneAlphabet(unit), at);
  }
  return out.end();
};

/** Base64 in either alphabet, wrapped over lines of any length. */
export const readWrappedBase64: Reading = (text) => {
  const out = startText(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (!isSpace(unit)) out.add(inOneAlphabet(unit), at);
  }
  return out.end();
};

/** Hex in either case: bytes that stand together or apart by white space, colons, hyphens or commas, with `0x` before each or without. */
export const readHex: Reading = (text) => {
  const out = startText(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit) || unit === code(':') || unit === code('-') || unit === code(',')) continue;
    const isPrefix = unit === code('0') && (text.charCodeAt(at + 1) | 0x20) === code('x');
    if (isPrefix) at += 1;
    else out.add(unit >= code('A') && unit <= code('F') ? unit | 0x20 : unit, at);
  }
  return out.end();
};

/** Bytes as decimal numbers with commas or white space between them. */
export const readNumbers: Reading = (text) => {
  const out = startText(text.length);
  let isBetween = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isSeparator = isSpace(unit) || unit === code(',');
    if (isSeparator && isBetween) out.stretch(at + 1);
    else out.add(isSeparator ? code(',') : unit, at);
    isBetween = isSeparator;
  }
  return out.end();
};

function startText(unitsMax: number) {
  const units = new Uint16Array(unitsMax);
  const starts = new Int32Array(unitsMax);
  const ends = new Int32Array(unitsMax);
  let count = 0;
  return {
    add(unit: number, at: number) {
      units[count] = unit;
      starts[count] = at;
      ends[count] = at + 1;
      count += 1;
    },
    /** The last unit stands for what follows it as well. */
    stretch(end: number) {
      ends[count - 1] = end;
    },
    end: (): LooseText => ({
      units: units.subarray(0, count),
      starts: starts.subarray(0, count),
      ends: ends.subarray(0, count),
    }),
  };
}

function inOneAlphabet(unit: number): number {
  return unit === code('-') ? code('+') : unit === code('_') ? code('/') : unit;
}

/** Space, tab and the ends of lines. */
function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

function code(character: string): number {
  return character.charCodeAt(0);
}
