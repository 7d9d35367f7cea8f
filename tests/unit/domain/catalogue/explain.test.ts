import { describe, expect, it } from 'vitest';
import { explainApiAnswer, explainApiSilence } from '@/lib/domain/api-probe/explain';
import { errorCatalogue, explainFailure, findErrorEntry } from '@/lib/domain/catalogue/errors/explain';
import type { FailureFacts } from '@/lib/domain/catalogue/errors/facts';
import { outboundCodes } from '@/lib/domain/trace/outbound-code';
import { adobe, failureRows as generalRows, unsent } from './failure-rows';
import { entraRows } from './failure-rows-entra';
import { platformRows } from './failure-rows-platforms';
import { requestRows } from './failure-rows-request';

/** Answers of an API that was called with a token: status, code and what the body was. */
const apiRows = [
  [403, 'insufficient_scope', 'json'],
  [401, 'invalid_token', 'json'],
  [400, 'invalid_request', 'json'],
  [302, null, 'redirect'],
  [429, null, 'json'],
  [401, null, 'empty'],
  [403, null, 'json'],
  [404, null, 'json'],
  [405, null, 'empty'],
  [500, null, 'json'],
  [200, null, 'html'],
  [422, null, 'json'],
  [799, null, 'empty'],
] as const;
const failureRows = [...generalRows, ...entraRows, ...platformRows, ...requestRows];

describe('error catalogue', () => {
  it.each(failureRows)('%s -> %s', (_, expected, facts) => {
    expect(explainFailure(facts).id).toBe(expected);
  });

  it('has no entry that no row reaches', () => {
    const reached = new Set([
      ...failureRows.map(([, , facts]) => explainFailure(facts).id),
      ...apiRows.map(([status, code, shape]) => explainApiAnswer({ status, code, shape })?.id),
      ...outboundCodes.map((code) => explainApiSilence(code).id),
    ]);
    expect(errorCatalogue.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  it('leaves no outbound code without words', () => {
    const unexplained = outboundCodes.filter(
      (outboundCode) => explainFailure({ ...unsent, outboundCode }).id === 'not-in-catalogue',
    );
    expect(unexplained).toEqual([]);
  });

  it('gives every entry an id of its own, found again by it', () => {
    const ids = errorCatalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || findErrorEntry(id)?.id !== id),
    ).toEqual([]);
    expect(findErrorEntry('no-such-entry')).toBeNull();
  });

  it.each(errorCatalogue)('$id: says what happened, why, what next, and who says so', (entry) => {
    expect(entry.title).toMatch(/^[A-Z].*[^.]$/);
    expect(entry.source).not.toBe('');
    expect(entry.causes.length).toBeGreaterThan(0);
    expect(entry.nextSteps.length).toBeGreaterThan(0);
    for (const text of [entry.what, ...entry.causes, ...entry.nextSteps, ...entry.toProvider]) {
      expect(text).toMatch(/^[A-Z“].*[.”]$/);
    }
  });

  it('tells what to send to the provider wherever the provider answered with an error of its own', () => {
    const silent = errorCatalogue.filter(
      ({ family, toProvider, id, when }) =>
        !['http', 'network', 'request', 'unknown'].includes(family) &&
        // Without an answer there is nothing of the API's own to send.
        !when.some(({ outbound }) => outbound) &&
        toProvider.length === 0 &&
        id !== 'adobe-jwt-exchange-retired',
    );
    expect(silent).toEqual([]);
  });

  it('names the search for the scope that fails first where a scope is refused', () => {
    for (const id of ['adobe-invalid-scope', 'invalid-scope'])
      expect(findErrorEntry(id)?.nextSteps[0]).toMatch(/^Use “Find which scope fails”/);
  });

  it('never asks anyone to send a secret or a token', () => {
    const lines = errorCatalogue.flatMap(({ toProvider }) => toProvider);
    const bad = lines.filter(
      (line) => /secret|token/i.test(line) && !/Never (?:the client secret or )?a token\./.test(line),
    );
    expect(bad).toEqual([]);
  });
});

describe('findings of the checks before sending', () => {
  const facts: FailureFacts = {
    ...adobe,
    error: 'invalid_client',
    errorDescription: 'invalid client_secret parameter',
  };

  it('come first among the causes when they can lead to this failure', () => {
    const { causes } = explainFailure({
      ...facts,
      lint: [{ code: 'surrounding-quotes', field: 'client-secret' }],
    });
    expect(causes[0]).toBe('“Client secret” is in quotation marks.');
    expect(causes.slice(1)).toEqual(explainFailure(facts).causes);
  });

  it('are left out when they cannot, and said once when found twice', () => {
    const { causes } = explainFailure({
      ...facts,
      lint: [
        { code: 'scope-typo', field: 'scopes' },
        { code: 'placeholder', field: 'client-secret' },
        { code: 'placeholder', field: 'client-secret' },
      ],
    });
    expect(causes.length).toBe(explainFailure(facts).causes.length + 1);
  });
});
