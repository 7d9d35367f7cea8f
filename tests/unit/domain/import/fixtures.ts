/** Files of every format as they are documented, with made-up values; one secret for each place that can hold one. */
export const clientId = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
export const secret = 'p8e-AbCdEf0123456789_-AbCdEf012345';
export const secondSecret = 'p8e-ZyXwVu9876543210_-ZyXwVu987654';
export const runtimeAuth = '5e9d1c7a-runtime-key:Qw3rTyUiOpAsDfGh';
export const org = '0123456789ABCDEF01234567@AdobeOrg';
export const account = '89ABCDEF0123456789ABCDEF@techacct.adobe.com';
export const email = '1f2e3d4c-5b6a-7988@techacct.adobe.com';
export const origins = ['http://127.0.0.1:3000', 'http://localhost:3000'];

/** Documented by its parsers: upper-case keys, lists. */
export const credentialJson = JSON.stringify({
  CLIENT_SECRETS: [secret, secondSecret],
  ORG_ID: org,
  CLIENT_ID: clientId,
  SCOPES: ['openid', 'AdobeID', 'read_organizations'],
  TECHNICAL_ACCOUNT_ID: account,
  TECHNICAL_ACCOUNT_EMAIL: email,
});

export function workspaceCredential(name: string, overrides: Record<string, unknown> = {}) {
  return {
    id: '436084',
    name,
    integration_type: 'oauth_server_to_server',
    oauth_server_to_server: {
      client_id: clientId,
      client_secrets: [secret],
      technical_account_email: email,
      technical_account_id: account,
      scopes: ['AdobeID', 'openid', 'additional_info.projectedProductContext'],
      ...overrides,
    },
  };
}

export function workspaceJson(
  credentials: readonly unknown[],
  services: readonly unknown[] = knownServices,
): string {
  return JSON.stringify({
    project: {
      id: '4566206088344671',
      name: 'orchard',
      title: 'Orchard',
      org: { id: '23294', name: 'Orchard Ltd', ims_org_id: org },
      workspace: {
        id: '4566206088344999',
        name: 'Stage',
        title: '',
        action_url: 'https://orchard-stage.adobeioruntime.net',
        app_url: 'https://orchard-stage.adobeio-static.net',
        details: {
          credentials,
          services,
          runtime: { namespaces: [{ name: 'orchard-stage', auth: runtimeAuth }] },
          events: { registrations: [] },
          mesh: {},
        },
      },
    },
  });
}

const knownServices = [
  { code: 'AdobeAnalyticsSDK', name: 'Adobe Analytics' },
  { code: 'CloudIntegrationSDK', name: 'I/O Events' },
];

export const serviceAccountEntry = {
  id: '436085',
  name: 'Old one',
  integration_type: 'service',
  jwt: { client_id: clientId, client_secret: secret, meta_scopes: ['ent_user_sdk'] },
};

export const postmanEnvironment = JSON.stringify({
  id: '7a1f',
  name: 'OAuth Server-to-Server',
  values: [
    { key: 'CLIENT_SECRET', value: secret, enabled: true, type: 'secret' },
    { key: 'API_KEY', value: clientId, enabled: true, type: 'default' },
    { key: 'ACCESS_TOKEN', value: '', enabled: true },
    { key: 'SCOPES', value: ['openid', 'AdobeID'], enabled: true },
    { key: 'TECHNICAL_ACCOUNT_ID', value: account, enabled: true },
    { key: 'IMS', value: 'ims-na1.adobelogin.com', enabled: true },
    { key: 'IMS_ORG', value: org, enabled: true },
    { key: 'access_token', value: 'eyJhbGciOiJSUzI1NiJ9.e30.AAAA', enabled: true },
    { key: 'OLD_CLIENT_SECRET', value: secondSecret, enabled: false },
  ],
  _postman_variable_scope: 'environment',
});

export const appBuilderEnv = [
  '## please provide your Adobe I/O Runtime credentials',
  `AIO_runtime_auth=${runtimeAuth}`,
  'AIO_runtime_namespace=orchard-stage',
  `AIO_ims_contexts_orchard__s2s_client__id=${clientId}`,
  `AIO_ims_contexts_orchard__s2s_client__secrets=["${secret}"]`,
  `AIO_ims_contexts_orchard__s2s_technical__account__email=${email}`,
  `AIO_ims_contexts_orchard__s2s_technical__account__id=${account}`,
  'AIO_ims_contexts_orchard__s2s_scopes=["AdobeID","openid","read_organizations"]',
  `AIO_ims_contexts_orchard__s2s_ims__org__id=${org}`,
  '',
].join('\r\n');

export const aemServiceCredentials = JSON.stringify({
  ok: true,
  statusCode: 200,
  integration: {
    imsEndpoint: 'ims-na1.adobelogin.com',
    technicalAccount: { clientId, clientSecret: secret },
    scopes: ['aem.folders', 'openid', 'AdobeID'],
    email,
    id: account,
    org,
    secretId: 'f00d',
    revoked: false,
  },
});

export const aemServiceAccount = JSON.stringify({
  ok: true,
  integration: {
    imsEndpoint: 'ims-na1.adobelogin.com',
    metascopes: 'ent_aem_cloud_api',
    technicalAccount: { clientId, clientSecret: secret },
    email,
    id: account,
    org,
    privateKey: '-----BEGIN RSA PRIVATE KEY-----\r\nMIIEow\r\n-----END RSA PRIVATE KEY-----',
    publicKey: '-----BEGIN CERTIFICATE-----\r\nMIIEow\r\n-----END CERTIFICATE-----',
  },
});

export const serviceAccountJson = JSON.stringify({
  CLIENT_SECRET: secret,
  ORG_ID: org,
  API_KEY: clientId,
  TECHNICAL_ACCOUNT_ID: account,
  TECHNICAL_ACCOUNT_EMAIL: email,
  PUBLIC_KEYS_WITH_EXPIRY: {},
});

export const plainEnv = [
  '# the reporting job',
  `export CLIENT_ID=${clientId}`,
  `CLIENT_SECRET='${secret}'`,
  'SCOPES="openid, AdobeID" # both are needed',
  `ORG_ID = ${org}`,
  'TOKEN_ENDPOINT=https://ims-na1.adobelogin.com/ims/token/v3',
].join('\n');

export const curlCommand = `curl -X POST 'https://ims-na1.adobelogin.com/ims/token/v3' \\
  -H 'Content-Type: application/x-www-form-urlencoded' \\
  -d 'grant_type=client_credentials&client_id=${clientId}&client_secret=${secret}&scope=openid,AdobeID,read_organizations'`;

export const tokenResponse = JSON.stringify({
  access_token: 'eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl',
  token_type: 'bearer',
  expires_in: 86399,
});
