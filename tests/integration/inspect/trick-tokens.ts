import { createHmac, type KeyObject } from 'node:crypto';
import { CompactSign } from 'jose';

/** What a forger has to work with: a key of their own, a server of their own, and what the issuer publishes. */
export interface Forger {
  readonly privateKey: KeyObject;
  readonly publicJwk: object;
  /** Publishes the forger's keys under /keys and calls itself an issuer. */
  readonly trap: string;
  /** The issuer that the person chose. */
  readonly issuer: string;
  /** A token that the issuer's key `k1` really signed. */
  readonly genuine: string;
  readonly publicPem: string;
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = { iss: 'https://elsewhere.example', sub: 'x', scope: 'a' };

/** How many of these tricks bring a key, or name one, in each of these ways; the others bend the signature or bring something else. */
export function countByKind(tricks: ReadonlyMap<string, unknown>) {
  const count = (kind: string) =>
    [...tricks.keys()].filter((name) => name.split(/[: ]/, 1)[0] === kind).length;
  return { jku: count('jku'), x5u: count('x5u'), jwk: count('jwk'), kid: count('kid'), iss: count('iss') };
}

/** Tokens that try to be believed by bringing a key, naming one, or bending the signature; each under the name of its trick. None is genuine. */
export function forgeTokens(forger: Forger): ReadonlyMap<string, () => Promise<string> | string> {
  const { privateKey, publicJwk, trap, issuer, genuine, publicPem } = forger;
  const signed = (header: object, payload: object = claims) =>
    new CompactSign(Buffer.from(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'RS256', ...header })
      .sign(privateKey);
  const bare = (header: unknown, signature = 'AAAA') => `${encode(header)}.${encode(claims)}.${signature}`;
  const rewritten = (header: object) => [encode(header), ...genuine.split('.').slice(1)].join('.');
  const hmac = (header: object, key: string | Buffer) => {
    const head = `${encode(header)}.${encode(claims)}`;
    return `${head}.${createHmac('sha256', key).update(head).digest('base64url')}`;
  };
  const port = new URL(trap).port;
  const places: readonly (readonly [string, unknown])[] = [
    ['the forger', `${trap}/keys`],
    ['the forger by name', `http://localhost:${port}/keys`],
    ['the forger in IPv6', `http://[::1]:${port}/keys`],
    ['the forger behind the issuer as a user name', `${issuer}@127.0.0.1:${port}/keys`],
    ['the forger with a fragment', `${trap}/keys#${issuer}`],
    ['the forger in hexadecimal', `http://0x7f.1:${port}/keys`],
    ['the forger in IPv6 as IPv4', `http://[::ffff:7f00:1]:${port}/keys`],
    ['the forger without a scheme', `//127.0.0.1:${port}/keys`],
    ['the forger by a path of the issuer', `${issuer}/../../keys?to=${trap}/keys`],
    ['a file', 'file:///etc/passwd'],
    ['data', `data:application/json,${encode({ keys: [publicJwk] })}`],
    ['another scheme', `gopher://127.0.0.1:${port}/keys`],
    ['metadata of a cloud', 'http://169.254.169.254/latest/meta-data'],
    ['a list', [`${trap}/keys`]],
    ['an object', { url: `${trap}/keys` }],
  ];
  const tricks = new Map<string, () => Promise<string> | string>();
  for (const member of ['jku', 'x5u'] as const) {
    for (const [name, value] of places)
      tricks.set(`${member}: ${name}`, () => signed({ kid: 'k1', [member]: value }));
  }
  for (const [name, value] of Object.entries({
    'a key of its own': publicJwk,
    'a key of its own named k1': { ...publicJwk, kid: 'k1' },
    'a symmetric key': { kty: 'oct', k: 'AAAA' },
    'a text': JSON.stringify(publicJwk),
    'an address': `${trap}/keys`,
    'a set of keys': { keys: [publicJwk] },
  })) {
    tricks.set(`jwk: ${name}`, () => signed({ kid: 'k1', jwk: value }));
    tricks.set(`jwk: ${name}, and no key ID`, () => signed({ jwk: value }));
  }
  tricks.set('x5c: a certificate of its own', () => signed({ kid: 'k1', x5c: ['MIIB'] }));
  tricks.set('x5c and x5t together', () => signed({ x5c: ['MIIB'], x5t: 'AAAA', 'x5t#S256': 'AAAA' }));
  for (const kid of [
    `${trap}/keys`,
    '../../dev/null',
    "' OR '1'='1",
    '__proto__',
    'constructor',
    '',
    'K1',
    'k1\0',
    `k1\n${trap}`,
    'a'.repeat(20_000),
  ]) {
    tricks.set(`kid: ${JSON.stringify(kid.slice(0, 30))}`, () => signed({ kid }));
  }
  for (const kid of [['k1'], 1, null, { k: 1 }, true]) {
    tricks.set(`kid of another type: ${JSON.stringify(kid)}`, () => bare({ alg: 'RS256', kid }));
  }
  for (const [name, iss] of Object.entries({
    'the forger': trap,
    'the chosen one': issuer,
    'the chosen one with more behind': `${issuer}.${new URL(trap).host}`,
    'a list of both': [issuer, trap],
    'the chosen one behind a user name': `${issuer}@${new URL(trap).host}`,
    'an object': { [issuer]: trap },
  })) {
    tricks.set(`iss: ${name}`, () => signed({ kid: 'evil' }, { ...claims, iss }));
    tricks.set(`iss in the header: ${name}`, () => signed({ kid: 'evil', iss }));
  }
  tricks.set('jwks_uri as a claim', () => signed({}, { ...claims, jwks_uri: `${trap}/keys` }));
  tricks.set('jwks_uri in the header', () => signed({ jwks_uri: `${trap}/keys` }));
  tricks.set('openid-configuration in the header', () => signed({ 'openid-configuration': trap }));
  for (const alg of ['none', 'NONE', 'nOnE', '']) {
    tricks.set(`alg: "${alg}" without a signature`, () => bare({ alg, kid: 'k1' }, ''));
    tricks.set(`alg: "${alg}" over a genuine signature`, () => rewritten({ alg, kid: 'k1' }));
  }
  for (const alg of ['rs256', 'PS256', 'ES256', 'EdDSA', 'RS1', 'constructor']) {
    tricks.set(`alg: ${alg} over a genuine signature`, () => rewritten({ alg, kid: 'k1' }));
  }
  tricks.set('HS256 with the public key as the secret', () => hmac({ alg: 'HS256', kid: 'k1' }, publicPem));
  tricks.set('HS256 with the published symmetric key', () =>
    hmac({ alg: 'HS256', kid: 'oct' }, Buffer.from('AAAA', 'base64url')),
  );
  tricks.set('all-zero elliptic signature', () => bare({ alg: 'ES256', kid: 'ec' }, 'A'.repeat(86)));
  tricks.set('a genuine signature over other claims', () =>
    genuine.replace(/\.[^.]+\./, `.${encode({ ...claims, scope: 'admin' })}.`),
  );
  tricks.set('a genuine token cut short', () => genuine.slice(0, -4));
  tricks.set('a critical extension', () => rewritten({ alg: 'RS256', kid: 'k1', crit: ['x'], x: 1 }));
  tricks.set('an unencoded payload', () => rewritten({ alg: 'RS256', kid: 'k1', crit: ['b64'], b64: false }));
  tricks.set('a fourth part', () => `${genuine}.AAAA`);
  tricks.set('padding', () => `${genuine}==`);
  tricks.set('five parts', () => `${encode({ alg: 'dir', enc: 'A256GCM', jku: `${trap}/keys` })}..a.b.c`);
  tricks.set('a serialization without a protected header', () => genuine.replace(/^[^.]+/, ''));
  return tricks;
}
