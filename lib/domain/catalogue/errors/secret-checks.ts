import type { LintCode } from '../../lint/codes';

/** Checks before sending that explain a refused client secret at any provider: slips of copying, whatever form its secrets have. */
export const secretChecks: readonly LintCode[] = [
  'outer-white-space',
  'inner-line-break',
  'surrounding-quotes',
  'invisible-character',
  'variable-prefix',
  'placeholder',
  'percent-encoded',
];
