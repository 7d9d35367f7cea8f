import { expect, test } from 'vitest';
import { findCurrentRequest, findReservedParameter } from '@/components/playground/current-request';
import { emptyDraft } from '@/components/playground/request-draft';
import { aCredential } from './playground-fixtures';

const credential = aCredential({ provider: 'adobe-ims', parameters: [['org_id', '1@AdobeOrg']] });
const parameter = (name: string, value: string) => ({ key: name, name, value });

test('an untouched draft asks for the credential’s scopes in the provider’s separator, its parameters behind', () => {
  expect(findCurrentRequest(credential, emptyDraft)?.form).toEqual([
    ['grant_type', 'client_credentials'],
    ['scope', 'openid,AdobeID'],
    ['org_id', '1@AdobeOrg'],
  ]);
});

test('scopes of the draft replace the credential’s, parameters of the draft are added', () => {
  const draft = {
    ...emptyDraft,
    scopes: ['a', 'b'],
    parameters: [parameter(' resource ', 'x'), parameter('', 'y')],
  };
  expect(findCurrentRequest({ ...credential, provider: 'generic' }, draft)?.form).toEqual([
    ['grant_type', 'client_credentials'],
    ['scope', 'a b'],
    ['org_id', '1@AdobeOrg'],
    ['resource', 'x'],
  ]);
});

test('a parameter that the request sets itself is named and no request is built', () => {
  const draft = { ...emptyDraft, parameters: [parameter('resource', 'x'), parameter('client_id', 'y')] };
  expect(findReservedParameter(draft)).toBe('client_id');
  expect(findCurrentRequest(credential, draft)).toBeNull();
});
