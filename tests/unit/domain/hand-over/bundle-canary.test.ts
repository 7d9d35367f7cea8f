import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GenerationView } from '@/lib/domain/generation';
import { bundleFormats } from '@/lib/domain/hand-over/bundle/bundle';
import { supportBundleFile } from '@/lib/domain/hand-over/bundle/file';
import { createMask } from '@/lib/domain/hand-over/bundle/identities';
import { awkwardCanary, type Canary, CanaryScanner, plainCanary } from '../../../support/canary';
import { aJwt, answeredTrace, aSource, bundleCases, issuedToken } from './bundle-cases';
import { type Path, textPlaces as placesIn, planted } from './planting';

/** Words of closed lists, which the server chooses; anything else in their place is not a view. */
const closed =
  /(?:^|\.)(?:provider|authMethod|kind|stage|severity|state|reason|credentialId)$|^findings\.\d+\.code$/;
const isClosed = (path: Path) => closed.test(path.join('.')) && path.join('.') !== 'trace.response.reason';

const textPlaces = (view: GenerationView) => placesIn(view, isClosed);

function withToken(accessToken: string): GenerationView {
  const token = { ...issuedToken, accessToken };
  return { ...bundleCases.token, outcome: { kind: 'token', token, reused: false } };
}

/** All six texts of a view: each format, with and without identities. */
function expectNothing(view: GenerationView, canary: Canary, scanner = new CanaryScanner([canary])) {
  const seen = bundleFormats.flatMap((format) =>
    [false, true].map((masked) => {
      const { text, fileName } = supportBundleFile(aSource(view, masked), format);
      return { place: format, content: text + fileName };
    }),
  );
  const leaks = scanner.find([{ place: 'all', content: seen.map(({ content }) => content).join('\n') }]);
  expect(leaks.length > 0 ? scanner.find(seen) : []).toEqual([]);
}

const cases = Object.entries(bundleCases).map(([name, view]) => ({ name, view }));

test('the scan can find: a canary in a place that nothing guards is seen in every format', () => {
  const canary = plainCanary('decoy');
  for (const format of bundleFormats) {
    const view = planted(bundleCases.failure, ['outcome', 'failure', 'debugId'], canary.value);
    const content = supportBundleFile(aSource(view), format).text;
    expect(new CanaryScanner([canary]).find([{ place: format, content }])).not.toEqual([]);
  }
});

describe('the access token stands in no bundle, wherever a provider repeats it', () => {
  const canaries = [
    { name: 'JWT', value: aJwt({ sub: 'someone', name: 'Ada', jti: 'a-token-of-a-person' }) },
    plainCanary('opaque access token'),
    awkwardCanary('awkward access token'),
  ];
  for (const canary of canaries) {
    const view = withToken(canary.value);
    const places = textPlaces(view);
    const scanner = new CanaryScanner([canary]);
    test.each(places.map((path) => [path.join('.'), path] as const))(
      `${canary.name} at %s`,
      (_name, path) => {
        expectNothing(planted(view, path, canary.value), canary, scanner);
      },
    );
  }

  test('in any form, around any text, at any place', () => {
    const [, canary] = canaries;
    if (!canary) throw new Error('There is no canary.');
    const view = withToken(canary.value);
    const scanner = new CanaryScanner([canary]);
    const forms: readonly ((text: string) => string)[] = [
      (text) => text,
      encodeURIComponent,
      (text) => JSON.stringify({ text }),
      (text) => JSON.stringify(JSON.stringify({ text })),
      (text) => Buffer.from(text).toString('base64'),
      (text) => Buffer.from(`x${text}`).toString('base64url'),
      (text) => Buffer.from(text).toString('hex'),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...textPlaces(view)),
        fc.constantFrom(...forms),
        fc.string({ maxLength: 12, unit: 'binary' }),
        fc.string({ maxLength: 12, unit: 'binary' }),
        (path, form, before, after) => {
          expectNothing(planted(view, path, before + form(canary.value) + after), canary, scanner);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('what is shaped or named like a secret stands in no bundle', () => {
  const canary = plainCanary('planted secret');
  const scanner = new CanaryScanner([canary]);
  const forms = [
    `Bearer ${canary.value}`,
    `Basic ${Buffer.from(`id:${canary.value}`).toString('base64')}`,
    `a=b&client_secret=${canary.value}&c=d`,
    JSON.stringify({ client_secret: canary.value, refresh_token: canary.value }),
    `p8e-${canary.value}`,
    aJwt({ sub: canary.value }),
  ];
  for (const { name, view } of cases) {
    test.each(textPlaces(view).map((path) => [path.join('.'), path] as const))(
      `${name}: %s`,
      (_name, path) => {
        expectNothing(planted(view, path, forms.join(' ')), canary, scanner);
      },
    );
  }

  test.each([
    'assertion',
    'client_assertion',
    'password',
    'app_secret',
    'actor_token',
    'Subject-Token',
    'X-Api-Key',
  ])('the parameter %s', (name) => {
    const { request } = bundleCases.failure;
    const trace = answeredTrace;
    const body = new URLSearchParams([
      ['a', 'b'],
      [name, canary.value],
    ]).toString();
    expectNothing(
      {
        ...bundleCases.failure,
        request: {
          ...request,
          tokenEndpoint: `https://user:${canary.value}@idp.example.com/token?${body}`,
          form: [...request.form, [name, canary.value]],
        },
        trace: {
          ...trace,
          request: {
            ...trace.request,
            url: `https://${canary.value}@idp.example.com/token?${body}`,
            line: `POST /token?${body} HTTP/1.1`,
            headers: [...trace.request.headers, [name, canary.value], ['authorization', canary.value]],
            body,
          },
          response: {
            ...trace.response,
            headers: [
              [name, canary.value],
              ['Set-Cookie', canary.value],
              ['location', `https://${canary.value}@x.example/`],
            ],
          },
        },
      },
      canary,
      scanner,
    );
  });
});

test('of claims the names are told, and of values those that say nothing of a person', () => {
  const secret = plainCanary('claim value');
  const names = [
    'sub',
    'email',
    'name',
    'user_id',
    'jti',
    'id',
    'sid',
    'oid',
    'ip',
    'https://example.com/own',
    'act',
  ];
  const claims = Object.fromEntries(names.map((name) => [name, secret.value]));
  const view = withToken(
    aJwt({ ...claims, nested: { deep: secret.value }, iss: 'https://idp.example.com', exp: 1_800_000_000 }),
  );
  expectNothing(view, secret);
  const { text } = supportBundleFile(aSource(view), 'markdown');
  for (const name of names) expect(text).toContain(`\`${name}\``);
  expect(text).toContain('- Claim `iss`: `https://idp.example.com`');
  expect(text).toContain('- Claim `exp`: `1800000000`');
});

test('a long client ID is masked behind escapes and in other letters, an account in every form of its @', () => {
  const clientId = '0123456789abcdef0123456789abcdef';
  const mask = createMask([{ kind: 'client-id', value: clientId }]);
  for (const text of ['client_id%3D', '%2F', '\\u003d', '\\n', 'x']) {
    expect(mask(text + clientId)).toBe(`${text}[client ID]`);
    expect(mask(text + clientId.toUpperCase())).toBe(`${text}[client ID]`);
  }
  for (const at of ['@', '%40', '%2540', '&#64;', '&#x40;', '\\u0040']) {
    expect(mask(`7F00AA11BB22CC33DD44EE55${at}techacct.adobe.com`)).toBe('[account ID]');
    expect(mask(`ada${at}example.com`)).toBe('[email]');
  }
});

test('without identities neither client ID nor accounts nor mail addresses are left, however they are written', () => {
  const clientId = 'client id+of/a customer';
  const account = '7F00AA11BB22CC33DD44EE55@techacct.adobe.com';
  const base = withToken(
    aJwt({ client_id: clientId, user_id: account, sub: 'auth0|customer-17', org: 'ABC@AdobeOrg' }),
  );
  const said = `${clientId} ${encodeURIComponent(clientId)} ${encodeURIComponent(account)} auth0|customer-17 ada@example.com 9911AA11BB22CC33DD44EE55@techacct.adobe.com`;
  const body = new URLSearchParams([['client_id', clientId]]).toString();
  const trace = answeredTrace;
  const view: GenerationView = {
    ...base,
    request: { ...base.request, clientId },
    trace: { ...trace, request: { ...trace.request, body }, response: { ...trace.response, body: said } },
  };
  for (const format of bundleFormats) {
    const open = supportBundleFile(aSource(view), format).text;
    const masked = supportBundleFile(aSource(view, true), format).text;
    for (const part of ['of/a customer', 'of%2Fa', 'techacct', 'customer-17', 'ada@example.com']) {
      expect(open, `${format} ${part}`).toContain(part);
      expect(masked, `${format} ${part}`).not.toContain(part);
    }
    expect(masked).toContain('[client ID]');
    expect(masked).toContain('[account ID]');
    expect(masked).toContain('[email]');
  }
});
