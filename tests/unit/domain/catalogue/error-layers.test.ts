import { describe, expect, it } from 'vitest';
import { isConditionMet } from '@/lib/domain/catalogue/errors/condition';
import { errorCatalogue } from '@/lib/domain/catalogue/errors/explain';
import type { FailureFacts } from '@/lib/domain/catalogue/errors/facts';
import { errorFamilies, errorFamilyLabels } from '@/lib/domain/catalogue/errors/families';
import { errorLayers } from '@/lib/domain/catalogue/errors/layers';
import { authMethods } from '@/lib/domain/credential';
import { answered, failureRows } from './failure-rows';
import { entraRows } from './failure-rows-entra';
import { platformRows } from './failure-rows-platforms';
import { requestRows } from './failure-rows-request';

const rows = [...failureRows, ...entraRows, ...platformRows, ...requestRows];
const endpoints = [
  'https://ims-na1.adobelogin.com/ims/token/v3',
  'https://ims-na1-stg1.adobelogin.com/ims/token/v3',
  'https://platform.adobe.io/token',
  'https://example.eu.auth0.com/oauth/token',
  'https://example.okta.com/oauth2/default/v1/token',
  'https://login.microsoftonline.com/common/oauth2/v2.0/token',
  'https://id.example.com/realms/demo/protocol/openid-connect/token',
  'https://example.auth.eu-central-1.amazoncognito.com/oauth2/token',
  'https://id.example.com/token',
];
/** Evidence in the request that several entries look for at once. */
const evidence: Partial<FailureFacts> = {
  parameterNames: ['grantType', 'scopes', 'client-id', 'aud'],
  lint: [
    { code: 'outer-white-space', field: 'client-secret' },
    { code: 'inner-line-break', field: 'client-secret' },
  ],
  basicEncodingMatters: true,
};

/** Ids of the entries in each layer that fit, layers without any left out. */
const fitting = (facts: FailureFacts) =>
  errorLayers
    .map((layer) =>
      layer
        .filter(({ when }) => when.some((condition) => isConditionMet(condition, facts)))
        .map(({ id }) => id),
    )
    .filter((ids) => ids.length > 0);

describe('ranks of the error catalogue', () => {
  it.each(rows)('%s: leads to %s and to nothing of the same rank', (_, expected, facts) => {
    expect(fitting(facts)[0] ?? ['not-in-catalogue']).toEqual([expected]);
  });

  it.each(endpoints)('at %s, no answer that is known fits two entries of one rank', (tokenEndpoint) => {
    const ties = rows.flatMap(([seen, , row]) =>
      authMethods
        .flatMap((authMethod) => [
          { ...row, tokenEndpoint, authMethod },
          { ...row, tokenEndpoint, authMethod, ...evidence, scope: 'a,b' },
          { ...row, tokenEndpoint, authMethod, scope: null, retryAfterSeconds: 5 },
        ])
        .flatMap(fitting)
        .filter((ids) => ids.length > 1)
        .map((ids) => `${seen}: ${ids.join(', ')}`),
    );
    expect([...new Set(ties)]).toEqual([]);
  });

  it('looks at the whole AADSTS code, so that a shorter one is not found in a longer', () => {
    const description = 'AADSTS700016: the application was not found';
    const facts: FailureFacts = { ...answered, errorDescription: description };
    expect(fitting(facts).flat()).toContain('entra-application-not-found');
    expect(fitting(facts).flat()).not.toContain('entra-application-disabled');
  });
});

describe('conditions of the error catalogue', () => {
  it.each(errorCatalogue)('$id: is data, so that a page can show it', ({ when }) => {
    expect(JSON.parse(JSON.stringify(when))).toEqual(when);
  });

  it('look for lower-case texts, because the answer is lowered before it is searched', () => {
    const texts = errorCatalogue
      .flatMap(({ when }) => when)
      .flatMap(({ error = [], errorPart = [], description = [], path = [], host = [] }) => [
        ...error,
        ...errorPart,
        ...description,
        ...path,
        ...host,
      ]);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => text !== text.toLowerCase() || text.trim() === '')).toEqual([]);
  });

  it('stand in families that all have a name and an entry', () => {
    const used = new Set(errorCatalogue.map(({ family }) => family));
    expect(errorFamilies.filter((family) => !used.has(family) || errorFamilyLabels[family] === '')).toEqual(
      [],
    );
  });
});
