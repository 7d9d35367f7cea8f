import 'server-only';
import { imsAnswer } from './ims-answer';

/**
 * `GET /sandbox/ims/.well-known/openid-configuration`, with the gaps that IMS's own document has: `client_credentials`
 * is supported but not listed, neither are product scopes.
 * @see docs/facts.md, "Keys, discovery, validation"
 */
export function answerDiscovery(origin: string): Response {
  const base = `${origin}/sandbox/ims`;
  return imsAnswer(200, {
    issuer: base,
    token_endpoint: `${base}/token/v3`,
    userinfo_endpoint: `${base}/userinfo/v2`,
    jwks_uri: `${base}/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    grant_types_supported: ['authorization_code', 'implicit_grant', 'refresh_token'],
    scopes_supported: ['openid', 'email', 'profile'],
    id_token_signing_alg_values_supported: ['RS256'],
    subject_types_supported: ['public'],
    response_types_supported: ['code', 'token', 'id_token'],
  });
}
