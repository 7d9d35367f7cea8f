import type { ErrorEntry } from './entry';

/** What is said of an API's answer when no entry fits: nothing is guessed. */
export const apiUnknown: ErrorEntry = {
  id: 'api-unknown',
  family: 'api',
  title: 'The API’s answer is not in the catalogue',
  what: 'The API did not answer as asked, in a way that no entry describes. What is shown of the answer is all that is known.',
  causes: ['Unknown: the catalogue does not guess.'],
  nextSteps: ['Read the answer at the call, and look its code up in the API’s own documentation.'],
  toProvider: ['The time of the call, the status and the request or debug id of the answer. Never a token.'],
  source: 'No document: this entry says that none is known.',
  when: [],
};
