import type { FieldWarning } from '@/components/ui/field';
import type { LintCode } from '@/lib/domain/lint/codes';
import { lintScopes } from '@/lib/domain/lint/lint-scopes';
import type { LintResult } from '@/lib/domain/lint/result';
import { getLintMessage, lintTexts } from '@/lib/domain/lint/texts';
import type { ProviderId } from '@/lib/domain/provider/provider';
import { parseScopes } from '@/lib/domain/token/scopes';
import { makeVisibleText } from '@/lib/domain/token/visible';

/** Repairs one finding; null where there is no safe repair. */
export type FixOf = (result: LintResult) => (() => void) | null;

/** Findings as a field shows them: what looks odd, what to do, and a button where one click mends it. */
export function fieldWarnings(results: readonly LintResult[], fixOf: FixOf): FieldWarning[] {
  return results.map((result, index) => {
    const fix = fixOf(result);
    return {
      id: `${result.code}-${index}`,
      text: `${messageOf(result)} ${lintTexts[result.code].next}`,
      ...(fix && { fix: { label: fixLabel(result), onFix: fix } }),
    };
  });
}

/** Findings about scopes that are already split. */
export function scopeWarnings(
  scopes: readonly string[],
  provider: ProviderId,
  onFix: (scopes: readonly string[]) => void,
): FieldWarning[] {
  return fieldWarnings(lintScopes(scopes.join(' '), { provider }), ({ fixedValue }) =>
    fixedValue === undefined ? null : () => onFix(parseScopes(fixedValue)),
  );
}

function messageOf(result: LintResult): string {
  if (result.code === 'scope-typo' && result.scope) {
    return `Did you mean ${result.scope.suggestion} instead of ${makeVisibleText(result.scope.found)}?`;
  }
  if (result.scope) return `${getLintMessage(result)} (${makeVisibleText(result.scope.found)})`;
  return getLintMessage(result);
}

const fixLabels: Partial<Record<LintCode, string>> = {
  'outer-white-space': 'Trim',
  'surrounding-quotes': 'Remove quotes',
  'invisible-character': 'Remove',
  'control-character': 'Remove',
  'percent-encoded': 'Decode',
  'not-https': 'Use https',
  'legacy-jwt-exchange': 'Use /ims/token/v3',
  'scope-repeated': 'Remove one',
};

function fixLabel({ code, scope }: LintResult): string {
  if (code === 'scope-typo' && scope?.suggestion) return `Use ${scope.suggestion}`;
  return fixLabels[code] ?? 'Fix';
}
