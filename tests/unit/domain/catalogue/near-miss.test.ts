import { describe, expect, it } from 'vitest';
import { explainFailure } from '@/lib/domain/catalogue/errors/explain';
import { findNearMisses } from '@/lib/domain/catalogue/errors/near-miss';
import { answered } from './failure-rows';

describe('parameters under a name that is almost right', () => {
  it.each([
    ['scopes', 'scope'],
    ['Scope', 'scope'],
    ['scpoe', 'scope'],
    ['scp', 'scope'],
    ['client-id', 'client_id'],
    ['clientId', 'client_id'],
    ['CLIENT_ID', 'client_id'],
    ['client_sercet', 'client_secret'],
    ['client secret', 'client_secret'],
    ['grant-type', 'grant_type'],
    ['aud', 'audience'],
    ['resources', 'resource'],
  ])('%s is taken for %s', (sent, meant) => {
    expect(findNearMisses(['other', sent])).toEqual([{ sent, meant }]);
  });

  it.each([
    'scope',
    'org_id',
    'code',
    'source',
    'client_assertion',
    'tenant',
    'id',
    '',
    '__proto__',
    'constructor',
  ])('%j is taken for nothing', (name) => {
    expect(findNearMisses([name])).toEqual([]);
  });

  it('says nothing where the right name was sent too, and says each name once', () => {
    expect(findNearMisses(['scope', 'scopes'])).toEqual([]);
    expect(findNearMisses(['scopes', 'scopes'])).toHaveLength(1);
  });

  it('leaves names alone that nobody typed, however long', () => {
    expect(findNearMisses([`${'-'.repeat(100_000)}scopes`])).toEqual([]);
  });

  it('names what was sent as the first cause, invisible characters written out', () => {
    const { id, causes } = explainFailure({
      ...answered,
      error: 'invalid_request',
      parameterNames: ['grant_type', 'sc\u202Eopes', 'client-id'],
    });
    expect(id).toBe('parameter-misspelt');
    expect(causes.slice(0, 2)).toEqual([
      '“sc[U+202E]opes” was sent, and “scope” was not.',
      '“client-id” was sent, and “client_id” was not.',
    ]);
  });
});
