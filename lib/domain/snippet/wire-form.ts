import type { TokenRequest } from '../generation';

/** One pair of the form as sent; `null` stands for the client secret. */
export interface WirePair {
  readonly name: string;
  readonly value: string | null;
}

/**
 * The whole form of a token request in the order in which the console sends it: `request.form`, then for `client_secret_post` the
 * `client_id` and the client secret. With HTTP Basic the form carries neither. Does not check names.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
 */
export function wireForm(request: TokenRequest): readonly WirePair[] {
  const pairs = request.form.map(([name, value]) => ({ name, value }));
  if (request.authMethod !== 'client_secret_post') return pairs;
  return [...pairs, { name: 'client_id', value: request.clientId }, { name: 'client_secret', value: null }];
}
