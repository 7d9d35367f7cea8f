import 'server-only';
import { checkGateway, gatewayRefusal } from './gateway';
import { imsAnswer } from './ims-answer';

/**
 * `GET /sandbox/ims/userinfo/v2`: a small API to call with a token; answers who the technical account is.
 * Wants `x-api-key` like Adobe's gateway and answers with the gateway's codes.
 * @see docs/facts.md, "Errors seen", API gateway
 */
export async function answerUserinfo(request: Request): Promise<Response> {
  const checked = await checkGateway(request);
  if (typeof checked === 'string') return gatewayRefusal(checked);
  const { technicalAccountId, imsOrgId } = checked.client;
  return imsAnswer(200, { sub: technicalAccountId, account_type: 'technical', ims_org: imsOrgId });
}
