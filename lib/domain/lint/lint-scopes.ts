import { knownScopes } from '../catalogue/known-scopes';
import type { ProviderId } from '../provider/provider';
import { parseScopes } from '../token/scopes';
import { editDistance } from './edit-distance';
import { holdsAdobeSecret, type LintResult } from './result';
import { textFaults } from './text-faults';

const distanceMax = 2;
const scopesMax = 200;
const prefix = /^\s*["']?scopes?["']?\s*[=:]/i;

/**
 * What looks wrong with the scopes as typed or pasted. Quotes and a leading `scopes=` are reported though they are understood, because
 * other tools do not understand them. Typos are looked for with Adobe IMS and the sandbox only: other providers' scopes are not known here.
 * At most the first 200 scopes are read. A scope without a finding is not thereby right.
 * @see RFC 6749 section 3.3
 */
export function lintScopes(text: string, { provider }: { readonly provider: ProviderId }): LintResult[] {
  const results: LintResult[] = [];
  const isMendable = !holdsAdobeSecret(text);
  const bare = textFaults
    .filter(({ code }) => code === 'invisible-character' || code === 'control-character')
    .reduce((rest, { code, isFound, mend }) => {
      if (!isFound(rest) || !mend) return rest;
      const fixedValue = mend(rest);
      results.push({ code, field: 'scopes', ...(isMendable ? { fixedValue: mend(text) } : {}) });
      return fixedValue;
    }, text);

  const tidy = bare.trim() === '' ? '' : parseScopes(bare).join(', ');
  const mended = isMendable ? { fixedValue: tidy } : {};
  if (prefix.test(bare)) results.push({ code: 'scopes-prefix', field: 'scopes', ...mended });
  if (/["'`[\]\u2018-\u201f]/.test(bare)) results.push({ code: 'scope-quotes', field: 'scopes', ...mended });
  if (!isMendable) return results;

  const scopes = parseScopes(bare);
  for (const found of scopes.slice(0, scopesMax)) {
    if (/[^\x21\x23-\x5B\x5D-\x7E]/.test(found)) {
      results.push({ code: 'scope-character', field: 'scopes', scope: { found, suggestion: null } });
    }
    const suggestion = provider === 'generic' ? null : findLikelyScope(found);
    if (suggestion === null) continue;
    const fixed = [...new Set(scopes.map((scope) => (scope === found ? suggestion : scope)))].join(', ');
    results.push({ code: 'scope-typo', field: 'scopes', scope: { found, suggestion }, fixedValue: fixed });
  }
  const repeated = findRepeated(bare);
  if (repeated !== null) {
    results.push({
      code: 'scope-repeated',
      field: 'scopes',
      scope: { found: repeated, suggestion: null },
      fixedValue: tidy,
    });
  }
  return results;
}

/** The known scope that an unknown one was probably meant to be: the same but for letter case, or the only one at the least distance of 1 or 2. */
export function findLikelyScope(scope: string): string | null {
  if (knownScopes.has(scope) || scope.length < 4) return null;
  const lower = scope.toLowerCase();
  // A short word is within two edits of too many others.
  let least = lower.length < 7 ? 1 : distanceMax;
  let best: string[] = [];
  for (const known of knownScopes) {
    const distance = editDistance(lower, known.toLowerCase(), least);
    if (distance > least) continue;
    best = distance < least ? [known] : [...best, known];
    least = distance;
  }
  return best.length === 1 ? (best[0] ?? null) : null;
}

function findRepeated(text: string): string | null {
  const seen = new Set<string>();
  for (const part of text.replace(prefix, '').split(/[\s,;"'`[\]]+/)) {
    if (part === '') continue;
    if (seen.has(part)) return part;
    seen.add(part);
  }
  return null;
}
