import 'server-only';
import type { TokenView, UncheckedToken } from '@/lib/domain/generation';
import type { ProviderProfile } from '@/lib/domain/provider/provider';
import type { KeyRequest } from '@/lib/domain/trace/key-request';
import type { OutboundPolicy } from '@/lib/server/http/policy';
import { verifyToken } from '@/lib/server/oauth/verify';

/** The view of a token with its signature checked by the provider's published keys; the issuer is the one configured, never the token's. */
export async function tokenView(
  source: {
    readonly credential: { readonly issuer: string | null };
    readonly profile: ProviderProfile;
    readonly policy: OutboundPolicy;
  },
  token: UncheckedToken,
): Promise<TokenView> {
  const { accessToken, tokenType, expiresInSeconds, scope, receivedAt, fingerprint } = token;
  const issuer = source.credential.issuer ?? source.profile.issuer;
  const keyRequests: KeyRequest[] = [];
  const signature = await verifyToken(
    accessToken,
    { jwksUri: source.profile.jwksUri, issuer },
    source.policy,
    (request) => keyRequests.push(request),
  );
  return { accessToken, tokenType, expiresInSeconds, scope, receivedAt, fingerprint, signature, keyRequests };
}
