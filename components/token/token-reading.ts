import { superScopes } from '@/lib/domain/catalogue/super-scopes';
import type { SignatureView, TokenView } from '@/lib/domain/generation';
import { getProviderProfile } from '@/lib/domain/provider/profiles';
import type { ProviderId } from '@/lib/domain/provider/provider';
import { compareScopes, type ScopeComparison, type ScopeExpansions } from '@/lib/domain/token/compare-scopes';
import { type DecodedToken, decodeToken } from '@/lib/domain/token/decode';
import { type Lifetime, readLifetime } from '@/lib/domain/token/expiry';
import { type Grant, grantedScopes } from '@/lib/domain/token/scopes';
import { formatDuration } from '@/lib/domain/token/time';

/** Everything the page says about a token that needs no server: decoded, when it ends, what it may do. */
export interface TokenReading {
  readonly decoded: DecodedToken;
  readonly lifetime: Lifetime;
  readonly grant: Grant;
  /** Null where nothing names the granted scopes. */
  readonly comparison: ScopeComparison | null;
}

const imsExpansions: ScopeExpansions = Object.fromEntries(
  superScopes.map(({ scope, expandsTo }) => [scope, expandsTo]),
);

/** Reads an issued token in the browser; checks no signature. */
export function readToken(
  token: TokenView,
  provider: ProviderId,
  requested: readonly string[],
): TokenReading {
  const { tokenDialect } = getProviderProfile(provider);
  const decoded = decodeToken(token.accessToken);
  const { receivedAt, expiresInSeconds, scope } = token;
  const grant = grantedScopes(scope, decoded);
  return {
    decoded,
    lifetime: readLifetime(decoded, { receivedAt, expiresInSeconds, tokenDialect }),
    grant,
    comparison:
      grant.scopes &&
      compareScopes(requested, grant.scopes, tokenDialect === 'adobe-ims' ? imsExpansions : {}),
  };
}

const signatureWords: Readonly<Record<SignatureView['state'], string>> = {
  valid: 'valid signature',
  invalid: 'invalid signature',
  'cannot-verify': 'signature not verified',
};

/** What is announced when a token arrives: "Access token received, valid signature, expires in 24 h". `now` is epoch milliseconds. */
export function tokenAnnouncement(
  token: TokenView,
  reading: TokenReading,
  options: { readonly reused: boolean; readonly now: number },
): string {
  const parts = [
    options.reused ? 'Access token reused' : 'Access token received',
    reading.decoded.kind === 'opaque' ? 'opaque' : signatureWords[token.signature.state],
  ];
  const { expiresAt } = reading.lifetime;
  if (expiresAt !== null) {
    // To the nearest half minute: a token of 24 h that took a moment to arrive still has 24 h.
    const remainingMs = Math.round((expiresAt - options.now) / 30_000) * 30_000;
    parts.push(remainingMs > 0 ? `expires in ${formatDuration(remainingMs)}` : 'expired');
  }
  const missing = reading.comparison?.missing.length ?? 0;
  if (missing > 0) parts.push(missing === 1 ? '1 scope missing' : `${missing} scopes missing`);
  return parts.join(', ');
}
