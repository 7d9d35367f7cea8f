import 'server-only';
import { expandScopes } from '@/lib/domain/catalogue/super-scopes';
import { database } from '@/lib/server/store/database';
import { findSandboxClient, type SandboxClient } from '@/lib/server/store/sandbox-clients';
import { checkAccessToken, type TokenFault } from './access-token';

/** A token that counts, and the client that it was issued to as that is registered now, not as it was then. */
export interface LiveToken {
  readonly valid: true;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly client: SandboxClient;
}

/** Checks a token as `checkAccessToken` does, and that its client is still registered. */
export async function checkLiveToken(
  token: string,
  clientId: string | null,
  now: number,
): Promise<LiveToken | { readonly valid: false; readonly reason: TokenFault }> {
  const check = await checkAccessToken(token, clientId, now);
  if (!check.valid) return check;
  const client = await findSandboxClient(database(), String(check.claims.client_id));
  return client ? { ...check, client } : { valid: false, reason: 'client_removed' };
}

/** The scopes of a token; those of its client where the token is opaque and lists none. */
export function liveTokenScopes({ claims, client }: LiveToken): readonly string[] {
  return typeof claims.scope === 'string' ? claims.scope.split(',') : expandScopes(client.scopes);
}

/** The token of an `Authorization: Bearer` header (RFC 6750 section 2.1), or null. */
export function bearerToken(request: Request): string | null {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
}
