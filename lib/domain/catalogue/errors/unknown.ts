import type { ErrorEntry } from './entry';

/** What is said when no entry fits: nothing is guessed. */
export const notInCatalogue: ErrorEntry = {
  id: 'not-in-catalogue',
  family: 'unknown',
  title: 'This answer is not in the catalogue',
  what: 'The token request failed in a way that no entry of the error catalogue describes. What is shown of the answer is all that is known.',
  causes: ['Unknown: the catalogue does not guess.'],
  nextSteps: [
    'Read the error and its description as the provider wrote them, and the trace of the request beside them.',
    'Look the error code up in the provider’s own documentation.',
    'Run the same request with the copied command, to see whether it fails outside the playground too.',
  ],
  toProvider: [
    'The time of the request, the status, the error and its description.',
    'The debug or request id of the answer, if it has one. Never the client secret or a token.',
  ],
  source: 'No document: this entry says that none is known.',
  when: [],
};
