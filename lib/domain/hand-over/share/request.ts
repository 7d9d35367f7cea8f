import { authMethods, credentialLimits } from '../../credential';
import { getProviderProfile } from '../../provider/profiles';
import { providerIds } from '../../provider/provider';
import { type SharedRequest, shareVersion, shareViews } from './share';

/** Why a link is not taken over. */
export const shareFaults = [
  'empty',
  'too-long',
  'not-base64url',
  'not-utf8',
  'not-json',
  'not-an-object',
  'unknown-version',
  'unknown-member',
  'unknown-provider',
  'bad-client-id',
  'bad-token-endpoint',
  'bad-scopes',
  'unknown-auth-method',
  'bad-parameters',
  'unknown-view',
] as const;
export type ShareFault = (typeof shareFaults)[number];

const members = [
  'v',
  'provider',
  'tokenEndpoint',
  'clientId',
  'scopes',
  'authMethod',
  'parameters',
  'view',
] as const;
type Member = (typeof members)[number];

/** Whether the format of a link has a member of this name. */
export function isShareMember(name: string): name is Member {
  return members.some((member) => member === name);
}

/**
 * The request in these members, or the first fault in them. Does not look for secrets, nor for members that it does not know.
 */
export function readSharedRequest(read: ReadonlyMap<string, unknown>): SharedRequest | ShareFault {
  const get = (name: Member) => read.get(name);
  if (get('v') !== shareVersion) return 'unknown-version';
  const provider = providerIds.find((one) => one === get('provider'));
  if (!provider) return 'unknown-provider';
  const { clientIdMax, scopesMax, urlMax } = credentialLimits;
  const clientId = get('clientId') ?? '';
  if (!isText(clientId, clientIdMax)) return 'bad-client-id';
  const tokenEndpoint = get('tokenEndpoint') ?? null;
  if (tokenEndpoint !== null) {
    const isOwn = getProviderProfile(provider).tokenEndpoint !== null;
    if (isOwn || !isText(tokenEndpoint, urlMax) || !isEndpoint(tokenEndpoint)) return 'bad-token-endpoint';
  }
  const scopes = get('scopes') ?? [];
  if (!isList(scopes, scopesMax, isScope)) return 'bad-scopes';
  const authMethod = authMethods.find((one) => one === get('authMethod'));
  if (!authMethod) return 'unknown-auth-method';
  const parameters = get('parameters') ?? [];
  if (!isList(parameters, credentialLimits.parametersMax, isParameter)) return 'bad-parameters';
  const view = shareViews.find((one) => one === (get('view') ?? 'result'));
  if (!view) return 'unknown-view';
  return { provider, tokenEndpoint, clientId, scopes, authMethod, parameters, view };
}

/** The addresses that the form takes: https, or http to this machine. A user name is taken out later, and said. */
function isEndpoint(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.hostname === '') return false;
  const isLoopback = /^(?:localhost|.*\.localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback);
}

/** Without controls, which a field would drop silently. What else cannot be seen is pointed out by the form's own checks. */
function isText(value: unknown, charactersMax: number): value is string {
  return typeof value === 'string' && value.length <= charactersMax && !/[\p{Cc}\p{Cs}]/u.test(value);
}

function isScope(value: unknown): value is string {
  return isText(value, credentialLimits.scopeCharactersMax) && /^\S+$/.test(value);
}

function isParameter(value: unknown): value is readonly [string, string] {
  const { parameterCharactersMax } = credentialLimits;
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    isText(value[0], parameterCharactersMax) &&
    value[0].trim() !== '' &&
    isText(value[1], parameterCharactersMax)
  );
}

function isList<Item>(
  value: unknown,
  itemsMax: number,
  isItem: (item: unknown) => item is Item,
): value is readonly Item[] {
  return Array.isArray(value) && value.length <= itemsMax && value.every(isItem);
}
