/** The groups in which the reference page lists the entries, in its order. */
export const errorFamilies = [
  'request',
  'adobe-ims',
  'gateway',
  'api',
  'auth0',
  'okta',
  'entra',
  'keycloak',
  'cognito',
  'oauth',
  'http',
  'network',
  'unknown',
] as const;
export type ErrorFamily = (typeof errorFamilies)[number];

/** What the groups are called. */
export const errorFamilyLabels: Readonly<Record<ErrorFamily, string>> = {
  request: 'The request itself',
  'adobe-ims': 'Adobe IMS',
  gateway: 'Adobe API gateway',
  api: 'API called with a token',
  auth0: 'Auth0',
  okta: 'Okta',
  entra: 'Microsoft Entra ID',
  keycloak: 'Keycloak',
  cognito: 'Amazon Cognito',
  oauth: 'OAuth 2.0',
  http: 'HTTP',
  network: 'Connection',
  unknown: 'Not in the catalogue',
};
