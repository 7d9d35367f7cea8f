import type { ProviderProfile } from './provider';

/**
 * Adobe's identity service, production host. Its discovery document names the issuer and the keys used here; access tokens of
 * server-to-server credentials carry no `iss`, so the issuer cannot be compared with a claim.
 * Basic is in the list because discovery advertises it; the guide documents body parameters alone.
 *
 * @see https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
 */
export const adobeIms: ProviderProfile = {
  id: 'adobe-ims',
  label: 'Adobe IMS',
  tokenEndpoint: 'https://ims-na1.adobelogin.com/ims/token/v3',
  jwksUri: 'https://ims-na1.adobelogin.com/ims/keys',
  issuer: 'https://ims-na1.adobelogin.com',
  scopeSeparator: ',',
  authMethods: ['client_secret_post', 'client_secret_basic', 'client_secret_basic_raw'],
  tokenDialect: 'adobe-ims',
  source:
    'AdobeDocs/adobe-dev-console: guides/authentication/ServerToServerAuthentication (ims.md, implementation.md); keys and issuer: https://ims-na1.adobelogin.com/.well-known/openid-configuration',
};
