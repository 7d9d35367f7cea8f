import 'server-only';
import { imsAnswer, imsError } from './ims-answer';
import { bearerToken, checkLiveToken } from './live-token';

/**
 * `GET|POST /sandbox/ims/validate_token/v1`: the token in `Authorization: Bearer` or `token`, `type=access_token`, `client_id` optional.
 * Answers 200 with `valid` either way; like IMS it does not return scopes.
 * @see docs/facts.md, "Keys, discovery, validation"
 */
export async function answerValidateToken(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  if (request.method === 'POST') {
    const body = (await request.text()).slice(0, 65_536);
    for (const [name, value] of new URLSearchParams(body)) parameters.set(name, value);
  }
  const token = bearerToken(request) ?? parameters.get('token');
  if (!token) return imsError('invalid_request', 'missing token');
  const clientId = request.headers.get('x-ims-clientid') ?? parameters.get('client_id');
  const check = await checkLiveToken(token, clientId, Date.now());
  if (!check.valid) return imsAnswer(200, check);
  const { scope: _scope, ...claims } = check.claims;
  return imsAnswer(200, { valid: true, token: claims });
}
