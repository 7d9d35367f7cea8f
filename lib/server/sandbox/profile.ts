import 'server-only';
import { findSandboxProfile } from '@/lib/domain/catalogue/sandbox-products';
import type { SandboxClient } from '@/lib/server/store/sandbox-clients';
import { imsAnswer, imsError } from './ims-answer';
import { bearerToken, checkLiveToken, liveTokenScopes } from './live-token';

/** Without this scope the profile leaves the product profiles out. */
const productContextScope = 'additional_info.projectedProductContext';

/** Service codes as `read_pc.*` scopes spell them; the sandbox makes one up where none is public. */
const serviceCodes: Readonly<Record<string, string>> = {
  'experience-platform': 'acp',
  'cloud-manager': 'dma_aem_ams',
};

/**
 * `GET /sandbox/ims/profile/v1`, a bearer token and nothing else: who the technical account is and, where the token has the scope for it, the product
 * profiles that it has at this moment.
 * @see docs/facts.md, "The sandbox"
 */
export async function answerProfile(request: Request): Promise<Response> {
  const token = bearerToken(request);
  if (!token) return refusal('missing token');
  const live = await checkLiveToken(token, null, Date.now());
  if (!live.valid) return refusal(live.reason);
  const { client } = live;
  return imsAnswer(200, {
    account_type: 'technical',
    userId: client.technicalAccountId,
    authId: client.technicalAccountId,
    email: client.technicalAccountEmail,
    displayName: client.name,
    ownerOrg: client.imsOrgId,
    ...(liveTokenScopes(live).includes(productContextScope) && {
      projectedProductContext: productContext(client),
    }),
  });
}

/** One entry for each profile of a service that is connected; the members that public samples show. */
function productContext({ services, profiles, imsOrgId }: SandboxClient) {
  return profiles
    .filter(({ serviceId }) => services.includes(serviceId))
    .flatMap(({ serviceId, profile }) => findSandboxProfile(serviceId, profile) ?? [])
    .map(({ id, serviceId, name }) => ({
      prodCtx: {
        statusCode: 'ACTIVE',
        serviceCode: serviceCodes[serviceId] ?? `sandbox_${serviceId.replaceAll('-', '_')}`,
        label: name,
        groupid: id,
        owningEntity: imsOrgId,
      },
    }));
}

function refusal(description: string): Response {
  return imsError('invalid_token', description, 401, { 'www-authenticate': 'Bearer error="invalid_token"' });
}
