import 'server-only';

type Header = readonly [name: string, value: string];

/** `page`: rendered HTML and what belongs to it; `machine`: sandbox, health; `file`: static files of the build; `badge`: the one picture that pages of others show. */
export type ResponseKind = 'page' | 'machine' | 'file' | 'badge';

const always: readonly Header[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['origin-agent-cluster', '?1'],
  [
    'permissions-policy',
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), clipboard-read=(), clipboard-write=(self)',
  ],
];
/** For what knows no `frame-ancestors`; it can name no site, so what may be framed goes without. */
const unframed: Header = ['x-frame-options', 'DENY'];
/** One year, as ASVS 3.4.1 asks; browsers ignore it over plain http. No `preload`: that is the operator's decision. */
const transport: Header = ['strict-transport-security', 'max-age=31536000; includeSubDomains'];
const noPage: Header = [
  'content-security-policy',
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
];
const cacheControl: Readonly<Record<ResponseKind, readonly Header[]>> = {
  page: [['cache-control', 'no-store']],
  machine: [['cache-control', 'no-store']],
  file: [],
  badge: [['cache-control', 'public, max-age=3600']],
};

/**
 * What every answer carries beside its content. The policy allows nothing, no frame either; a page gets `contentSecurityPolicy` in its place. Files keep
 * the cache-control of the framework, which names them by content. HSTS only when deployed. `framers`: sites that may frame it, see `findFramers`.
 *
 * The cross-origin headers are the same for what may be framed: the opener policy counts in a tab alone, the resource policy for a frame only where the
 * page around it demands one (COEP), and then it would let foreign pages load our answers as if they were theirs.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html
 */
export function securityHeaders(
  kind: ResponseKind,
  deployed: boolean,
  framers: readonly string[],
): readonly Header[] {
  return [
    ...always,
    ['cross-origin-resource-policy', kind === 'badge' ? 'cross-origin' : 'same-origin'],
    ...(framers.length > 0 ? [] : [unframed]),
    ...(deployed ? [transport] : []),
    noPage,
    ...cacheControl[kind],
  ];
}

/**
 * The policy of one page: scripts run only with this request's nonce or when such a script loads them, styles come from our files or
 * carry the nonce (no `style` attributes in HTML), and the page talks to its own origin alone. `nonce` must be fresh for each answer.
 * `framers`: the sites that may show it in a frame, see `findFramers`; there is no form in such a page, so it may send none.
 * @see https://www.w3.org/TR/CSP3/#strict-dynamic-usage
 */
export function contentSecurityPolicy(nonce: string, framers: readonly string[]): string {
  const [formAction, ancestors] = framers.length > 0 ? ["'none'", framers.join(' ')] : ["'self'", "'none'"];
  return (
    `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self' 'nonce-${nonce}'; ` +
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; " +
    `form-action ${formAction}; frame-ancestors ${ancestors}`
  );
}
