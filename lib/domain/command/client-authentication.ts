import { type BasicUser, readBasicHeader, readBasicUser } from '../import/basic-user';
import { basicHeader, findHeader } from './headers';
import { placeholder } from './placeholder';
import type { SentRequest } from './reading';

/** What the `Authorization` header of a request says. */
export type Authorization =
  | { readonly kind: 'none' | 'bearer' | 'other' | 'basic-unreadable' }
  | { readonly kind: 'basic'; readonly user: BasicUser };

/** Reads who signs in by the `Authorization` header; stand-ins stay in the values. */
export function readAuthorization({ headers, user }: SentRequest): Authorization {
  const header = findHeader(headers, 'Authorization');
  if (header === null) return { kind: 'none' };
  if (/^bearer\b/i.test(header)) return { kind: 'bearer' };
  if (!/^basic\b/i.test(header)) return { kind: 'other' };
  if (user !== null && header === basicHeader(user)) return { kind: 'basic', user: readUser(user) };
  if (header.includes('\0')) {
    const whole = /\0[^\0]*\0/.exec(header)?.[0] ?? placeholder('');
    return {
      kind: 'basic',
      user: { clientId: whole, clientSecret: whole, authMethod: 'client_secret_basic' },
    };
  }
  const read = readBasicHeader(header);
  return read === null || read.clientSecret === null
    ? { kind: 'basic-unreadable' }
    : { kind: 'basic', user: read };
}

/** The way of encoding is told by what is no stand-in. */
function readUser(user: string): BasicUser {
  if (!user.includes('\0')) return readBasicUser(user);
  const { authMethod } = readBasicUser(user.replace(/\0[^\0]*\0/g, 'x'));
  const colonAt = user.indexOf(':');
  return {
    clientId: colonAt < 0 ? user : user.slice(0, colonAt),
    clientSecret: colonAt < 0 ? null : user.slice(colonAt + 1),
    authMethod,
  };
}
