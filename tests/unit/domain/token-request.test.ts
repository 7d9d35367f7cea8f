import { describe, expect, it } from 'vitest';
import { Refusal } from '@/lib/domain/refusal';
import { describeTokenRequest, reservedParameterNames, wireForm } from '@/lib/domain/token-request';

const choice = {
  profile: { scopeSeparator: ',' },
  tokenEndpoint: 'https://ims-na1.adobelogin.com/ims/token/v3',
  authMethod: 'client_secret_post',
  clientId: 'abc',
  scopes: ['openid', 'AdobeID'],
  parameters: [
    ['resource', 'https://a.example'],
    ['resource', 'https://b.example'],
    ['org_id', 'x@AdobeOrg'],
  ],
} as const;

describe('describeTokenRequest', () => {
  it('puts the grant type first, then the scopes with the separator of the provider, then parameters in their order', () => {
    expect(describeTokenRequest(choice)).toEqual({
      tokenEndpoint: choice.tokenEndpoint,
      authMethod: 'client_secret_post',
      clientId: 'abc',
      form: [['grant_type', 'client_credentials'], ['scope', 'openid,AdobeID'], ...choice.parameters],
    });
    expect(describeTokenRequest({ ...choice, profile: { scopeSeparator: ' ' } }).form[1]).toEqual([
      'scope',
      'openid AdobeID',
    ]);
  });

  it('sends no scope where none was asked for', () => {
    expect(describeTokenRequest({ ...choice, scopes: [], parameters: [] }).form).toEqual([
      ['grant_type', 'client_credentials'],
    ]);
  });

  it.each(reservedParameterNames)(
    'refuses a further parameter "%s", which would speak for the request itself',
    (name) => {
      const attempt = () => describeTokenRequest({ ...choice, parameters: [[name, 'x']] });
      expect(attempt).toThrow(Refusal);
      expect(attempt).toThrow(
        expect.objectContaining({ code: 'invalid-input', fields: { parameters: 'duplicate' } }),
      );
    },
  );
});

describe('wireForm', () => {
  it('appends id and secret with client_secret_post, in this order', () => {
    const request = describeTokenRequest(choice);
    expect(wireForm(request, '$CLIENT_SECRET').slice(-2)).toEqual([
      ['client_id', 'abc'],
      ['client_secret', '$CLIENT_SECRET'],
    ]);
    expect(wireForm(request, '$CLIENT_SECRET').slice(0, -2)).toEqual(request.form);
  });

  it.each(['client_secret_basic', 'client_secret_basic_raw'] as const)(
    'adds nothing with %s',
    (authMethod) => {
      const request = describeTokenRequest({ ...choice, authMethod });
      expect(wireForm(request, 'x')).toEqual(request.form);
    },
  );
});
