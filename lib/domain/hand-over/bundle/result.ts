import type { GenerationView } from '../../generation';
import type { TokenRequestBundle } from './bundle';

/** The result in one line and one sentence. */
export function resultOf({ outcome }: GenerationView): TokenRequestBundle['result'] {
  if (outcome.kind === 'cancelled')
    return {
      kind: 'cancelled',
      title: 'Cancelled',
      what: 'The request was cancelled before its answer arrived.',
    };
  if (outcome.kind === 'failure') {
    const { title, what } = outcome.failure.explanation;
    return { kind: 'failure', title, what };
  }
  return outcome.reused
    ? {
        kind: 'reused-token',
        title: 'Access token, reused',
        what: 'A live access token for the same request was at hand and was used again.',
      }
    : { kind: 'token', title: 'Access token', what: 'The provider issued an access token.' };
}
