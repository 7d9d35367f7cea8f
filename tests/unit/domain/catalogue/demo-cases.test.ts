import { describe, expect, it } from 'vitest';
import { demoCases, getDemoCase } from '@/lib/domain/catalogue/demo-cases';
import { explainFailure, findErrorEntry } from '@/lib/domain/catalogue/errors/explain';
import type { FailureFacts } from '@/lib/domain/catalogue/errors/facts';
import { knownScopes } from '@/lib/domain/catalogue/known-scopes';
import { credentialLimits, credentialNameKey, type DemoCaseId } from '@/lib/domain/credential';

const ims: FailureFacts = {
  provider: 'sandbox',
  stage: 'response',
  status: 400,
  error: null,
  errorDescription: null,
  shape: 'json',
  outboundCode: null,
  retryAfterSeconds: null,
  authMethod: 'client_secret_post',
};

/** What the sandbox answers, case by case; null for the cases that end in a token. The type demands every id. */
const answers: Record<DemoCaseId, Partial<FailureFacts> | null> = {
  working: null,
  'many-scopes': null,
  'opaque-token': null,
  'dropped-scope': null,
  'wrong-secret': { error: 'invalid_client', errorDescription: 'invalid client_secret parameter' },
  'unknown-client': { error: 'invalid_client', errorDescription: 'invalid client_id parameter' },
  'missing-scope': {
    error: 'invalid_scope',
    errorDescription: 'one or more scopes are not bound to the client',
  },
  'not-provisioned': {
    error: 'unauthorized_client',
    errorDescription: 'not allowed to use client_credentials',
  },
  throttled: { status: 429, error: 'throttled', retryAfterSeconds: 20 },
  slow: { stage: 'network', status: null, shape: null, outboundCode: 'timeout' },
  'internal-error': { status: 500, error: 'internal_error', errorDescription: 'Please try again later' },
  'html-answer': { status: 503, shape: 'html' },
};

describe('demo cases', () => {
  it('has exactly one case for every id', () => {
    expect(demoCases.map(({ id }) => id).sort()).toEqual(Object.keys(answers).sort());
  });

  it.each(demoCases)('$id: ends in the explanation that it announces', ({ id, explanationId }) => {
    const answer = answers[id];
    expect(answer === null ? null : explainFailure({ ...ims, ...answer }).id).toBe(explanationId);
    if (explanationId !== null) expect(findErrorEntry(explanationId)?.id).toBe(explanationId);
    expect(getDemoCase(id).id).toBe(id);
  });

  it('gives each a name that can be saved, one sentence, and known scopes', () => {
    expect(new Set(demoCases.map(({ name }) => credentialNameKey(name))).size).toBe(demoCases.length);
    for (const { name, shows, scopes } of demoCases) {
      expect(name).toMatch(/^Demo: \S/);
      expect(name.length).toBeLessThanOrEqual(credentialLimits.nameMax);
      expect(shows).toMatch(/^[A-Z].*\.$/);
      expect(scopes.filter((scope) => !knownScopes.has(scope))).toEqual([]);
    }
  });

  it('asks for one scope more than the others where a scope is missing, and for it last', () => {
    const base = getDemoCase('opaque-token').scopes;
    expect(getDemoCase('missing-scope').scopes.slice(0, -1)).toEqual(base);
    expect(getDemoCase('dropped-scope').scopes).toEqual(getDemoCase('missing-scope').scopes);
    expect(getDemoCase('many-scopes').scopes).toEqual([...base, 'ent_adobeio_sdk']);
  });
});
