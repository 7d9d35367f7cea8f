import type { ErrorEntry } from './entry';

const grant =
  'keycloak/keycloak: services/src/main/java/org/keycloak/protocol/oidc/grants/ClientCredentialsGrantType.java';
const authenticator =
  'keycloak/keycloak: services/src/main/java/org/keycloak/authentication/authenticators/client/ClientIdAndSecretAuthenticator.java';
const forAdministrator = [
  'The time of the request, the realm and the client ID: the server’s events name the exact reason. Never the client secret or a token.',
];

/** What Keycloak says of the client. Its administrator is the provider: the description comes from the server's own code. */
export const keycloakClientEntries: readonly ErrorEntry[] = [
  {
    id: 'keycloak-client-refused',
    family: 'keycloak',
    title: 'Keycloak did not accept client ID and client secret',
    what: 'Keycloak says the same for an unknown client, a wrong secret and one that has expired, on purpose.',
    causes: [
      'The client secret was regenerated in the admin console.',
      'The client is in another realm than the one in the token endpoint.',
      'The client is disabled, or its secret has expired by a policy of the realm.',
      'With HTTP Basic, special characters in the secret were not form-encoded: Keycloak decodes them since version 20.',
    ],
    nextSteps: [
      'In the admin console, choose the realm, open the client’s Credentials tab and copy the secret again.',
      'Compare the realm in the token endpoint, letter case included.',
      'Try with the secret in the body (client_secret_post).',
    ],
    toProvider: forAdministrator,
    source: `${authenticator}; GH keycloak/keycloak#16923`,
    relatedChecks: [
      'outer-white-space',
      'inner-line-break',
      'surrounding-quotes',
      'invisible-character',
      'placeholder',
    ],
    when: [
      {
        description: [
          'invalid client or invalid client credentials',
          'client was not identified by any client authenticator',
        ],
      },
      { platform: ['keycloak'], description: ['invalid client secret', 'invalid client credentials'] },
    ],
  },
  {
    id: 'keycloak-service-account-off',
    family: 'keycloak',
    title: 'Service accounts are switched off for this client',
    what: 'Keycloak accepted the client, and it may not use client credentials: that is called a service account there.',
    causes: ['“Service accounts roles” is not ticked in the client’s capability configuration.'],
    nextSteps: [
      'In the admin console, open the client’s settings and switch on “Service accounts roles”.',
      'Then give the service account the roles that it needs, in the tab that appears.',
    ],
    toProvider: forAdministrator,
    source: grant,
    when: [{ description: ['client not enabled to retrieve service account'] }],
  },
  {
    id: 'keycloak-public-client',
    family: 'keycloak',
    title: 'A public client has no service account',
    what: 'The client is public, so it has no secret and cannot use client credentials.',
    causes: ['“Client authentication” is switched off in the client’s settings.'],
    nextSteps: [
      'In the admin console, switch on “Client authentication” and then “Service accounts roles”, and use the secret from the Credentials tab.',
      'Better, make a client of its own for server-to-server use.',
    ],
    toProvider: forAdministrator,
    source: grant,
    when: [{ description: ['public client not allowed to retrieve service account'] }],
  },
  {
    id: 'keycloak-bearer-only',
    family: 'keycloak',
    title: 'A bearer-only client cannot have tokens',
    what: 'The client stands for an API that only checks tokens. Keycloak gives it none.',
    causes: [
      'The client ID of the API was used instead of the caller’s.',
      'The client was made as bearer-only.',
    ],
    nextSteps: ['Make a client for the caller, with client authentication and service accounts switched on.'],
    toProvider: forAdministrator,
    source: grant,
    when: [{ description: ['bearer-only'] }],
  },
  {
    id: 'keycloak-service-account-unusable',
    family: 'keycloak',
    title: 'The client’s service account is missing or disabled',
    what: 'Client ID and secret are right. The user that stands behind the client in the realm does not exist or is disabled.',
    causes: [
      'The user “service-account-” with the client’s name was disabled or deleted.',
      'The realm was imported without that user.',
    ],
    nextSteps: [
      'In the admin console, find the user “service-account-” with the client’s name and enable it.',
      'If it is gone, switch “Service accounts roles” off and on again.',
    ],
    toProvider: forAdministrator,
    source: grant,
    when: [
      {
        description: [
          'the associated service account for the client does not exist',
          "user 'service-account-",
        ],
      },
    ],
  },
  {
    id: 'keycloak-other-authenticator',
    family: 'keycloak',
    title: 'The client authenticates with a signed assertion',
    what: 'Keycloak expects a signed JWT from this client and found none; a secret alone does not count.',
    causes: ['The client authenticator is “Signed JWT” instead of “Client Id and Secret”.'],
    nextSteps: [
      'In the admin console, open the client’s Credentials tab and choose “Client Id and Secret”.',
      'Or use a program that signs assertions: this playground does not.',
    ],
    toProvider: forAdministrator,
    source: 'GH thomasdarimont/spring-boot-keycloak-jwe-example#1',
    when: [{ description: ['parameter client_assertion_type is missing'] }],
  },
];
