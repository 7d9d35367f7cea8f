import { describe, expect, it } from 'vitest';
import { demoCases } from '@/lib/domain/catalogue/demo-cases';
import {
  findCallFault,
  findCleanPath,
  findFramers,
  findGateFault,
  responseKind,
} from '@/lib/server/web/gate';

const loopback = {
  mode: 'loopback',
  hosts: new Set(['127.0.0.1:3000', 'localhost:3000', '[::1]:3000']),
} as const;
const fault = (method: string, path: string, host: string | null = 'localhost:3000') =>
  findGateFault({ method, path, host }, loopback);

describe('responseKind', () => {
  it.each([
    ['/', 'page'],
    ['/no/such/page', 'page'],
    ['/sandboxes', 'page'],
    ['/livezoo', 'page'],
    ['/icon.svg', 'page'],
    ['/sandbox/ims/token/v3', 'machine'],
    ['/livez', 'machine'],
    ['/readyz', 'machine'],
    ['/_next/static/chunks/a.js', 'file'],
    ['/open-in-playground.svg', 'badge'],
    ['/open-in-playground.svg/', 'page'],
  ])('%s is a %s', (path, kind) => expect(responseKind(path)).toBe(kind));
});

describe('findFramers', () => {
  const sites = ['https://docs.example.com', 'http://localhost:4000'];

  it.each(['/embed', ...demoCases.map(({ id }) => `/embed/${id}`)])(
    'lets the named sites frame %s',
    (path) => {
      expect(findFramers(path, sites)).toEqual(sites);
      expect(findFramers(path, [])).toEqual([]);
    },
  );

  it.each([
    '/',
    '/sign-in',
    '/credentials',
    '/embedded',
    '/embed/',
    '/embed//working',
    '/embed/working/',
    '/embed/WORKING',
    '/Embed/working',
    '/embed/working/more',
    '/embed/no-such-demo',
    '/embed/__proto__',
    '/embed/..',
    '/embed/../sign-in',
    '/embed/%2e%2e/sign-in',
    '/embed/working%2f..%2f..%2f',
    '/embed\\working',
    '/x/embed/working',
    '/reference/embed',
    '/_next/static/embed/working',
    '',
  ])('lets nobody frame %j', (path) => expect(findFramers(path, sites)).toEqual([]));
});

describe('findGateFault', () => {
  it.each(['GET', 'HEAD', 'POST'])('lets %s through to pages', (method) =>
    expect(fault(method, '/')).toBeNull(),
  );

  it.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'CONNECT', 'PROPFIND', 'get', ''])(
    'refuses %j on pages with 405 and what is allowed',
    (method) => expect(fault(method, '/')).toEqual({ status: 405, allow: 'GET, HEAD, POST' }),
  );

  it('allows DELETE in the sandbox, whose API has it, and not PUT', () => {
    expect(fault('DELETE', '/sandbox/io/secrets')).toBeNull();
    expect(fault('PUT', '/sandbox/io/secrets')).toEqual({ status: 405, allow: 'GET, HEAD, POST, DELETE' });
  });

  it('refuses POST of a file, which the framework answers with 500', () => {
    expect(fault('POST', '/_next/static/chunks/a.js')).toEqual({ status: 405, allow: 'GET, HEAD' });
  });

  it.each(['/embed', '/embed/working', '/embed/anything'])('takes no form at %s', (path) => {
    expect(fault('POST', path)).toEqual({ status: 405, allow: 'GET, HEAD' });
    expect(fault('GET', path)).toBeNull();
    expect(fault('POST', '/embedded')).toBeNull();
  });

  it.each(['127.0.0.1:3000', 'LOCALHOST:3000', '[::1]:3000'])('answers to our own host %s', (host) =>
    expect(fault('GET', '/', host)).toBeNull(),
  );

  it.each([
    'evil.test',
    'evil.test:3000',
    'localhost',
    'localhost:3001',
    'localhost:3000.evil.test',
    '',
    null,
  ])('refuses the host %j in loopback mode, so that a name rebound to 127.0.0.1 reads nothing', (host) =>
    expect(fault('GET', '/', host)).toEqual({ status: 421 }),
  );

  it('leaves hosts to the proxy in front when deployed', () => {
    expect(
      findGateFault(
        { method: 'GET', path: '/', host: '10.0.0.7:3000' },
        { mode: 'deployed', hosts: new Set() },
      ),
    ).toBeNull();
  });
});

describe('findCallFault', () => {
  const call = (headers: Record<string, string>, method = 'POST') =>
    findCallFault({ method, headers: new Headers(headers) }, (origin) => origin === 'http://localhost:3000');
  const origin = 'http://localhost:3000';
  const form = 'multipart/form-data; boundary=x';

  it.each(['null', 'https://evil.example', 'http://localhost:3000.evil.example', '%%%', ''])(
    'refuses a call from %j before the framework prints it',
    (foreign) => expect(call({ origin: foreign })).toEqual({ status: 403, code: 'bad-origin' }),
  );

  it('refuses a call that does not say where it comes from', () =>
    expect(call({ 'content-type': form })).toEqual({ status: 403, code: 'bad-origin' }));

  it.each(['text/plain;charset=UTF-8', 'application/octet-stream', 'multipart/form-data', ''])(
    'refuses an action called with %j, whose faults the framework would quote',
    (type) =>
      expect(call({ origin, 'next-action': 'x', 'content-type': type })).toEqual({
        status: 415,
        code: 'bad-form',
      }),
  );

  it('lets forms of our own pages through, those sent before the script ran too', () => {
    expect(call({ origin, 'next-action': 'x', 'content-type': form })).toBeNull();
    expect(call({ origin, 'content-type': 'application/x-www-form-urlencoded' })).toBeNull();
  });

  it('has no say over requests that change nothing', () =>
    expect(call({ origin: 'null' }, 'GET')).toBeNull());
});

describe('findCleanPath', () => {
  it.each([
    ['?client_secret=one&client_secret=two&demo=working', '/?demo=working&removed=client_secret'],
    ['?access_token=abc', '/?removed=access_token'],
    ['?scopes=openid&note=p8e-abcdefghijklmnopqrstuvwxyz012345', '/?scopes=openid&removed=note'],
  ])('leads %s to %s, which leads nowhere else', (search, path) => {
    expect(findCleanPath('/', search)).toBe(path);
    expect(findCleanPath('/', path.slice(1))).toBeNull();
  });

  it.each([
    ['/inspect', '?access_token=opaque', '/inspect?removed=access_token'],
    ['/compare', '?id_token=opaque&tab=requests', '/compare?tab=requests&removed=id_token'],
    ['/nothing/here', '?code=abc&state=1', '/nothing/here?state=1&removed=code'],
    ['/sign-in', '?next=%2Finspect%3Fpassword%3Dx', '/sign-in?next=%2Finspect%3Fremoved%3Dpassword'],
    [
      '/reference/errors',
      '?q=%7B%22access_token%22%3A%22opaque%22%7D',
      '/reference/errors?q=%7B%22access_token%22%3A%22%5Bleft+out%5D%22%7D&removed=q',
    ],
  ])('leads %s%s to %s, so on every page', (page, search, path) => {
    expect(findCleanPath(page, search)).toBe(path);
    expect(findCleanPath(page, new URL(path, 'http://own').search)).toBeNull();
  });

  it.each([
    ['/', ''],
    ['/', '?scopes=openid,AdobeID&demo=working'],
    ['/reference/claims', '?q=client_secret'],
    ['/reference/errors', '?q=%7B%22error%22%3A%22invalid_token%22%7D'],
    ['/activity', '?credential=crd_1&event=token-issued&before=2'],
    ['/sign-in', '?next=%2F%3Fscopes%3Dopenid'],
  ])('leaves %s%s alone', (path, search) => expect(findCleanPath(path, search)).toBeNull());
});
