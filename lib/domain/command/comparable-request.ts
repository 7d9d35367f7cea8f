import { secretMark } from '../generation';
import { assessRequest } from './assess';
import { type Authorization, readAuthorization } from './client-authentication';
import type { SentRequest } from './reading';
import { pairsOfRequest } from './request-pairs';
import { shownRequest, type WireRequest } from './wire-request';

/** One header, or one parameter: what it is compared by, and what may be shown of it. */
export interface ComparableValue {
  readonly name: string;
  /** May be a secret: it is compared only. */
  readonly real: string;
  readonly shown: string;
}

/** A request made ready to be compared with another. It may hold a secret: never for state, a log or a view. */
export interface ComparableRequest {
  readonly method: string;
  readonly address: string | null;
  /** How the client proves itself, in words. */
  readonly signIn: string;
  readonly headers: readonly ComparableValue[];
  readonly parameters: readonly (ComparableValue & { readonly place: 'query' | 'body' })[];
}

/** A request that was read from a text, secrets to be compared with it. */
export function comparableRequest(request: SentRequest): ComparableRequest {
  const { secrets } = assessRequest(request, []);
  const { method, address, headers, parameters } = shownRequest(request, secrets);
  const pairs = pairsOfRequest(request);
  return {
    method,
    address,
    signIn: secrets.hide(
      signInOf(
        readAuthorization(request),
        pairs.map(({ name }) => name),
      ),
    ),
    headers: headers.map(([name, shown], index) => ({
      name,
      shown,
      real: request.headers[index]?.[1] ?? '',
    })),
    parameters: parameters.map(([name, shown, place], index) => ({
      name,
      shown,
      place,
      real: pairs[index]?.value ?? '',
    })),
  };
}

/**
 * A request that is known as it may be shown, its secret behind the mark. `clientId` is what HTTP Basic says. Secrets of two such requests count as the same;
 * `hasOtherSecret` makes this one's another.
 */
export function comparableWire(
  { method, address, headers, parameters }: WireRequest,
  clientId: string,
  hasOtherSecret = false,
): ComparableRequest {
  const real = (shown: string) => (hasOtherSecret && shown === secretMark ? 'another secret' : shown);
  const header = headers.find(([name]) => name === 'authorization')?.[1];
  return {
    method,
    address,
    signIn: signInOf(
      authorizationOf(header, clientId),
      parameters.map(([name]) => name),
    ),
    headers: headers.map(([name, shown]) => ({ name, shown, real: shown })),
    parameters: parameters.map(([name, shown, place]) => ({ name, shown, place, real: real(shown) })),
  };
}

function authorizationOf(header: string | undefined, clientId: string): Authorization {
  if (header === undefined) return { kind: 'none' };
  if (/^bearer\b/i.test(header)) return { kind: 'bearer' };
  if (!/^basic\b/i.test(header)) return { kind: 'other' };
  return { kind: 'basic', user: { clientId, clientSecret: null, authMethod: 'client_secret_basic' } };
}

/** How the client proves itself; the client ID with it where the header alone has it. */
function signInOf(authorization: Authorization, names: readonly string[]): string {
  const inForm = names.includes('client_secret') ? 'client_secret in the form' : null;
  const asserted = names.includes('client_assertion') ? 'a signed assertion' : null;
  return [inHeader(authorization), inForm, asserted].filter(Boolean).join(' and ') || 'none';
}

function inHeader(authorization: Authorization): string | null {
  switch (authorization.kind) {
    case 'none':
      return null;
    case 'basic':
      return `HTTP Basic, client ID ${authorization.user.clientId.replaceAll('\0', '')}`;
    case 'bearer':
      return 'a bearer token';
    case 'other':
      return 'another scheme';
    case 'basic-unreadable':
      return 'HTTP Basic, unreadable';
  }
}
