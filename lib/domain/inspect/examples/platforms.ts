import { type ExampleMaker, lifetimeSeconds, plainHeader } from './example';

const times = (issuedAtSeconds: number) => ({
  iat: issuedAtSeconds,
  exp: issuedAtSeconds + lifetimeSeconds,
});

/** Amazon Cognito: an access token of a client, one of a person, and an ID token. */
export const cognitoExamples: ExampleMaker = (issuedAtSeconds) => {
  const issuer = {
    iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_EXAMPLE00',
    ...times(issuedAtSeconds),
    auth_time: issuedAtSeconds,
    jti: '00000000-0000-4000-8000-000000000001',
  };
  const client = 'exampleclient0000000000000';
  const person = {
    sub: '00000000-0000-4000-8000-000000000042',
    'cognito:groups': ['integrations'],
    origin_jti: '00000000-0000-4000-8000-000000000002',
    event_id: '00000000-0000-4000-8000-000000000003',
  };
  return [
    {
      header: plainHeader,
      payload: {
        ...issuer,
        sub: client,
        token_use: 'access',
        version: 2,
        client_id: client,
        scope: 'https://api.example/orders.read',
      },
    },
    {
      header: plainHeader,
      payload: {
        ...issuer,
        ...person,
        token_use: 'access',
        version: 2,
        client_id: client,
        username: 'ada',
        device_key: 'eu-west-1_00000000-0000-4000-8000-000000000004',
        scope: 'openid profile',
      },
    },
    {
      header: plainHeader,
      payload: {
        ...issuer,
        ...person,
        token_use: 'id',
        aud: client,
        'cognito:username': 'ada',
        'cognito:roles': ['arn:aws:iam::000000000000:role/example'],
        'cognito:preferred_role': 'arn:aws:iam::000000000000:role/example',
      },
    },
  ];
};

/** Keycloak: the token of a service account, as it is now and as older versions wrote it. */
export const keycloakExamples: ExampleMaker = (issuedAtSeconds) => {
  const common = {
    iss: 'https://sso.example/realms/example',
    ...times(issuedAtSeconds),
    jti: '00000000-0000-4000-8000-000000000001',
    sub: '00000000-0000-4000-8000-000000000042',
    aud: 'account',
    typ: 'Bearer',
    azp: 'example-client',
    acr: '1',
    'allowed-origins': ['https://app.example'],
    realm_access: { roles: ['offline_access'] },
    resource_access: { account: { roles: ['view-profile'] } },
    scope: 'email profile',
    clientHost: '192.0.2.7',
    clientAddress: '192.0.2.7',
  };
  return [
    { header: plainHeader, payload: { ...common, client_id: 'example-client' } },
    {
      header: plainHeader,
      payload: {
        ...common,
        session_state: '00000000-0000-4000-8000-000000000005',
        clientId: 'example-client',
      },
    },
  ];
};

/** Okta: the token of a service application, and one of a person. */
export const oktaExamples: ExampleMaker = (issuedAtSeconds) => {
  const common = {
    ver: 1,
    jti: 'AT.example-token-1',
    iss: 'https://example.okta.com/oauth2/default',
    aud: 'api://default',
    ...times(issuedAtSeconds),
    cid: '0oaexampleclient0000',
  };
  return [
    { header: plainHeader, payload: { ...common, scp: ['orders.read'], sub: common.cid } },
    {
      header: plainHeader,
      payload: { ...common, uid: '00uexampleperson0000', scp: ['openid'], sub: 'ada@example.com' },
    },
  ];
};

/** Auth0: the token of an application that belongs to an organization and has permissions. */
export const auth0Examples: ExampleMaker = (issuedAtSeconds) => {
  const client = 'exampleClient0000000000000000000';
  return [
    {
      header: plainHeader,
      payload: {
        iss: 'https://example.eu.auth0.com/',
        sub: `${client}@clients`,
        aud: 'https://api.example',
        ...times(issuedAtSeconds),
        azp: client,
        gty: 'client-credentials',
        scope: 'orders:read',
        permissions: ['orders:read'],
        org_id: 'org_example000000000',
        org_name: 'example',
      },
    },
  ];
};
