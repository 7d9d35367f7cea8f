import 'server-only';

/** Scopes named in text, whichever of comma and white space separates them. */
export function splitScopes(text: string): ReadonlySet<string> {
  return new Set(text.split(/[\s,]+/).filter(Boolean));
}

/**
 * The scopes that a JWT access token itself claims (`scope` as text or list, `scp` likewise), null where the token is opaque or claims none.
 * Reads without verifying: good for a hint, never for a decision.
 */
export function findClaimedScopes(accessToken: string): ReadonlySet<string> | null {
  const claims = decodeClaims(accessToken);
  if (claims === null) return null;
  const claimed = claims.get('scope') ?? claims.get('scp');
  if (typeof claimed === 'string') return splitScopes(claimed);
  if (Array.isArray(claimed)) return new Set(claimed.filter((scope) => typeof scope === 'string'));
  return null;
}

function decodeClaims(token: string): ReadonlyMap<string, unknown> | null {
  const [, payload, signature] = token.split('.');
  if (!payload || signature === undefined) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null;
  } catch {
    // No JSON in the middle part: the token is opaque to us, which is no fault.
    return null;
  }
}
