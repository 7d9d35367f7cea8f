import { describe, expect, it } from 'vitest';
import { explainFailure } from '@/lib/domain/catalogue/errors/explain';
import { requestFacts, secretFacts } from '@/lib/domain/catalogue/errors/request-facts';
import type { TokenRequest } from '@/lib/domain/generation';
import { adobe, answered } from './failure-rows';

const request: TokenRequest = {
  tokenEndpoint: 'https://id.example.com/token',
  authMethod: 'client_secret_post',
  clientId: 'a'.repeat(32),
  form: [
    ['grant_type', 'client_credentials'],
    ['scope', 'openid,AdobeId'],
    ['audience', 'https://api.example'],
  ],
};
const stage: TokenRequest = {
  ...request,
  tokenEndpoint: 'https://ims-na1-stg1.adobelogin.com/ims/token/v3',
  clientId: 'b0c8f0e1d2a34b5c8d9e0f1a2b3c4d5e',
  form: [
    ['grant_type', 'client_credentials'],
    ['scope', 'openid,AdobeID'],
  ],
};
const context = { clientId: 'plain-client', provider: 'generic' } as const;

describe('facts of a request', () => {
  it('names the parameters of the wire, the client authentication included where it is in the body', () => {
    expect(requestFacts(request, 'generic').parameterNames).toEqual([
      'grant_type',
      'scope',
      'audience',
      'client_id',
      'client_secret',
    ]);
    const { parameterNames } = requestFacts({ ...request, authMethod: 'client_secret_basic' }, 'generic');
    expect(parameterNames).toEqual(['grant_type', 'scope', 'audience']);
  });

  it('has the scope as sent, and null without one', () => {
    expect(requestFacts(request, 'generic').scope).toBe('openid,AdobeId');
    expect(requestFacts({ ...request, form: [] }, 'generic').scope).toBeNull();
  });

  it.each([
    ['adobe-wrong-client-secret', 'invalid_client', 'invalid client_secret parameter', 'client_secret_post'],
    ['adobe-invalid-client', 'invalid_client', null, 'client_secret_post'],
    ['adobe-basic-refused', 'invalid_client', null, 'client_secret_basic'],
    ['adobe-unauthorized-client', 'unauthorized_client', null, 'client_secret_post'],
  ] as const)(
    'name the stage environment as the first cause of %s there, and nowhere else',
    (id, error, errorDescription, authMethod) => {
      const explain = (tokenEndpoint: string) =>
        explainFailure({
          ...adobe,
          error,
          errorDescription,
          ...requestFacts({ ...stage, tokenEndpoint, authMethod }, 'adobe-ims'),
        });
      const atStage = explain(stage.tokenEndpoint);
      expect(atStage.id).toBe(id);
      expect(atStage.causes[0]).toBe(
        '“Token endpoint” is Adobe’s stage environment, which does not know production credentials.',
      );
      const inProduction = explain('https://ims-na1.adobelogin.com/ims/token/v3');
      expect(inProduction.id).toBe(id);
      expect(atStage.causes.slice(1)).toEqual(inProduction.causes);
    },
  );

  it('lead to the misspelt parameter, and to the scope that was probably meant', () => {
    const misspelt: TokenRequest = { ...request, form: [['scopes', 'openid']] };
    const failure = { ...adobe, error: 'invalid_scope' };
    expect(explainFailure({ ...failure, ...requestFacts(misspelt, 'adobe-ims') }).id).toBe(
      'parameter-misspelt',
    );
    const { id, causes } = explainFailure({ ...failure, ...requestFacts(request, 'adobe-ims') });
    expect(id).toBe('adobe-invalid-scope');
    expect(causes.length).toBe(explainFailure(failure).causes.length + 1);
  });
});

describe('facts of a client secret', () => {
  it.each([
    ['only-safe*characters_1.', false],
    ['with+plus', true],
    ['with~tilde', true],
    ['with space', true],
    ['naïve', true],
  ])('%s: form-encoding matters is %s', (secret, expected) => {
    expect(secretFacts(secret, context).basicEncodingMatters).toBe(expected);
  });

  it('looks at the client ID too', () => {
    expect(secretFacts('plain', { ...context, clientId: 'https://client' }).basicEncodingMatters).toBe(true);
  });

  it('hold codes alone, never a part of the secret', () => {
    const secret = '  "p8e-Zm9vYmFyYmF6cXV4Zm9v%20"\n';
    const facts = secretFacts(secret, context);
    expect(facts.lint).toContainEqual({ code: 'outer-white-space', field: 'client-secret' });
    expect(JSON.stringify(facts)).not.toMatch(/p8e|Zm9v|%20/);
    expect(facts.lint.every((subject) => Object.keys(subject).join() === 'code,field')).toBe(true);
  });

  it('lead to the white space in the secret', () => {
    const facts = { ...answered, error: 'invalid_client', ...secretFacts('secret\n', context) };
    expect(explainFailure(facts).id).toBe('secret-white-space');
    expect(explainFailure(facts).causes[0]).toBe(
      '“Client secret” begins or ends with a space or a line break.',
    );
  });
});
