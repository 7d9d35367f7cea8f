import { credentialLimits, type Parameter } from '../credential';
import type { ProviderId } from '../provider/provider';
import { isSecretOrReservedName } from '../secret-names';
import type { KnownSecrets } from './known-secrets';
import { hasPlaceholder, shownPlaceholders } from './placeholder';
import { isUntold, type RequestPair } from './request-pairs';

/** What is neither a role nor secret. The query of a provider by address stays in its address. */
export function furtherParameters(
  pairs: readonly RequestPair[],
  provider: ProviderId,
  hasRole: (name: string) => boolean,
  secrets: KnownSecrets,
): { readonly kept: readonly Parameter[]; readonly leftOut: readonly string[] } {
  const others = pairs.filter(
    (pair) => !hasRole(pair.name) && !isUntold(pair) && (pair.place === 'body' || provider !== 'generic'),
  );
  const isOpen = ({ name, value }: RequestPair) =>
    name !== '' &&
    !isSecretOrReservedName(name) &&
    ![name, value].some((text) => hasPlaceholder(text) || secrets.isIn(text));
  const { parametersMax, parameterCharactersMax } = credentialLimits;
  const isShort = ({ name, value }: RequestPair) =>
    name.length <= parameterCharactersMax && value.length <= parameterCharactersMax;
  const kept = others.filter((pair) => isOpen(pair) && isShort(pair)).slice(0, parametersMax);
  return {
    kept: kept.map(({ name, value }): Parameter => [name, value]),
    leftOut: others
      .filter((pair) => !kept.includes(pair) && pair.name !== '' && !/^client_assertion/.test(pair.name))
      .map(({ name }) => (secrets.isIn(name) ? '…' : shownPlaceholders(name))),
  };
}
