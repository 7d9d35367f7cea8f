import 'server-only';
import { randomInt } from 'node:crypto';

/** A text in a form in which it is searched: UTF-16 units, and for each where it began and ended (exclusive) in the text it was made of. */
export interface LooseText {
  readonly units: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A place where literal number `literal` stands, in units of the text that was searched. */
interface Occurrence {
  readonly literal: number;
  readonly start: number;
  readonly end: number;
}

interface Literal {
  readonly index: number;
  readonly units: Uint16Array;
  readonly hash: number;
  /** `base` to the power of its length. */
  readonly power: number;
}

/** The largest prime below 2 to the 26th: products stay exact in a double. */
const prime = 67_108_859;
const inverse = 1 / prime;
/** By chance, so that nobody can write a text in which everything has the same hash. */
const base = randomInt(65_536, prime - 1);
/** Units by whose hash a literal is first recognised; fewer where a literal is shorter. */
const windowMax = 32;

/**
 * A function that finds where any of `literals` stands in a text, each without overlapping itself, in no order across literals. Takes time linear in the text
 * whatever it and the literals are made of (Rabin and Karp's search: what has another hash is no match, what has the same is compared unit by unit, once).
 * @param literals none empty; may be of any length
 * @see Karp, Rabin: Efficient randomized pattern-matching algorithms, IBM J. Res. Dev. 31 (1987)
 */
export function createLiteralSearch(literals: readonly Uint16Array[]): (text: LooseText) => Occurrence[] {
  const width = literals.reduce((least, { length }) => Math.min(least, length), windowMax);
  const byWindow = new Map<number, Literal[]>();
  for (const [index, units] of literals.entries()) {
    const sums = hashSums(units);
    const literal = { index, units, hash: sums[units.length] ?? 0, power: powerOf(units.length) };
    const window = sums[width] ?? 0;
    byWindow.set(window, [...(byWindow.get(window) ?? []), literal]);
  }
  const seen = new Uint8Array(65_536);
  for (const window of byWindow.keys()) seen[window & 0xffff] = 1;
  const windowPower = powerOf(width);

  return ({ units }) => {
    const found: Occurrence[] = [];
    if (literals.length === 0) return found;
    const free = new Int32Array(literals.length);
    let sums: Int32Array | null = null;
    let window = 0;
    for (let next = 0; next < units.length; next += 1) {
      const leaving = next < width ? 0 : ((units[next - width] ?? 0) + 1) * windowPower;
      window = remainder(window * base + (units[next] ?? 0) + 1 - leaving);
      if (next < width - 1 || seen[window & 0xffff] === 0) continue;
      const at = next + 1 - width;
      for (const { index, units: wanted, hash, power } of byWindow.get(window) ?? []) {
        const end = at + wanted.length;
        if (at < (free[index] ?? 0) || end > units.length) continue;
        sums ??= hashSums(units);
        if (remainder((sums[end] ?? 0) - remainder((sums[at] ?? 0) * power)) !== hash) continue;
        if (!isSame(units, at, wanted)) continue;
        found.push({ literal: index, start: at, end });
        free[index] = end;
      }
    }
    return found;
  };
}

/** The hashes of all beginnings; that of the first `n` units at `n`. */
function hashSums(units: Uint16Array): Int32Array {
  const sums = new Int32Array(units.length + 1);
  let sum = 0;
  for (let at = 0; at < units.length; at += 1) {
    sum = remainder(sum * base + (units[at] ?? 0) + 1);
    sums[at + 1] = sum;
  }
  return sums;
}

function powerOf(exponent: number): number {
  let power = 1;
  for (let times = 0; times < exponent; times += 1) power = remainder(power * base);
  return power;
}

/** As `%`, never negative, in a fraction of the time; for whole numbers between minus and plus 2 to the 53rd. */
function remainder(value: number): number {
  const rest = value - Math.floor(value * inverse) * prime;
  // The quotient may come out one too large or too small.
  return rest < 0 ? rest + prime : rest >= prime ? rest - prime : rest;
}

function isSame(units: Uint16Array, start: number, wanted: Uint16Array): boolean {
  for (let at = 0; at < wanted.length; at += 1) if (units[start + at] !== wanted[at]) return false;
  return true;
}
