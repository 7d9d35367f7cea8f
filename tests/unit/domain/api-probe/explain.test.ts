import { describe, expect, it } from 'vitest';
import { readBearerChallenge } from '@/lib/domain/api-probe/challenge';
import { explainApiAnswer, explainApiSilence } from '@/lib/domain/api-probe/explain';
import { isConditionMet } from '@/lib/domain/catalogue/errors/condition';
import { errorCatalogue, explainFailure, findErrorEntry } from '@/lib/domain/catalogue/errors/explain';
import { gatewayEntries } from '@/lib/domain/catalogue/errors/gateway';
import { gatewayThrottleEntries } from '@/lib/domain/catalogue/errors/gateway-throttle';
import { outboundCodes } from '@/lib/domain/trace/outbound-code';

const facts = { status: 403, code: null, shape: 'json' } as const;
/** Entries of token requests that also explain why an API kept silent. */
const sharedEntries = errorCatalogue.filter(
  ({ id, family }) => family !== 'api' && outboundCodes.some((code) => explainApiSilence(code).id === id),
);

describe('the explanation of an API’s answer', () => {
  it('is the gateway’s for each code of the gateway, whatever the status', () => {
    for (const { id, when } of [...gatewayEntries, ...gatewayThrottleEntries]) {
      for (const code of when.flatMap(({ error }) => error ?? [])) {
        const explanation = explainApiAnswer({ ...facts, status: 500, code });
        expect(explanation?.id, code).toBe(id);
      }
    }
  });

  it.each([
    ['insufficient_scope', 403, 'json', 'api-insufficient-scope'],
    ['invalid_token', 401, 'json', 'api-invalid-token'],
    ['INVALID_TOKEN', 401, 'empty', 'api-invalid-token'],
    ['invalid_request', 400, 'json', 'api-invalid-request'],
    [null, 302, 'redirect', 'api-redirect'],
    [null, 429, 'empty', 'api-throttled'],
    [null, 401, 'html', 'api-unauthorized'],
    [null, 403, 'text', 'api-forbidden'],
    [null, 404, 'json', 'api-not-found'],
    [null, 410, 'json', 'api-not-found'],
    [null, 405, 'json', 'api-method'],
    ['some_code', 422, 'json', 'api-bad-request'],
    [null, 503, 'html', 'api-server-failure'],
    [null, 200, 'html', 'api-web-page'],
    [null, 100, 'empty', 'api-unknown'],
  ] as const)('of %s with status %d and %s is %s', (code, status, shape, id) => {
    const explanation = explainApiAnswer({ status, code, shape });
    expect(explanation?.id).toBe(id);
    expect(findErrorEntry(id)?.family).toBe('api');
  });

  it('says in each entry what to do and where it is from, and speaks of no token request', () => {
    const apiEntries = errorCatalogue.filter(({ family }) => family === 'api');
    expect(apiEntries.length).toBeGreaterThan(20);
    for (const { id, nextSteps, causes, source, what } of [...apiEntries, ...sharedEntries]) {
      expect(nextSteps.length, id).toBeGreaterThan(0);
      expect(causes.length, id).toBeGreaterThan(0);
      expect(source, id).not.toBe('');
      expect(what, id).not.toMatch(/token endpoint|client secret/i);
    }
    for (const { id, title, what, causes, nextSteps, toProvider } of sharedEntries)
      expect([title, what, ...causes, ...nextSteps, ...toProvider].join(' '), id).not.toMatch(
        /token|client|secret/i,
      );
  });

  it('is no explanation of a token request that failed in the same words', () => {
    const conditions = errorCatalogue.filter(({ family }) => family === 'api').flatMap(({ when }) => when);
    expect(conditions.length).toBeGreaterThan(15);
    for (const condition of conditions) {
      const [status] = condition.status ?? [400];
      const failure = {
        provider: 'generic',
        stage: condition.outbound ? 'network' : 'response',
        status: typeof status === 'number' ? status : Number(status?.[0]) * 100,
        error: condition.error?.[0] ?? null,
        errorDescription: null,
        shape: condition.shape?.[0] ?? null,
        outboundCode: condition.outbound?.[0] ?? null,
        retryAfterSeconds: null,
        authMethod: 'client_secret_post',
      } as const;
      expect(isConditionMet(condition, failure)).toBe(false);
      expect(findErrorEntry(explainFailure(failure).id)?.family, JSON.stringify(condition)).not.toBe('api');
    }
  });

  it('is none for what was answered as asked', () => {
    expect(explainApiAnswer({ status: 200, code: null, shape: 'json' })).toBeNull();
    expect(explainApiAnswer({ status: 204, code: null, shape: 'empty' })).toBeNull();
  });

  it('exists for every way in which no answer comes', () => {
    for (const code of outboundCodes) {
      const { id, title, what, nextSteps } = explainApiSilence(code);
      expect([title, what, nextSteps.length > 0], code).toEqual([
        expect.stringMatching(/./),
        expect.stringMatching(/\.$/),
        true,
      ]);
      expect(id, code).not.toBe('api-unknown');
      expect(findErrorEntry(id)?.title, code).toBe(title);
    }
  });
});

describe('a Bearer challenge', () => {
  it.each([
    [
      'Bearer realm="x", error="insufficient_scope", error_description="Say \\"please\\"", scope="a b"',
      { error: 'insufficient_scope', errorDescription: 'Say "please"', scope: 'a b' },
    ],
    ['bearer error=invalid_token', { error: 'invalid_token', errorDescription: null, scope: null }],
    ['Basic realm="x", Bearer error="invalid_token"', { error: 'invalid_token' }],
    ['Bearer', { error: null, errorDescription: null, scope: null }],
  ])('is read from %s', (value, expected) => {
    expect(readBearerChallenge([value])).toMatchObject(expected);
  });

  it('is none where there is none', () => {
    expect(readBearerChallenge([])).toBeNull();
    expect(readBearerChallenge(['Basic realm="Bearer"', 'Digest error="invalid_token"'])).toBeNull();
  });

  it('takes no longer for a hostile header', () => {
    const begun = performance.now();
    for (const hostile of ['a'.repeat(60_000), 'a="\\'.repeat(15_000), 'a   '.repeat(15_000)])
      expect(readBearerChallenge([`Bearer ${hostile}`])).toMatchObject({ error: null });
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
