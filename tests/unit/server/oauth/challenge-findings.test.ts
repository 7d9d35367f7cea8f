import { describe, expect, it } from 'vitest';
import { type FindingCode, findingCodes } from '@/lib/domain/trace/finding-code';
import { findInApiAnswer } from '@/lib/server/oauth/challenge-findings';

type Case = readonly [status: number, challenges: readonly string[], hasToken?: boolean];

function codesOf([status, challenges, hasToken = true]: Case): FindingCode[] {
  const headers = challenges.map((value) => ['WWW-Authenticate', value] as const);
  return findInApiAnswer({ status, headers }, hasToken).map(({ code }) => code);
}

const expired = 'Bearer realm="api", error="invalid_token", error_description="The token expired"';

/** Of each rule, answers that break it and answers that only look as if. */
const cases: readonly (readonly [FindingCode, readonly Case[], readonly Case[]])[] = [
  [
    'api-challenge-missing',
    [[401, []]],
    [
      [401, ['Bearer']],
      [403, []],
      [200, []],
    ],
  ],
  [
    'api-challenge-not-bearer',
    [
      [401, ['Basic realm="Bearer"']],
      [401, ['Digest error="invalid_token"', 'Negotiate']],
    ],
    [
      [401, ['Basic realm="a"', 'Bearer']],
      [401, ['Basic realm="a", Bearer realm="b"']],
      [403, ['Basic']],
    ],
  ],
  [
    'api-challenge-repeats',
    [
      [401, ['Bearer error="invalid_token", error="invalid_request"']],
      [401, ['Bearer realm="a", realm="b"']],
    ],
    [
      [401, [expired]],
      [401, ['Bearer realm="a", Basic realm="b"']],
      [401, ['Bearer x="1", x="2"']],
    ],
  ],
  [
    'api-challenge-characters',
    [
      [401, ['Bearer error="invalid_token", error_description="a \\"b\\""']],
      [403, ['Bearer scope="ü"']],
    ],
    [
      [401, [expired]],
      [401, ['Bearer realm="ü"']],
    ],
  ],
  [
    'api-challenge-status',
    [
      [403, [expired]],
      [401, ['Bearer error="insufficient_scope"']],
      [401, ['Bearer error="invalid_request"']],
    ],
    [
      [401, [expired]],
      [403, ['Bearer error="insufficient_scope"']],
      [403, ['Bearer error="own_code"']],
    ],
  ],
  [
    'api-challenge-without-token',
    [[401, [expired], false]],
    [
      [401, [expired]],
      [401, ['Bearer realm="a"'], false],
    ],
  ],
];

describe('findings in an API’s challenge', () => {
  it('have a case each here', () => {
    expect(cases.map(([code]) => code)).toEqual(findingCodes.filter((code) => code.startsWith('api-')));
  });

  it.each(cases)('%s is found where an answer departs so, and nowhere else', (code, departs, keeps) => {
    for (const one of departs) expect(codesOf(one), JSON.stringify(one)).toContain(code);
    for (const one of keeps) expect(codesOf(one), JSON.stringify(one)).not.toContain(code);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'scope'])(
    'are none for a parameter or an error that is called %s',
    (name) => {
      expect(codesOf([401, [`Bearer ${name}="x"`]])).toEqual([]);
      expect(codesOf([401, [`Bearer ${name}=x, error="${name}"`]])).toEqual([]);
    },
  );

  it('are none in a good refusal', () => expect(codesOf([401, [expired]])).toEqual([]));
});
