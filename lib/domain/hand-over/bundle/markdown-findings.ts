import type { BundleBase } from './bundle';
import { code, list, prose, section } from './markdown-text';

/** Where the answer departs from the standard; nothing where it does not. */
export function findingsMarkdown({ findings }: Pick<BundleBase, 'findings'>): string[] {
  return section(
    '## Findings',
    list(
      findings.map(
        ({ severity, title, what, value, source }) =>
          `${severity === 'warning' ? 'Warning' : 'Note'}: ${prose(title)}. ${prose(what)} ${
            value === null ? '' : `Value: ${code(value)}. `
          }Source: ${prose(source)}.`,
      ),
    ),
  );
}
