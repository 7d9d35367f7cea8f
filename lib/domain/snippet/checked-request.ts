import type { AuthMethod } from '../credential';
import type { TokenRequest } from '../generation';
import { wireForm } from '../token-request';
import { type CommandUrl, readCommandUrl } from './command-url';
import { encodePair } from './form-encoding';
import { refuse, type SnippetOptions, type SnippetRefusal } from './snippet';
import { findUnsafeCharacter } from './unsafe-character';
import { isVariableName } from './variable-name';

/** One pair of the form, raw and as it stands in the body; `null` where the client secret goes. */
export interface CheckedPair {
  readonly name: string;
  readonly value: string | null;
  /** `name=value` encoded, or `name=` before the client secret. */
  readonly encoded: string;
}

/** A token request that any shell's command can be made from: no unsafe characters, names and URL checked. */
export interface CheckedRequest {
  readonly url: CommandUrl;
  readonly authMethod: AuthMethod;
  readonly clientId: string;
  readonly pairs: readonly CheckedPair[];
  readonly secretVariable: string;
}

const authenticationNames: readonly string[] = ['client_id', 'client_secret'];

/** Checks what no shell can take, or refuses. What only one shell cannot take is refused by that shell's file. */
export function checkRequest(
  request: TokenRequest,
  options: Pick<SnippetOptions, 'secretVariable'>,
): CheckedRequest | SnippetRefusal {
  const secretVariable = options.secretVariable ?? 'CLIENT_SECRET';
  if (!isVariableName(secretVariable)) return refuse('bad-variable-name', 'variable');
  const url = readCommandUrl(request.tokenEndpoint);
  if ('ok' in url) return url;
  const unsafeId = findUnsafeCharacter(request.clientId);
  if (unsafeId) return refuse(unsafeId, 'clientId');
  for (const [index, [name, value]] of request.form.entries()) {
    const unsafe = findUnsafeCharacter(name) ?? findUnsafeCharacter(value);
    if (unsafe) return refuse(unsafe, 'parameter', index);
    if (authenticationNames.includes(name)) return refuse('reserved-parameter', 'parameter', index);
  }
  // After the check above only the authentication itself can bring a pair of this name.
  const pairs = wireForm(request, '').map(([name, value]) => ({
    name,
    value: name === 'client_secret' ? null : value,
    encoded: encodePair(name, value),
  }));
  return { url, authMethod: request.authMethod, clientId: request.clientId, pairs, secretVariable };
}
