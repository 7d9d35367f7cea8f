import { holdsAdobeSecret, type LintResult } from './result';
import { textFaults } from './text-faults';

const loopbackHosts = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const secretNames = ['client_secret', 'clientSecret', 'secret', 'access_token', 'password'];
const ignored = ['variable-prefix', 'bearer-prefix', 'placeholder'];

/**
 * What looks wrong with a token endpoint before it is called. An empty one has no findings. Where the address itself carries a user
 * name, a password or a secret, the only mended value offered is the one without it. Does not decide whether the address may be called.
 */
export function lintTokenEndpoint(value: string): LintResult[] {
  if (value === '') return [];
  const found = textFaults.filter(({ code, isFound }) => !ignored.includes(code) && isFound(value));
  const url = URL.parse(value.trim());
  const isPrivate = holdsAdobeSecret(value) || (url !== null && holdsCredentials(url));
  const results: LintResult[] = found.map(({ code, mend }) => ({
    code,
    field: 'token-endpoint',
    ...(mend && !isPrivate ? { fixedValue: mend(value) } : {}),
  }));
  if (hasPlaceholder(value)) results.push({ code: 'placeholder', field: 'token-endpoint' });
  if (url === null || !/^https?:$/.test(url.protocol)) {
    const withScheme =
      URL.canParse(`https://${value.trim()}`) && /^[\w.-]+\.[a-z]{2,}(?:[:/]|$)/i.test(value.trim());
    const mended = withScheme && !isPrivate ? { fixedValue: `https://${value.trim()}` } : {};
    return [...results, { code: 'not-a-url', field: 'token-endpoint', ...mended }];
  }
  return [...results, ...lintAddress(url, isPrivate)];
}

function lintAddress(url: URL, isPrivate: boolean): LintResult[] {
  const results: LintResult[] = [];
  const report = (code: LintResult['code'], change: ((copy: URL) => void) | null) => {
    const fixedValue = change && !isPrivate ? changed(url, change) : null;
    results.push({ code, field: 'token-endpoint', ...(fixedValue === null ? {} : { fixedValue }) });
  };
  const bare = changed(url, removeCredentials);
  const withoutCredentials = bare === null || holdsAdobeSecret(bare) ? {} : { fixedValue: bare };
  if (url.username || url.password) {
    results.push({ code: 'credentials-in-url', field: 'token-endpoint', ...withoutCredentials });
  }
  if (secretNames.some((name) => url.searchParams.has(name))) {
    results.push({ code: 'secret-in-url', field: 'token-endpoint', ...withoutCredentials });
  }
  if (url.protocol === 'http:' && !loopbackHosts.test(url.hostname)) {
    report('not-https', (copy) => {
      copy.protocol = 'https:';
    });
  }
  if (/-stg\d*\.adobelogin\.com$/.test(url.hostname)) report('stage-host', null);
  if (/\/exchange\/jwt\/?$/i.test(url.pathname)) {
    report('legacy-jwt-exchange', (copy) => {
      copy.pathname = '/ims/token/v3';
    });
  }
  if (/\/(?:authorize(?:\/v\d+)?|openid-connect\/auth)\/?$/i.test(url.pathname)) {
    report('authorize-endpoint', (copy) => {
      copy.pathname = tokenPath(copy);
    });
  }
  return results;
}

/** The token endpoint's usual path beside an authorization endpoint's: at Adobe IMS by its own version, elsewhere the last word. */
function tokenPath({ hostname, pathname }: URL): string {
  if (hostname.endsWith('.adobelogin.com')) return '/ims/token/v3';
  // Auth0 has /authorize beside /oauth/token; the others keep one folder for both.
  if (/^\/authorize\/?$/i.test(pathname)) return '/oauth/token';
  return pathname.replace(/\/(?:authorize(?:\/v\d+)?|auth)\/?$/i, '/token');
}

function holdsCredentials(url: URL): boolean {
  return url.username !== '' || url.password !== '' || secretNames.some((name) => url.searchParams.has(name));
}

function removeCredentials(url: URL): void {
  url.username = '';
  url.password = '';
  for (const name of secretNames) url.searchParams.delete(name);
}

/** Null where the address cannot be read a second time: in its encoded form a host may have more parts than are allowed. */
function changed(url: URL, change: (copy: URL) => void): string | null {
  const copy = URL.parse(url.href);
  if (copy === null) return null;
  change(copy);
  return copy.href;
}

/** Whether a brace or angle bracket opens before the last one closes, as in `{host}`, also percent-encoded. */
function hasPlaceholder(value: string): boolean {
  const openAt = value.search(/[{<]/);
  const isClosed = openAt >= 0 && Math.max(value.lastIndexOf('}'), value.lastIndexOf('>')) > openAt;
  return isClosed || /%7B|%3C/i.test(value);
}
