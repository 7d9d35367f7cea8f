import { describe, expect, it } from 'vitest';
import { findErrorEntry } from '@/lib/domain/catalogue/errors/explain';
import { searchErrors } from '@/lib/domain/catalogue/reference-error-search';
import { findTokens } from '@/lib/domain/inspect/find-tokens';
import { type Play, type Plays, plainSecret, type TokenPlay } from '../../../integration/catalogue/play';
import { adobePlays } from '../../../integration/catalogue/plays-adobe';
import { entraPlays } from '../../../integration/catalogue/plays-entra';
import { keycloakPlays } from '../../../integration/catalogue/plays-keycloak';
import { httpPlays, oauthPlays, requestPlays } from '../../../integration/catalogue/plays-oauth';
import { platformPlays } from '../../../integration/catalogue/plays-platforms';
import type { PlayedAnswer } from '../../../support/provider-player';

/** Entries that need a fact of the request, each with those that say what the same answer says without it. */
const plainSiblings: Readonly<Record<string, readonly string[]>> = {
  'parameter-misspelt': ['adobe-invalid-scope', 'access-denied'],
  'secret-white-space': ['adobe-invalid-client'],
  'basic-form-encoded': ['adobe-invalid-client'],
  'basic-not-encoded': ['adobe-invalid-client'],
  'scopes-joined-with-commas': ['adobe-invalid-scope'],
  'adobe-stage-host': ['adobe-unknown-client-id'],
  'adobe-basic-refused': ['adobe-invalid-client'],
  'adobe-scope-missing': ['adobe-invalid-request'],
  'adobe-scopes-joined-with-spaces': ['adobe-invalid-scope'],
  'adobe-jwt-exchange-retired': ['adobe-internal-error'],
  'adobe-api-host': ['endpoint-not-found'],
  'auth0-audience-missing': ['access-denied', 'adobe-invalid-request'],
  'auth0-unauthorized': ['access-denied'],
  'auth0-rate-limited': ['adobe-throttled-without-time', 'access-denied'],
  'okta-rate-limited': ['adobe-throttled-without-time'],
  'cognito-invalid-client': ['adobe-invalid-client'],
  'cognito-invalid-grant': ['invalid-grant'],
  'cognito-unauthorized-client': ['adobe-unauthorized-client'],
  'cognito-invalid-scope': ['adobe-invalid-scope'],
  'cognito-invalid-request': ['adobe-invalid-request'],
  'invalid-client-basic': ['adobe-invalid-client'],
  'keycloak-client-refused': ['keycloak-client-refused', 'adobe-unauthorized-client'],
  'keycloak-path-wrong': ['keycloak-path-wrong', 'endpoint-not-found'],
  'keycloak-https-required': ['adobe-invalid-request'],
  'keycloak-parameter-repeated': ['adobe-invalid-request'],
  'keycloak-invalid-scopes': ['adobe-invalid-scope'],
};
/** What the standard says stands behind what Adobe says by the same code: the words do not tell whose answer it is. */
const adobeFirst: Readonly<Record<string, string>> = {
  'invalid-client': 'adobe-invalid-client',
  'unauthorized-client': 'adobe-unauthorized-client',
  'invalid-scope': 'adobe-invalid-scope',
  'invalid-request': 'adobe-invalid-request',
  'provider-server-error': 'adobe-internal-error',
  throttled: 'adobe-throttled',
  'throttled-without-time': 'adobe-throttled-without-time',
};

interface Row {
  readonly id: string;
  readonly answer: PlayedAnswer;
  readonly number: number;
}
const tables: readonly Plays[] = [
  requestPlays,
  adobePlays,
  platformPlays,
  entraPlays,
  keycloakPlays,
  oauthPlays,
  httpPlays,
];
const rows: readonly Row[] = tables
  .flatMap(Object.entries<Play | readonly Play[]>)
  .flatMap(([id, play]) => [play].flat().map((one, number) => ({ id, answer: answerOf(one), number })));

function answerOf(play: Play): PlayedAnswer {
  if ('api' in play) return play.api ?? {};
  if (typeof play.answer !== 'function') return play.answer ?? {};
  return play.answer({
    method: 'POST',
    headers: {},
    host: 'id.example.com',
    path: '/token',
    form: formOf(play),
    basic: basicOf(play),
  });
}

function formOf({ scopes, secret, authMethod, parameters = [] }: TokenPlay): URLSearchParams {
  const form = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
  if (scopes) form.set('scope', scopes);
  if (authMethod === undefined) form.set('client_secret', secret ?? plainSecret);
  return form;
}

function basicOf({ authMethod, secret = plainSecret }: TokenPlay): string | null {
  if (authMethod === undefined) return null;
  return `id:${authMethod === 'client_secret_basic' ? encodeURIComponent(secret) : secret}`;
}

const bodyOf = ({ body = '' }: PlayedAnswer) => (typeof body === 'string' ? body : JSON.stringify(body));
const statusLineOf = ({ status = 200 }: PlayedAnswer) => `HTTP/1.1 ${status}`;

/** As `curl -i` prints it. */
function wholeOf(answer: PlayedAnswer): string {
  const body = bodyOf(answer);
  const headers = { ...answer.headers, 'content-length': String(body.length) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [statusLineOf(answer), ...lines, '', body].join('\r\n');
}

const idsOf = (text: string) => searchErrors(text).map(({ id }) => id);

/** Known by headers that people leave out. */
const byHeaders: readonly string[] = ['text-instead-of-json', 'empty-answer'];
/** The body alone is enough: no condition asks for the status, the shape or a header. */
const isTold = (id: string) =>
  findErrorEntry(id)?.when.every(
    ({ status, shape, retryAfter, outbound }) => !status && !shape && !retryAfter && !outbound,
  ) ?? false;

function expectFound(text: string, id: string): void {
  const found = idsOf(text);
  const siblings = plainSiblings[id];
  if (siblings) expect(siblings, `${text}\n${found}`).toContain(found[0]);
  else expect(found.slice(0, 2), text).toEqual(expect.arrayContaining([id]));
  if (!siblings) expect([id, adobeFirst[id]], `${text}\n${found}`).toContain(found[0]);
}

describe('an answer that is pasted', () => {
  const named = rows.filter(({ id }) => id !== 'not-in-catalogue');
  it.each(named)('whole, with its headers, leads to $id ($number)', ({ id, answer }) => {
    expectFound(wholeOf(answer), id);
  });

  const withoutHeaders = named.filter(
    ({ id, answer }) => bodyOf(answer) !== '' && !answer.headers?.['retry-after'] && !byHeaders.includes(id),
  );
  it.each(withoutHeaders)('as status line and body, leads to $id ($number)', ({ id, answer }) => {
    expectFound(`${statusLineOf(answer)}\n\n${bodyOf(answer)}`, id);
  });

  const told = withoutHeaders.filter(({ id }) => isTold(id));
  it.each(told)('as the body alone, leads to $id ($number)', ({ id, answer }) => {
    expectFound(bodyOf(answer), id);
  });

  it.each(told)('as the body alone is known as an error by Inspect: $id ($number)', ({ answer }) => {
    expect(findTokens(bodyOf(answer))).toEqual({ ok: false, code: 'error-answer' });
  });

  it('is not in the catalogue where its code is in no entry', () => {
    const unknown = rows.filter(({ id }) => id === 'not-in-catalogue');
    expect(unknown.length).toBeGreaterThan(0);
    for (const { answer } of unknown)
      for (const text of [bodyOf(answer), wholeOf(answer)]) expect(idsOf(text), text).toEqual([]);
  });

  it('has a plain sibling named for every entry that only the request can tell, and for no other', () => {
    const plays = new Set(rows.map(({ id }) => id));
    expect(Object.keys(plainSiblings).filter((id) => !plays.has(id))).toEqual([]);
    for (const siblings of Object.values(plainSiblings))
      for (const id of siblings) expect(findErrorEntry(id), id).not.toBeNull();
  });
});
