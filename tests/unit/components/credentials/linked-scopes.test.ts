import { expect, test } from 'vitest';
import { draftOf, initialState, reduce } from '@/components/playground/playground-state';
import { isAsLinked } from '@/components/playground/request-draft';
import { aCredential } from '../playground-fixtures';

const one = aCredential({ id: 'cred_one' });
const two = aCredential({ id: 'cred_two' });

test('scopes of a link begin the request of the credential that it names, and of no other', () => {
  const state = initialState([one, two], 'cred_two', ['openid']);
  expect(draftOf(state).scopes).toEqual(['openid']);
  expect(draftOf(reduce(state, { type: 'credential-selected', id: 'cred_one' })).scopes).toBeNull();
  expect(draftOf(initialState([one, two], 'cred_gone', ['openid'])).scopes).toBeNull();
  expect(draftOf(initialState([one, two], 'cred_two', null)).scopes).toBeNull();
});

test('the note stands there as long as the request asks for exactly what the link chose', () => {
  expect(isAsLinked(['a', 'b'], ['a', 'b'])).toBe(true);
  expect(isAsLinked(['a'], ['a', 'b'])).toBe(false);
  expect(isAsLinked(null, ['a'])).toBe(false);
  expect(isAsLinked(['a'], null)).toBe(false);
});
