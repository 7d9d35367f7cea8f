import { describe, expect, test } from 'vitest';
import type { ApiCallView } from '@/lib/domain/api-probe/api-probe';
import { bundleFormats } from '@/lib/domain/hand-over/bundle/bundle';
import { supportBundleFile } from '@/lib/domain/hand-over/bundle/file';
import { type Canary, CanaryScanner, plainCanary } from '../../../support/canary';
import { aCallSource, apiCallCases, callClientId, callTrace } from './api-call-cases';
import { aJwt } from './bundle-cases';
import { type Path, planted, textPlaces } from './planting';

/** Words of closed lists, which the server chooses; anything else in their place is not a view. */
const closed =
  /(?:^|\.)(?:target|provider|kind|bearer|severity)$|^findings\.\d+\.code$|^trace\.failure\.code$/;
const placesOf = (view: ApiCallView): Path[] =>
  textPlaces(view, (path) => {
    const name = path.join('.');
    return closed.test(name) || (name === 'outcome.code' && view.outcome.kind === 'no-answer');
  });

/** All six texts of a call: each format, with and without identities. */
function textsOf(view: ApiCallView): { place: string; content: string }[] {
  const { account } = view;
  const told = account === null ? [] : [{ target: view.target, at: view.at, facts: account }];
  return bundleFormats.flatMap((format) =>
    [false, true].map((masked) => {
      const { text, fileName } = supportBundleFile(aCallSource(view, masked, told), format);
      return { place: `${format} ${masked}`, content: text + fileName };
    }),
  );
}

function expectNothing(view: ApiCallView, canary: Canary): void {
  expect(new CanaryScanner([canary]).find(textsOf(view))).toEqual([]);
}

const canary = plainCanary('planted secret');

test('the scan can find: a canary in a place that nothing guards is seen in every format', () => {
  const view = planted<ApiCallView>(apiCallCases['api-refusal'], ['outcome', 'debugId'], canary.value);
  const found = new CanaryScanner([canary]).find(textsOf(view)).map(({ place }) => place);
  for (const format of bundleFormats) expect(found).toContain(`${format} false`);
});

describe('what is shaped or named like a secret stands in no bundle of an API call', () => {
  const forms = [
    `Bearer ${canary.value}`,
    `Basic ${Buffer.from(`id:${canary.value}`).toString('base64')}`,
    `a=b&client_secret=${canary.value}&c=d`,
    JSON.stringify({ client_secret: canary.value, refresh_token: canary.value, api_key: canary.value }),
    `p8e-${canary.value}`,
    aJwt({ sub: canary.value }),
  ].join(' ');
  for (const [name, view] of Object.entries(apiCallCases))
    test.each(placesOf(view).map((path) => [path.join('.'), path] as const))(`${name}: %s`, (_name, path) => {
      expectNothing(planted<ApiCallView>(view, path, forms), canary);
    });

  test.each(['authorization', 'x-api-key', 'X-Api-Key', 'cookie', 'x-session', 'x-amz-security-token'])(
    'the request header %s, unless it is the client ID or our own mark',
    (name) => {
      const view = apiCallCases['api-refusal'];
      expectNothing(
        {
          ...view,
          trace: { ...callTrace, request: { ...callTrace.request, headers: [[name, canary.value]] } },
        },
        canary,
      );
    },
  );

  test('the answer’s header x-api-key, even where it has the client ID’s name', () => {
    const view = apiCallCases['api-refusal'];
    expectNothing(
      {
        ...view,
        trace: { ...callTrace, response: { ...callTrace.response, headers: [['x-api-key', canary.value]] } },
      },
      canary,
    );
  });

  test('an API key that is not the client ID, wherever it was sent', () => {
    const { sent, ...view } = apiCallCases['api-refusal'];
    expectNothing({ ...view, sent: { ...sent, apiKey: canary.value } }, canary);
  });
});

test('the token is told by its fingerprint, and the client ID that was sent as a key stays', () => {
  for (const { content } of textsOf(apiCallCases['api-refusal'])) {
    expect(content).toContain('[access token sha256:0123456789abcdef]');
    expect(content).not.toContain('somebodys-own-key');
    expect(content).not.toContain('session=abc');
  }
  const [markdown] = textsOf(apiCallCases['api-refusal']);
  expect(markdown?.content).toContain(`x-api-key: ${callClientId}`);
  expect(markdown?.content).toContain('authorization: Bearer [access token sha256:0123456789abcdef]');
});

test('without identities neither client ID nor whom the answer names is left', () => {
  const hidden = [callClientId, 'Ada Example', '7F00AA', 'ada@example.com', 'techacct'];
  for (const { place, content } of textsOf(apiCallCases['api-profile'])) {
    for (const text of hidden)
      expect(content.includes(text), `${place}: ${text}`).toBe(place.endsWith('false'));
    // Without the organization no provider finds the case.
    expect(content).toContain('0123456789ABCDEF01234567@AdobeOrg');
  }
});

test('a body that was cut is searched for identities too, and a thing’s name stays', () => {
  const view = apiCallCases['api-refusal'];
  const body =
    '{"rows":[{"name":"Home page"}],"user_id":"somebody-17","next":{"userId":"some\\u0062ody-18","x":"somebody-18","cut';
  const { text } = supportBundleFile(
    aCallSource(
      { ...view, trace: { ...callTrace, response: { ...callTrace.response, body, isCut: true } } },
      true,
    ),
    'markdown',
  );
  expect(text).toContain('Home page');
  expect(text).not.toMatch(/somebody-1[78]/);
});
