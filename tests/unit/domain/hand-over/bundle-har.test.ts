import { describe, expect, test } from 'vitest';
import type { GenerationView } from '@/lib/domain/generation';
import { supportBundleFile } from '@/lib/domain/hand-over/bundle/file';
import { bundleProduct } from '@/lib/domain/hand-over/bundle/product';
import packageFile from '../../../../package.json' with { type: 'json' };
import { aCallSource, apiCallCases } from './api-call-cases';
import { aSource, bundleCases } from './bundle-cases';

type Check = (value: unknown) => boolean;
interface Shape {
  readonly [name: string]: Check | Shape | readonly [Shape];
}

const isText: Check = (value) => typeof value === 'string';
const isWhole: Check = (value) => Number.isInteger(value) && Number(value) >= -1;
const isTime: Check = (value) => typeof value === 'number' && value >= 0;
const isTimeOrNone: Check = (value) => value === -1 || isTime(value);
const isInstant: Check = (value) =>
  isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/.test(String(value));
const pairs = [{ name: isText, value: isText }] as const;

/** The members that the specification has, mandatory where the name has no question mark. @see http://www.softwareishard.com/blog/har-12-spec/ */
const har: Shape = {
  log: {
    version: (value) => value === '1.2',
    creator: { name: isText, version: isText, 'comment?': isText },
    'browser?': { name: isText, version: isText },
    'comment?': isText,
    entries: [
      {
        startedDateTime: isInstant,
        time: isTime,
        request: {
          method: isText,
          url: (value) => URL.canParse(String(value)),
          httpVersion: isText,
          cookies: pairs,
          headers: pairs,
          queryString: pairs,
          'postData?': { mimeType: isText, params: pairs, text: isText, 'comment?': isText },
          headersSize: isWhole,
          bodySize: isWhole,
          'comment?': isText,
        },
        response: {
          status: isWhole,
          statusText: isText,
          httpVersion: isText,
          cookies: pairs,
          headers: pairs,
          content: { size: isWhole, mimeType: isText, 'text?': isText, 'comment?': isText },
          redirectURL: isText,
          headersSize: isWhole,
          bodySize: isWhole,
          'comment?': isText,
        },
        cache: {},
        timings: {
          'blocked?': isTimeOrNone,
          'dns?': isTimeOrNone,
          'connect?': isTimeOrNone,
          send: isTime,
          wait: isTime,
          receive: isTime,
          'ssl?': isTimeOrNone,
        },
        'serverIPAddress?': isText,
        'connection?': isText,
        'comment?': isText,
      },
    ],
  },
};

/** Ways to members that are absent, unknown or wrong; names that begin with an underscore are free. */
function faults(value: unknown, shape: Check | Shape | readonly [Shape], path = ''): string[] {
  if (typeof shape === 'function') return shape(value) ? [] : [`${path} is ${JSON.stringify(value)}`];
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((one, index) => faults(one, shape[0], `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no object`];
  const members = new Map(Object.entries(value));
  const known = new Map(Object.entries(shape).map(([name, one]) => [name.replace('?', ''), one]));
  return [
    ...Object.keys(shape)
      .filter((name) => !name.endsWith('?') && !members.has(name))
      .map((name) => `${path}.${name} is absent`),
    ...[...members].flatMap(([name, one]) => {
      if (name.startsWith('_')) return [];
      const expected = known.get(name);
      return expected === undefined
        ? [`${path}.${name} is unknown`]
        : faults(one, expected, `${path}.${name}`);
    }),
  ];
}

function harOf(view: GenerationView) {
  return JSON.parse(supportBundleFile(aSource(view), 'har').text);
}

describe('a bundle in HAR is HAR 1.2', () => {
  test.each(Object.entries(bundleCases))(
    '%s: every member that has to be there, of its type, and no other',
    (_name, view) => {
      expect(faults(harOf(view), har)).toEqual([]);
    },
  );

  test.each(Object.entries(apiCallCases))('%s: so too of a call of an API', (_name, view) => {
    const log = JSON.parse(supportBundleFile(aCallSource(view), 'har').text);
    expect(faults(log, har)).toEqual([]);
    const isGuard = view.outcome.kind === 'no-answer' && view.outcome.code === 'address-refused';
    expect(log.log.entries).toHaveLength(isGuard ? 0 : 1);
  });

  test('the check finds what is absent, wrong and unknown', () => {
    const log = harOf(bundleCases.token);
    delete log.log.entries[0].cache;
    log.log.entries[0].time = -1;
    log.log.entries[0].timings.extra = 1;
    expect(faults(log, har)).toEqual([
      '.log.entries[0].cache is absent',
      '.log.entries[0].time is -1',
      '.log.entries[0].timings.extra is unknown',
    ]);
  });

  test.each(['token', 'failure', 'network'] as const)(
    '%s: the time is the sum of its parts, the handshake inside the connection',
    (name) => {
      const [entry] = harOf(bundleCases[name]).log.entries;
      const { dns, connect, ssl, send, wait, receive } = entry.timings;
      const sum = [dns, connect, send, wait, receive].reduce((total, part) => total + Math.max(0, part), 0);
      expect(entry.time).toBeCloseTo(sum, 3);
      expect(entry.time).toBeCloseTo(bundleCases[name].trace?.timing.totalMs ?? -1, 3);
      expect(ssl).toBeLessThanOrEqual(connect);
    },
  );

  test('nothing that was not tried is an entry, and the log says why', () => {
    expect(harOf(bundleCases.reused).log).toMatchObject({
      entries: [],
      comment: expect.stringMatching(/^Nothing was sent: a live token/),
    });
    expect(harOf(bundleCases.guard).log).toMatchObject({
      entries: [],
      comment: expect.stringMatching(/^Nothing was sent: the request was refused/),
    });
  });

  test('a request without an answer has status 0', () => {
    const [entry] = harOf(bundleCases.network).log.entries;
    expect(entry.response).toMatchObject({
      status: 0,
      comment: 'No whole answer arrived: connection-refused.',
    });
  });

  test('no size tells the length of the secret', () => {
    const [{ request }] = harOf(bundleCases.token).log.entries;
    expect(request).toMatchObject({ bodySize: -1, headersSize: -1 });
  });
});

test('the version in a bundle is that of the product', () => {
  expect(bundleProduct.version).toBe(packageFile.version);
});
