import 'server-only';
import { secretMark } from '@/lib/domain/generation';
import { createLiteralSearch } from './literal-search';
import { type Reading, readBase64, readHex, readNumbers, readPlain, readWrappedBase64 } from './loose-text';
import { base64Forms, type EncodedForm, hexForms, numberForms } from './secret-forms';
import { unescapeByLevels } from './unescaping';

const base64Character = /[A-Za-z0-9+/_-]/;

/**
 * A function that replaces the client secret by `secretMark` wherever it stands in a text: as it is, percent-encoded, form-encoded, escaped as in JSON,
 * HTML, scripts or shells, any mixture of these and these within each other; in hex, together or byte by byte; as a list of its bytes in decimal; in base64
 * or base64url at any alignment, in one line or wrapped, and in base64 of base64; escaped as in JSON, HTML, forms or URLs before hex or base64 as well (the
 * value of our own Basic header). Some servers echo the request in their error pages. Takes a secret of any length, and time linear in the text; longer
 * than a client secret can be, it is looked for without escapes before an encoding, not encoded twice and not as numbers.
 *
 * A guard against accidents: a server that means to show the secret can turn it round or cut it in two. Not found either: UTF-16 and bytes of Latin-1,
 * octal and CSS escapes, base32, what was compressed, other letter case, soft hyphens, tags or line ends within the plain text, hex dumps with addresses
 * or cut short (Node's own `<Buffer>` after 50 bytes), base64 with marks at the beginning of its lines. A secret of a few characters is masked wherever
 * they occur.
 */
export function createSecretScrubber(secret: string): (text: string) => string {
  if (secret === '') return (text) => text;
  // What the secret itself looks like once escapes are resolved: it may hold some, or end where one begins.
  const plain = new Set(unescapeByLevels(secret).map(({ text }) => text));
  const base64 = base64Forms(secret);
  const searches = [
    createFormSearch(
      readPlain,
      [...plain].map((text) => ({ text, sharedBefore: 0, sharedAfter: 0 })),
    ),
    createFormSearch(readWrappedBase64, base64),
    createFormSearch(readBase64, base64),
    createFormSearch(readHex, hexForms(secret)),
    createFormSearch(readNumbers, numberForms(secret)),
  ];
  return (text) => {
    const ranges = unescapeByLevels(text).flatMap((level) =>
      searches.flatMap((search) => search(level.text).map(([start, end]) => level.origin(start, end))),
    );
    return maskRanges(text, ranges);
  };
}

type Range = readonly [start: number, end: number];

/** Finds `forms` in a text, both as `read` reads them. */
function createFormSearch(read: Reading, forms: readonly EncodedForm[]): (text: string) => Range[] {
  const wanted = forms.filter(({ text }) => text !== '');
  const search = createLiteralSearch(wanted.map(({ text }) => read(text).units));
  return (text) => {
    const loose = read(text);
    const isAt = (at: number, characters: RegExp) => {
      const place = loose.starts[at];
      return place !== undefined && characters.test(text.charAt(place));
    };
    const ranges: [start: number, end: number][] = [];
    for (const { literal, start, end } of search(loose)) {
      const { sharedBefore = 0, sharedAfter = 0 } = wanted[literal] ?? {};
      let first = start;
      while (start - first < sharedBefore && isAt(first - 1, base64Character)) first -= 1;
      let last = end - 1;
      while (last - end + 1 < sharedAfter && isAt(last + 1, base64Character)) last += 1;
      for (let padding = 0; padding < 2 && sharedAfter > 0 && isAt(last + 1, /=/); padding += 1) last += 1;
      const from = loose.starts[first] ?? 0;
      const to = loose.ends[last] ?? 0;
      const before = ranges.at(-1);
      // A text of nothing but secrets would make a range for each of its characters.
      if (before && from <= before[1] && from >= before[0]) before[1] = Math.max(before[1], to);
      else ranges.push([from, to]);
    }
    return ranges;
  };
}

function maskRanges(text: string, ranges: readonly Range[]): string {
  let result = '';
  let at = 0;
  for (const [start, end] of ranges.toSorted(([first], [second]) => first - second)) {
    if (end <= at) continue;
    // One that overlaps or touches the last is masked by the same mark.
    if (start > at || at === 0) result += text.slice(at, start) + secretMark;
    at = end;
  }
  return result + text.slice(at);
}
