import { describe, expect, it } from 'vitest';
import { errorCatalogue } from '@/lib/domain/catalogue/errors/explain';
import { searchClaims } from '@/lib/domain/catalogue/reference-claims';
import { searchErrors } from '@/lib/domain/catalogue/reference-error-search';
import { searchServices } from '@/lib/domain/catalogue/reference-service-search';
import { readReferenceQuery, referenceQueryMax, searchWords } from '@/lib/domain/catalogue/reference-words';
import { services } from '@/lib/domain/catalogue/services';

const errorIds = (query: string) => searchErrors(query).map(({ id }) => id);
const serviceIds = (query: string) => searchServices(query).map(({ service }) => service.id);

describe('what is searched for', () => {
  it('is text of a bounded length, and nothing for anything else', () => {
    expect(readReferenceQuery('  invalid_scope\n')).toBe('invalid_scope');
    expect(readReferenceQuery('x'.repeat(5000))).toHaveLength(referenceQueryMax);
    expect([undefined, ['a', 'b'], null].map(readReferenceQuery)).toEqual(['', '', '']);
  });

  it('is read without the marks around words, each word once', () => {
    expect(searchWords('{"error":"invalid_scope"} Invalid_scope.')).toEqual(['error', 'invalid_scope']);
    expect(searchWords(' ,;"" ')).toEqual([]);
  });
});

describe('searching the errors', () => {
  it.each(errorCatalogue)('finds $id by its own title, first or among the first three', ({ id, title }) => {
    expect(errorIds(title).slice(0, 3)).toContain(id);
  });

  it.each([
    [
      'an Entra answer',
      '{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}',
      'entra-wrong-client-secret',
    ],
    ['a code alone', 'AADSTS7000222', 'entra-expired-client-secret'],
    ['a gateway code', '429050', 'gateway-throttled'],
    ['a name of the catalogue', 'dns-not-found', 'dns-not-found'],
    [
      'an answer of Adobe',
      '{"error":"invalid_client","error_description":"invalid client_secret parameter"}',
      'adobe-wrong-client-secret',
    ],
    ['a code that all providers share', 'invalid_scope', 'adobe-invalid-scope'],
    ["words of Adobe's gateway without their code", 'Oauth token is not valid', 'gateway-token-invalid'],
  ])('puts the right entry first for %s', (_, query, id) => {
    expect(errorIds(query)[0]).toBe(id);
  });

  it.each([
    '{"error":"invalid_request","error_description":"a parameter occurs twice"}',
    '{"error":"invalid_client"}',
    'HTTP/1.1 401 Unauthorized {"error":"invalid_client"}',
    'timeout',
    'connection-refused',
    'cancelled',
    'tls-certificate',
  ])('does not take %s for the answer of an API that was called', (query) => {
    const [first] = searchErrors(query);
    expect(first?.family).toMatch(/./);
    expect(first?.family).not.toBe('api');
  });

  it('does not take a code for a part of a longer one', () => {
    expect(errorIds('{"error":"xinvalid_scope"}')).toEqual([]);
    expect(errorIds('{"error":"invalid_scope"}')).toContain('invalid-scope');
  });

  it('finds nothing for nothing and for what no entry says', () => {
    expect(errorIds('')).toEqual([]);
    expect(errorIds(' "" ')).toEqual([]);
    expect(errorIds('zebra')).toEqual([]);
  });

  it('reads a hostile query of full length in well under a second', () => {
    const started = performance.now();
    for (const part of ['invalid_', '(((', '"', 'a ', 'invalid_client '])
      searchErrors(part.repeat(1000).slice(0, referenceQueryMax));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('searching services and scopes', () => {
  it.each(services)('finds $id by its name', ({ id, name }) => {
    expect(serviceIds(name)).toContain(id);
  });

  it('finds by one scope, exactly as written or in part', () => {
    expect(serviceIds('user_management_sdk')).toEqual(['user-management-api']);
    expect(serviceIds('firefly')).toContain('firefly-services');
    expect(searchServices('user_management_sdk')[0]?.scopes).toEqual(['user_management_sdk']);
  });

  it('reads the scopes of a request in every separator, and puts the service with most of them first', () => {
    for (const query of [
      'openid,AdobeID,ff_apis,ee.express_api,firefly_api',
      'openid AdobeID ff_apis ee.express_api firefly_api',
    ]) {
      const found = searchServices(query);
      expect(found[0]?.scopes).toEqual(['ff_apis', 'firefly_api']);
      expect(serviceIds(query)).toContain('express');
      expect(serviceIds(query)).not.toContain('stock');
    }
  });

  it('looks for words, not scopes, where few of them are scopes', () => {
    expect(serviceIds('adobe profile api')).toEqual(['commerce-cloud-service', 'substance-3d']);
    expect(serviceIds('adobe target')[0]).toBe('target');
    expect(serviceIds('zebra')).toEqual([]);
  });
});

describe('searching the claims', () => {
  it('finds a claim by its name under every issuer that explains it', () => {
    const found = searchClaims('client_id');
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(['standard', 'adobe-ims', 'cognito']));
    expect(found.flatMap(({ claims }) => claims.map(({ name }) => name))).toContain('client_id');
  });

  it('finds nothing for nothing and for what no claim says', () => {
    expect(searchClaims('')).toEqual([]);
    expect(searchClaims('zebra')).toEqual([]);
  });
});
