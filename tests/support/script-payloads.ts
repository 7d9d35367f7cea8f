import { claimGroups } from '@/lib/domain/catalogue/reference-claims';
import { marker } from './script-payload-kinds';

const set = (where: string) => `window.${marker}='${where}'`;

/** Texts that run, load, follow, calculate or pollute something wherever a page forgets what they are, by what they aim at. */
export const scriptPayloads = {
  script: `<script>${set('script')}</script>`,
  image: `<img src=x onerror="${set('image')}">`,
  breakout: `"'></title></textarea></style></script><svg onload=${set('svg')}>`,
  comment: `--><iframe srcdoc="<script>parent.${marker}=1</script>"></iframe><!--`,
  'javascript link': `javascript:${set('link')}//`,
  'data link': `data:text/html,<script>opener.${marker}=1</script>`,
  template: `\${${set('template')}}`,
  braces: `{{constructor.constructor("${set('braces')}")()}}`,
  'React rows': `$L1 $@1 $undefined\n1:["$","script",null,{"dangerouslySetInnerHTML":{"__html":"${set('rows')}"}}]\n`,
  prototype: '__proto__',
  markdown: `[a](javascript:${set('markdown')}) ![b](https://beacon.invalid/b.png) <https://beacon.invalid>`,
  formula: `=HYPERLINK("javascript:${set('formula')}","a")`,
  bidi: '\u202egnp.exe\u2066\u200b',
  'line separator': `\u2028</script>\u2029`,
  controls: '\u0000\u0007\u001b[31m\u009b',
  'lone surrogate': '\ud800<blink>',
} as const;

/** All of them in one text. */
export const everyPayload = Object.values(scriptPayloads).join(' ');

/** Short ones without characters that cannot be seen, for names, of which each rule is kept. */
export const namePayloads = [
  scriptPayloads.script,
  scriptPayloads.image,
  scriptPayloads.formula,
  scriptPayloads['javascript link'],
  scriptPayloads.braces,
  '$L1',
  '$undefined',
  '__proto__',
] as const;

/** An object whose every name and value is one of them, two deep, with members of a standard JWT in between. */
export function payloadMembers(): Record<string, unknown> {
  const values: readonly string[] = Object.values(scriptPayloads);
  const standard = ['iss', 'sub', 'client_id', 'org', 'azp', 'tid', 'as', 'type', 'jti', 'nonce'];
  const members: readonly (readonly [name: string, value: unknown])[] = [
    ...values.map((text) => [text, text] as const),
    ...values.map((text, at) => [`nested-${at}`, { [text]: [text, { [text]: text }] }] as const),
    ...standard.map((name, at) => [name, values[at % values.length]] as const),
    ['aud', values],
    ['scope', everyPayload],
    ['exp', 4_102_444_800],
    ['iat', scriptPayloads.image],
    ['roles', values],
  ];
  return Object.fromEntries(members);
}

/** A JWT of nothing but payloads, `__proto__` as a member of its own in both parts. */
export function payloadToken(): string {
  const values = { kid: everyPayload, typ: scriptPayloads.image, jku: scriptPayloads['javascript link'] };
  const header = { alg: 'RS256', ...values, x5u: scriptPayloads['data link'], crit: [scriptPayloads.script] };
  const withPrototype = (members: object) =>
    JSON.stringify(members).replace(/^\{/, `{"__proto__":{"${marker}":"prototype"},`);
  const part = (members: object) => Buffer.from(withPrototype(members)).toString('base64url');
  return `${part(header)}.${part(payloadMembers())}.AQID`;
}

const claimsOf = (isHeader: boolean) =>
  claimGroups
    .filter(({ id }) => /header/.test(id) === isHeader)
    .flatMap(({ claims }) => claims.map(({ name }) => name));

/** Names of header members and of claims, known and not. */
const headerNames = [...new Set([...claimsOf(true), 'x5u', 'x5c', 'b64', 'p2s'])];
const claimNames = [...new Set([...claimsOf(false), 'iss', 'sub', 'aud', 'jti', 'exp', 'iat', 'act', 'cnf'])];

/** A JWT whose every member, of each name that a dictionary has, is this text, one member called by it too. `number` says which it is. */
export function tokenOf(text: string, number: number): string {
  const members = (names: readonly string[], more: object) => {
    const own = {
      ...Object.fromEntries(names.map((name) => [name, text])),
      [text]: [text, { [text]: text }],
    };
    return Buffer.from(JSON.stringify({ ...own, ...more })).toString('base64url');
  };
  const said = { number: `number ${number}.` };
  return `${members(headerNames, number % 2 === 0 ? { alg: 'RS256' } : {})}.${members(claimNames, said)}.AQID`;
}
