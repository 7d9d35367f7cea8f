import { describe, expect, test } from 'vitest';
import { compareRequests } from '@/lib/domain/inspect/compare-requests';
import { readRequest } from '@/lib/domain/inspect/read-request';

const secret = 'p8e-1234567890abcdefABCDEF';
const form = (more: string) => `grant_type=client_credentials&client_id=abc&client_secret=${secret}${more}`;

function compare(left: string, right: string) {
  const [one, other] = [readRequest(left), readRequest(right)];
  if (!one.ok || !other.ok) throw new Error('was not read');
  return compareRequests(one.request, other.request);
}
const rowOf = (left: string, right: string, name: string) =>
  compare(left, right).rows.find((row) => row.name === name);

describe('two requests', () => {
  test('that are the same differ in nothing, and no secret is shown', () => {
    const { rows, isOtherOrder } = compare(form('&scope=a,b'), form('&scope=a,b'));
    expect(new Set(rows.map(({ change }) => change))).toEqual(new Set(['same']));
    expect(isOtherOrder).toBe(false);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test('whose parameters stand in another order are the same, and the order is told', () => {
    const { rows, isOtherOrder } = compare('a=1&b=2&grant_type=x', 'b=2&grant_type=x&a=1');
    expect(rows.every(({ change }) => change === 'same')).toBe(true);
    expect(isOtherOrder).toBe(true);
  });

  test.each([
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
    ['scopes', '&scopes=a', '&scope=a', 'removed', [{ code: 'near-miss', meant: 'scope' }]],
  ] as const)('differ in "%s": %s and %s', (name, left, right, change, notes) => {
    expect(rowOf(form(left), form(right), name)).toMatchObject({ change, notes });
  });

  test('with two secrets are told apart without showing either', () => {
    const other = form('').replace(secret, `${secret}x`);
    const { rows } = compare(form(''), other);
    const row = rows.find(({ name }) => name === 'client_secret');
    expect(row).toMatchObject({ change: 'changed', notes: [{ code: 'other-secret' }] });
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(rowOf(form(''), form('').replace(secret, `${secret}%0A`), 'client_secret')).toMatchObject({
      change: 'changed',
      notes: [{ code: 'white-space' }],
    });
  });

  test('of which one sends the secret in a header differ in how the client signs in', () => {
    const left = `curl -u 'abc:${secret}' https://a.example/token -d grant_type=client_credentials`;
    const right = `curl https://a.example/token -d '${form('')}'`;
    expect(rowOf(left, right, 'Client authentication')).toMatchObject({
      change: 'changed',
      left: 'HTTP Basic, client ID abc',
      right: 'client_secret in the form',
    });
    expect(JSON.stringify(compare(left, right))).not.toContain(secret);
  });

  test('of which one puts the form into the address differ in place and method', () => {
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
  test('may be an HTTP message', () => {
    const message = `POST /ims/token/v3 HTTP/1.1\r\nHost: ims-na1.adobelogin.com\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n${form('')}`;
    expect(readRequest(message)).toMatchObject({
      ok: true,
      request: {
        method: 'POST',
        url: 'https://ims-na1.adobelogin.com/ims/token/v3',
        body: form(''),
        bodyKind: 'form',
      },
    });
  });

  test.each([
    ['', 'empty'],
    ['x'.repeat(70_000), 'too-long'],
    ['hello world', 'no-command'],
    ["curl 'https://a.example", 'open-quote'],
  ])('%j is refused', (text, code) => {
    expect(readRequest(text)).toEqual({ ok: false, code });
  });
});
