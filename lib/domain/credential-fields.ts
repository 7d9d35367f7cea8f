/**
 * Form fields that make a credential, wherever one is typed in; a name is written once, here. `parameterName` and `parameterValue` repeat, the same
 * number of times, in order.
 */
export const credentialFields = {
  provider: 'provider',
  tokenEndpoint: 'tokenEndpoint',
  issuer: 'issuer',
  clientId: 'clientId',
  clientSecret: 'clientSecret',
  authMethod: 'authMethod',
  scopes: 'scopes',
  parameterName: 'parameterName',
  parameterValue: 'parameterValue',
} as const;
