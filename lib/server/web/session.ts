import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '@/lib/domain/actor';
import { endSession as endStoredSession } from '../identity/revocation';
import type { SessionGrant } from '../identity/session-grant';
import { findSessionActor } from '../identity/sessions';
import { deviceCookie, sessionCookie } from './cookies';
import { rememberDevice } from './devices';
import { requestedPathHeader } from './gate';
import { safeNextPath } from './next-path';

/** Who acts in this request, or null. Asked of the store once for each page rendered, and at each call in an action. */
export const findActor: () => Promise<Actor | null> = cache(async () => {
  const { id } = await sessionCookie();
  return id === undefined ? null : findSessionActor(id, Date.now());
});

/** Who acts in this request; sends everybody else to the sign-in page, and from there back to the page they asked for. */
export async function requireActor(): Promise<Actor> {
  const actor = await findActor();
  if (actor) return actor;
  const next = safeNextPath((await headers()).get(requestedPathHeader));
  redirect(next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`);
}

/**
 * Gives the browser the cookie of a session that an operation has opened, and ends the one it had. For `after` of an action; the grant itself
 * goes no further.
 */
export async function startSession({
  grant,
}: {
  readonly grant: SessionGrant;
}): Promise<Record<string, never>> {
  const former = await findActor();
  const cookie = await sessionCookie();
  Object.assign(cookie, { id: grant.cookieId() });
  await cookie.save();
  if (former) await endStoredSession(former.sessionId, async () => {});
  if (grant.accountKey !== null) await rememberDevice(await deviceCookie(), grant.accountKey);
  return {};
}

/** Removes the session's cookie from the browser. Ending the session is the operation's: the cookie alone would end nothing. */
export async function endSession(): Promise<Record<string, never>> {
  (await sessionCookie()).destroy();
  return {};
}
