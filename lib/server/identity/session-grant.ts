import 'server-only';

/**
 * Proof that a session was opened, on its way from the operation to the cookie. A class with a private field, so that React
 * refuses to send it to a browser if an action forgets to turn it into a cookie.
 */
export class SessionGrant {
  readonly sessionId: string;
  readonly userId: string;
  /** Under which the browser is remembered as a device of this account; null for a guest, who has none. */
  readonly accountKey: string | null;
  readonly #cookieId: string;

  constructor(session: { sessionId: string; userId: string; accountKey: string | null; cookieId: string }) {
    this.sessionId = session.sessionId;
    this.userId = session.userId;
    this.accountKey = session.accountKey;
    this.#cookieId = session.cookieId;
  }

  /** The 32 random bytes (base64url) that open the session; for the cookie alone. */
  cookieId(): string {
    return this.#cookieId;
  }
}
