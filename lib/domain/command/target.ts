import { readEndpoint } from '../import/endpoint';
import { lintTokenEndpoint } from '../lint/lint-token-endpoint';
import type { ProviderId } from '../provider/provider';
import { hasPlaceholder, placeholderNames } from './placeholder';
import type { Problem, ProblemCode } from './problem';
import type { SentRequest } from './reading';

/** Whose token endpoint a request goes to. */
export interface Target {
  readonly provider: ProviderId;
  /** To be typed in for a provider by address; null where the provider brings its own, and where none can be told. */
  readonly tokenEndpoint: string | null;
  readonly problems: readonly Problem[];
}

const reported = ['legacy-jwt-exchange', 'stage-host', 'authorize-endpoint', 'not-https'] as const;

/**
 * Whose token endpoint the address is, and what is wrong with it. Adobe's other hosts become Adobe IMS, because a credential of Adobe Developer Console is
 * known at its production host alone.
 */
export function readTarget(
  { url }: SentRequest,
  origins: readonly string[],
  isParameter: (name: string) => boolean,
): Target {
  if (url === null) return { provider: 'adobe-ims', tokenEndpoint: null, problems: [{ code: 'no-address' }] };
  const bare = url.split('?', 1)[0] ?? '';
  if (hasPlaceholder(bare) || URL.parse(url) === null) {
    const isAdobe = /adobelogin\.com|\/ims\/token/i.test(bare);
    const subject = placeholderNames(bare)[0] ?? '';
    const code = hasPlaceholder(bare) ? 'address-is-variable' : 'no-address';
    return {
      provider: isAdobe ? 'adobe-ims' : 'generic',
      tokenEndpoint: null,
      problems: [{ code, subject }],
    };
  }
  const codes = lintTokenEndpoint(bare).map(({ code }) => code);
  const problems: Problem[] = reported
    .filter((code) => codes.includes(code))
    .map((code): Problem => ({ code: code satisfies ProblemCode }));
  const host = URL.parse(url)?.hostname ?? '';
  if (/(?:^|\.)adobe\.io$/.test(host)) problems.push({ code: 'api-host' });
  if (/(?:^|\.)adobelogin\.com$|(?:^|\.)adobe\.io$/.test(host)) {
    return { provider: 'adobe-ims', tokenEndpoint: null, problems };
  }
  const { provider, tokenEndpoint } = readEndpoint(withoutParameters(url, isParameter), { origins }, false);
  return { provider, tokenEndpoint, problems };
}

/** What the form sends itself is taken out of the address; what only the address can say, such as a policy's name, stays. */
function withoutParameters(url: string, isParameter: (name: string) => boolean): string {
  const parsed = new URL(url.replace(/\0[^\0]*\0/g, ''));
  for (const name of [...parsed.searchParams.keys()].filter(isParameter)) parsed.searchParams.delete(name);
  return parsed.href;
}
