import 'server-only';
import { checkAccessToken } from './access-token';
import { imsAnswer } from './ims-answer';
import { bearerToken } from './validate-token';

/**
 * `GET /sandbox/ims/userinfo/v2`: a small API to call with a token; answers who the technical account is.
 * Wants `x-api-key` like Adobe's gateway and answers with the gateway's codes.
 * @see docs/facts.md, "Errors seen", API gateway
 */
export async function answerUserinfo(request: Request): Promise<Response> {
  const apiKey = request.headers.get('x-api-key');
  if (!apiKey) return imsAnswer(403, { error_code: '403000', message: 'Api Key is required' });
  const token = bearerToken(request);
  if (!token) return imsAnswer(403, { error_code: '403010', message: 'Oauth token is missing' });
  const check = await checkAccessToken(token, null, Date.now());
  if (!check.valid) return imsAnswer(401, { error_code: '401013', message: 'Oauth token is not valid' });
  if ('client_id' in check.claims && check.claims.client_id !== apiKey) {
    return imsAnswer(403, { error_code: '403003', message: 'Api Key is invalid' });
  }
  return imsAnswer(200, {
    sub: check.claims.user_id ?? null,
    account_type: 'technical',
    ims_org: check.claims.org ?? null,
  });
}
