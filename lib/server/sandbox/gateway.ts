import 'server-only';
import { imsAnswer } from './ims-answer';
import { bearerToken, checkLiveToken, type LiveToken } from './live-token';

/**
 * Codes and texts of Adobe's API gateway; the first three digits are the HTTP status. 404000 is the sandbox's own.
 * @see docs/facts.md, "Errors seen", API gateway, and "The sandbox"
 */
const messages = {
  '400003': 'Missing header',
  '401013': 'Oauth token is not valid',
  '403000': 'Api Key is required',
  '403003': 'Api Key is invalid',
  '403010': 'Oauth token is missing',
  '403023': 'Profile is not valid',
  '403025': 'Profile is not valid',
  '404000': 'Resource is not found',
} as const;

/** Why the gateway does not let a call through. */
export type GatewayCode = keyof typeof messages;

/** The gateway's refusal: `error_code` and `message`. */
export function gatewayRefusal(code: GatewayCode): Response {
  return imsAnswer(Number(code.slice(0, 3)), { error_code: code, message: messages[code] });
}

/**
 * What every API behind the gateway wants: `x-api-key` and a live token of that very client. Returns the code of the first that is wrong, in the
 * order 403000, 403010, 401013, 403003. Does not check the organization, services or product profiles.
 */
export async function checkGateway(request: Request): Promise<LiveToken | GatewayCode> {
  const apiKey = request.headers.get('x-api-key');
  if (!apiKey) return '403000';
  const token = bearerToken(request);
  if (!token) return '403010';
  const live = await checkLiveToken(token, null, Date.now());
  if (!live.valid) return '401013';
  return live.client.clientId === apiKey ? live : '403003';
}
