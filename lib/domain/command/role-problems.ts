import type { ProviderId } from '../provider/provider';
import type { Authorization } from './client-authentication';
import { hasPlaceholder, placeholderNames } from './placeholder';
import type { Problem } from './problem';
import type { RequestPair } from './request-pairs';

/** Whether a value that the request needs is absent, or comes from a variable; `label` is what people call it. */
export function missingProblems(
  label: string,
  code: 'client-id-missing' | 'secret-missing',
  value: string | null,
): Problem[] {
  if (value === null || value === '') return [{ code }];
  if (!hasPlaceholder(value)) return [];
  return [{ code: 'value-is-variable', subject: placeholderNames(value)[0] ?? '', meant: label }];
}

/** What is wrong with the way in which the client proves itself. */
export function authorizationProblems(
  { kind, ...rest }: Authorization,
  secretPair: RequestPair | undefined,
  pairs: readonly RequestPair[],
): Problem[] {
  const problems: Problem[] = [];
  if (kind === 'bearer' && pairs.length > 0) problems.push({ code: 'bearer-on-token-request' });
  if (kind === 'basic-unreadable') problems.push({ code: 'basic-not-base64' });
  if (kind === 'basic' && secretPair !== undefined) problems.push({ code: 'auth-twice' });
  if ('user' in rest && rest.user.authMethod === 'client_secret_basic_raw')
    problems.push({ code: 'basic-not-encoded' });
  if (pairs.some(({ name }) => /^client_assertion(?:_type)?$/.test(name)))
    problems.push({ code: 'client-assertion' });
  return problems;
}

/** What is wrong with the scopes as a list, whatever they are. */
export function scopeProblems(pair: RequestPair | undefined, provider: ProviderId): Problem[] {
  const isAdobe = provider !== 'generic';
  if (pair === undefined || pair.value.trim() === '') return isAdobe ? [{ code: 'scope-missing' }] : [];
  if (isAdobe && /\S\s+\S/.test(pair.value) && !pair.value.includes(','))
    return [{ code: 'scopes-with-spaces' }];
  return !isAdobe && /\S,\S/.test(pair.value) ? [{ code: 'scopes-with-commas' }] : [];
}
