import {
  adobeBasicEntries,
  adobeClientEntries,
  adobeSecretEntries,
  adobeUnknownClientEntries,
} from './adobe-ims';
import { adobeApiHostEntries, adobeStageEntries } from './adobe-ims-host';
import { adobeJwtAnswerEntries, adobeJwtEndpointEntries } from './adobe-ims-legacy';
import { adobeRequestEntries } from './adobe-ims-requests';
import { adobeThrottleEntries } from './adobe-ims-throttle';
import { auth0Entries, auth0HostEntries, auth0RefusedEntries } from './auth0';
import { cognitoEntries } from './cognito';
import { entraClientEntries } from './entra-client';
import { entraOtherEntries, entraPolicyEntries, entraThrottleEntries } from './entra-policy';
import { entraScopeEntries } from './entra-scope';
import { entraTenantEntries, entraUnknownClientEntries } from './entra-tenant';
import type { ErrorEntry } from './entry';
import { gatewayEntries } from './gateway';
import { gatewayThrottleEntries } from './gateway-throttle';
import { guardEntries } from './guard';
import { htmlEntries, shapeEntries } from './http-shape';
import { serverEntries, statusEntries } from './http-status';
import { throttleEntries } from './http-throttle';
import { keycloakClientEntries, keycloakUnknownClientEntries } from './keycloak-client';
import { keycloakRealmEntries } from './keycloak-realm';
import { keycloakServiceAccountEntries } from './keycloak-service-account';
import { malformedEntries } from './malformed';
import { networkEntries } from './network';
import { oauthExtensionEntries } from './oauth-extensions';
import { oktaClientEntries, oktaUnknownClientEntries } from './okta';
import { oktaScopeEntries, rateLimitHeaderEntries } from './okta-scope';
import { basicEncodingEntries, misspeltEntries, secretEntries } from './own-request';
import { basicClientEntries, clientEntries } from './rfc6749-client';
import { requestEntries } from './rfc6749-request';
import { scopeFormEntries } from './scope-form';
import { tlsEntries } from './tls';

/**
 * The catalogue by rank: an earlier layer says something more certain or more specific than a later one. Within a layer no two entries
 * fit the same facts, which a unit test holds, so their order does not matter.
 */
export const errorLayers: readonly (readonly ErrorEntry[])[] = [
  // Nothing was sent, or nothing that can be read came back.
  [...guardEntries, ...networkEntries, ...tlsEntries, ...malformedEntries],
  // The address or the words of a flow that is no more: no further advice would help.
  adobeJwtAnswerEntries,
  adobeJwtEndpointEntries,
  // Wait: whatever else is wrong cannot be found out before that.
  [...gatewayThrottleEntries, ...entraThrottleEntries],
  [...adobeThrottleEntries, ...rateLimitHeaderEntries],
  throttleEntries,
  // The client ID is unknown, so the secret was not looked at.
  adobeStageEntries,
  [
    ...adobeUnknownClientEntries,
    ...oktaUnknownClientEntries,
    ...entraUnknownClientEntries,
    ...keycloakUnknownClientEntries,
  ],
  // What shows in the request that was sent.
  misspeltEntries,
  secretEntries,
  basicEncodingEntries,
  // The provider's own words.
  [...entraClientEntries, ...entraTenantEntries, ...entraScopeEntries, ...entraPolicyEntries],
  scopeFormEntries,
  [
    ...adobeSecretEntries,
    ...auth0Entries,
    ...oktaClientEntries,
    ...oktaScopeEntries,
    ...keycloakClientEntries,
    ...keycloakServiceAccountEntries,
    ...keycloakRealmEntries,
  ],
  // The provider by its address, and a bare OAuth code.
  entraOtherEntries,
  [...auth0HostEntries, ...cognitoEntries],
  auth0RefusedEntries,
  adobeBasicEntries,
  [...adobeClientEntries, ...adobeRequestEntries, ...gatewayEntries],
  // The standard's own meaning of the code.
  basicClientEntries,
  [...clientEntries, ...requestEntries, ...oauthExtensionEntries],
  // What HTTP alone tells.
  adobeApiHostEntries,
  statusEntries,
  htmlEntries,
  serverEntries,
  shapeEntries,
];
