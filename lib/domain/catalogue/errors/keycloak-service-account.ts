import type { ErrorEntry } from './entry';

const grant =
  'keycloak/keycloak: services/src/main/java/org/keycloak/protocol/oidc/grants/ClientCredentialsGrantType.java';
const forAdministrator = [
  'The time of the request, the realm and the client ID: the server’s events name the exact reason. Never the client secret or a token.',
];

/** The client is known and cannot have a service account’s token. */
export const keycloakServiceAccountEntries: readonly ErrorEntry[] = [
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
    when: [{ description: ['bearer-only client not allowed', 'bearer-only not allowed'] }],
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
];
