import 'server-only';
import { createHmac } from 'node:crypto';
import { usernameKey } from '../store/users';
import { derive } from '../vault/derive';

/**
 * What an account is called in counters and in the device cookie: 24 characters that tell nobody the user name. The same for every
 * spelling that compares equal, and defined for names that no account has.
 */
export function accountKey(username: string): string {
  return counterKey('account', usernameKey(username));
}

/** A counter's name for a value that must not stand in a database as it is. */
export function counterKey(kind: string, value: string): string {
  return createHmac('sha256', derive('throttle')).update(`${kind} ${value}`).digest('base64url').slice(0, 24);
}
