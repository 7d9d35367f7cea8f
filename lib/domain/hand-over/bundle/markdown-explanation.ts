import type { Explanation } from '../../generation';
import { list, numbered, prose, section } from './markdown-text';

/** What to do, likely causes and what to send on, each under its own heading. */
export function explanationMarkdown({
  nextSteps,
  causes,
  toProvider,
}: Pick<Explanation, 'nextSteps' | 'causes' | 'toProvider'>): string[] {
  return [
    ...section('### What to do', numbered(nextSteps.map(prose))),
    ...section('### Likely causes', list(causes.map(prose))),
    ...section('### What the provider’s support needs', list(toProvider.map(prose))),
  ];
}
