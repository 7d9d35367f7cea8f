import { describe, expect, it } from 'vitest';
import { comparableRequest, comparableWire } from '@/lib/domain/command/comparable-request';
import { compareRequests } from '@/lib/domain/command/compare-requests';
import { readRequest } from '@/lib/domain/command/read-request';
import { reportCommand } from '@/lib/domain/command/report';
import { sentRequest, type WireRequest } from '@/lib/domain/command/wire-request';
import { secretMark } from '@/lib/domain/generation';

const address = 'https://auth.example.com/token';
const sent: WireRequest = {
  method: 'POST',
  address,
  headers: [
    ['host', 'auth.example.com'],
    ['accept', 'application/json'],
    ['content-type', 'application/x-www-form-urlencoded'],
    ['user-agent', 's2s-playground'],
  ],
  parameters: [
    ['grant_type', 'client_credentials', 'body'],
    ['scope', 'read write', 'body'],
    ['client_id', 'abc', 'body'],
    ['client_secret', secretMark, 'body'],
  ],
};

function compared(command: string, isSecretSame: boolean | null = true) {
  const read = reportCommand(command, null, []);
  if (!read.ok) throw new Error(read.code);
  const { request, draft } = read.report;
  const { rows } = compareRequests(
    comparableWire(request, draft.clientId),
    comparableWire(sent, 'abc', isSecretSame === false),
  );
  return rows.map(({ name, change }) => `${name}: ${change}`);
}
const good = `curl ${address} -d grant_type=client_credentials -d client_id=abc -d client_secret=geheim12`;

describe('what a command would have sent beside what was sent', () => {
  it('is the same but for what no token endpoint looks at', () => {
    expect(
      compared(
        `${good} --data-urlencode 'scope=read write' -H 'Content-Type: application/x-www-form-urlencoded; charset=utf-8'`,
      ),
    ).toEqual([
      'Method: same',
      'Address: same',
      'Client authentication: same',
      'grant_type: same',
      'client_id: same',
      'client_secret: same',
      'scope: same',
      'content-type: same',
      'accept: same',
    ]);
  });

  it('differs by the name of a parameter, and is matched with the one that was meant', () => {
    expect(compared(`${good} -d 'scopes=read+write'`)).toContain('scopes: changed');
  });

  it('differs by the client secret where only its text tells', () => {
    expect(compared(good, false)).toContain('client_secret: changed');
    expect(compared(good, null)).toContain('client_secret: same');
  });

  it('differs by place, method, address and type of the body', () => {
    expect(compared(`curl -G https://auth.example.com/other -d client_id=abc`)).toEqual(
      expect.arrayContaining([
        'Method: changed',
        'Address: changed',
        'client_id: changed',
        'client_secret: added',
        'content-type: added',
      ]),
    );
    expect(compared(`${good} -H 'Content-Type: application/json'`)).toContain('content-type: changed');
    expect(compared(`${good} -u a:b -d extra=1`)).toEqual(
      expect.arrayContaining(['Client authentication: changed', 'extra: removed', 'scope: added']),
    );
  });
});

describe('what was sent', () => {
  it('is read from the trace, its query apart from its body', () => {
    const request = {
      method: 'POST' as const,
      url: `${address}?p=policy`,
      line: 'POST /token?p=policy HTTP/1.1',
      headers: [['Content-Type', 'application/x-www-form-urlencoded']] as const,
      body: `scope=read+write&client_secret=${secretMark}`,
    };
    expect(sentRequest(request)).toEqual({
      method: 'POST',
      address,
      headers: [['content-type', 'application/x-www-form-urlencoded']],
      parameters: [
        ['p', 'policy', 'query'],
        ['scope', 'read write', 'body'],
        ['client_secret', secretMark, 'body'],
      ],
    });
  });
});

const secret = 'p8e-1234567890abcdefABCDEF';
const tokenForm = (more: string) =>
  `grant_type=client_credentials&client_id=abc&client_secret=${secret}${more}`;

function comparison(left: string, right: string) {
  const [one, other] = [readRequest(left), readRequest(right)];
  if (!one.ok || !other.ok) throw new Error('was not read');
  return compareRequests(comparableRequest(one.request), comparableRequest(other.request));
}
const rowOf = (left: string, right: string, name: string) =>
  comparison(left, right).rows.find((row) => row.name === name);

describe('two requests', () => {
  it('that are the same differ in nothing, and no secret is shown', () => {
    const { rows, isOtherOrder } = comparison(tokenForm('&scope=a,b'), tokenForm('&scope=a,b'));
    expect(new Set(rows.map(({ change }) => change))).toEqual(new Set(['same']));
    expect(isOtherOrder).toBe(false);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('whose parameters stand in another order are the same, and the order is told', () => {
    const { rows, isOtherOrder } = comparison('a=1&b=2&grant_type=x', 'b=2&grant_type=x&a=1');
    expect(rows.every(({ change }) => change === 'same')).toBe(true);
    expect(isOtherOrder).toBe(true);
  });

  it.each([
    ['scope', '&scope=a,b', '&scope=b,a', 'same', [{ code: 'scope-order' }]],
    ['scope', '&scope=a,b', '&scope=a+b', 'changed', [{ code: 'scope-separator' }]],
    ['scope', '&scope=a,b', '&scope=b,c', 'changed', [{ code: 'scopes', onlyLeft: ['a'], onlyRight: ['c'] }]],
    [
      'resource',
      '&resource=a&resource=b',
      '&resource=b&resource=a',
      'changed',
      [{ code: 'repeated' }, { code: 'value-order' }],
    ],
    ['audience', '&audience=x', '&audience=x%20', 'changed', [{ code: 'white-space' }]],
    ['audience', '&audience=x', '&audience=X', 'changed', [{ code: 'letter-case' }]],
    ['audience', '', '&audience=x', 'added', []],
    ['audience', '&audience=x', '', 'removed', []],
    ['scopes', '&scopes=a', '&scope=a', 'changed', [{ code: 'near-miss', meant: 'scope' }]],
    ['scope', '&scope=a', '&scopes=a', 'changed', [{ code: 'near-miss', meant: 'scope' }]],
    ['scopes', '&scopes=a', '', 'removed', [{ code: 'near-miss', meant: 'scope' }]],
  ] as const)('differ in "%s": %s and %s', (name, left, right, change, notes) => {
    expect(rowOf(tokenForm(left), tokenForm(right), name)).toMatchObject({ change, notes });
  });

  it('with two secrets are told apart without showing either', () => {
    const other = tokenForm('').replace(secret, `${secret}x`);
    const { rows } = comparison(tokenForm(''), other);
    const row = rows.find(({ name }) => name === 'client_secret');
    expect(row).toMatchObject({ change: 'changed', notes: [{ code: 'other-secret' }] });
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(
      rowOf(tokenForm(''), tokenForm('').replace(secret, `${secret}%0A`), 'client_secret'),
    ).toMatchObject({
      change: 'changed',
      notes: [{ code: 'white-space' }],
    });
  });

  it('of which one sends the secret in a header differ in how the client signs in', () => {
    const left = `curl -u 'abc:${secret}' https://a.example/token -d grant_type=client_credentials`;
    const right = `curl https://a.example/token -d '${tokenForm('')}'`;
    expect(rowOf(left, right, 'Client authentication')).toMatchObject({
      change: 'changed',
      left: 'HTTP Basic, client ID abc',
      right: 'client_secret in the form',
    });
    expect(JSON.stringify(comparison(left, right))).not.toContain(secret);
  });

  it('of which one puts the form into the address differ in place and method', () => {
    const left = 'https://a.example/token?grant_type=client_credentials';
    const right = `curl https://a.example/token -d grant_type=client_credentials`;
    expect(rowOf(left, right, 'Method')).toMatchObject({ left: 'GET', right: 'POST', change: 'changed' });
    expect(rowOf(left, right, 'grant_type')).toMatchObject({
      change: 'changed',
      notes: [{ code: 'other-place' }],
    });
  });
});

describe('a pasted request', () => {
  it('may be an HTTP message', () => {
    const message = `POST /ims/token/v3 HTTP/1.1\r\nHost: ims-na1.adobelogin.com\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n${tokenForm('')}`;
    expect(readRequest(message)).toMatchObject({
      ok: true,
      request: {
        method: 'POST',
        url: 'https://ims-na1.adobelogin.com/ims/token/v3',
        body: tokenForm(''),
        bodyKind: 'form',
      },
    });
  });

  it.each([
    ['', 'empty'],
    ['x'.repeat(70_000), 'too-long'],
    ['hello world', 'no-command'],
    ["curl 'https://a.example", 'open-quote'],
  ])('%j is refused', (text, code) => {
    expect(readRequest(text)).toEqual({ ok: false, code });
  });
});
