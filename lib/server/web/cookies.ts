import 'server-only';
import { getIronSession, type SessionOptions } from 'iron-session';
import { cookies } from 'next/headers';
import { env } from '../env';
import { sessionLimits } from '../identity/sessions';
import { derive } from '../vault/derive';

const deviceLifeSeconds = 180 * 86_400;

interface SessionCookie {
  /** 32 random bytes as base64url; all else stands in the store. */
  readonly id: string;
}

interface DeviceCookie {
  /** Random id by account key, see `Caller.devices`. */
  readonly devices: Readonly<Record<string, string>>;
}

/** The session cookie of this request; empty when it is missing, forged, sealed with other keys or over. Not yet the word of the store. */
export async function sessionCookie() {
  return getIronSession<SessionCookie>(await cookies(), options('session', sessionLimits.absoluteMs / 1000));
}

/** The cookie that says from which accounts this browser has signed in; it opens nothing. */
export async function deviceCookie() {
  return getIronSession<DeviceCookie>(await cookies(), options('device', deviceLifeSeconds));
}

/**
 * `Lax` and not `Strict`: who follows a link from documentation to a page of ours arrives signed in. Forged requests are stopped by the check
 * of `Origin` in action.ts. `__Host-` binds the cookie to this host and to https, so it has to be left out on plain http.
 * @see https://www.rfc-editor.org/rfc/rfc6265 and draft-ietf-httpbis-rfc6265bis section 4.1.3
 */
function options(purpose: 'session' | 'device', ttl: number): SessionOptions {
  const { cookieSecure } = env();
  const name = purpose === 'session' ? 's2s' : 's2s-device';
  return {
    cookieName: cookieSecure ? `__Host-${name}` : name,
    password: derive(`${purpose}-cookie`).toString('base64'),
    ttl,
    cookieOptions: { httpOnly: true, secure: cookieSecure, sameSite: 'lax', path: '/' },
  };
}
