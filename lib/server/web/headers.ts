import 'server-only';

type Header = readonly [name: string, value: string];

/** `page`: rendered HTML and what belongs to it; `machine`: sandbox, health; `file`: static files of the build. */
export type ResponseKind = 'page' | 'machine' | 'file';

const always: readonly Header[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['origin-agent-cluster', '?1'],
  ['x-frame-options', 'DENY'],
  [
    'permissions-policy',
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), clipboard-read=(), clipboard-write=(self)',
  ],
];
/** One year, as ASVS 3.4.1 asks; browsers ignore it over plain http. No `preload`: that is the operator's decision. */
const transport: Header = ['strict-transport-security', 'max-age=31536000; includeSubDomains'];
const noPage: Header = [
  'content-security-policy',
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
];
const noStore: Header = ['cache-control', 'no-store'];

/**
 * What every answer carries beside its content. The policy allows nothing; a page gets `contentSecurityPolicy` in its place. Files keep the cache-control of the framework, which names them by content. HSTS only when deployed.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html
 */
export function securityHeaders(kind: ResponseKind, deployed: boolean): readonly Header[] {
  return [...always, ...(deployed ? [transport] : []), noPage, ...(kind === 'file' ? [] : [noStore])];
}

/**
 * The policy of one page: scripts run only with this request's nonce or when such a script loads them, styles come from our files or
 * carry the nonce (no `style` attributes in HTML), and the page talks to its own origin alone. `nonce` must be fresh for each answer.
 * @see https://www.w3.org/TR/CSP3/#strict-dynamic-usage
 */
export function contentSecurityPolicy(nonce: string): string {
  return (
    `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self' 'nonce-${nonce}'; ` +
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
  );
}
