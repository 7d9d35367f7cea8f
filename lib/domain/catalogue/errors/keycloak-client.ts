import type { ErrorEntry } from './entry';

const authenticator =
  'keycloak/keycloak: services/src/main/java/org/keycloak/authentication/authenticators/client/ClientIdAndSecretAuthenticator.java';
const processor =
  'keycloak/keycloak: services/src/main/java/org/keycloak/authentication/AuthenticationProcessor.java';
const forAdministrator = [
  'The time of the request, the realm and the client ID: the server’s events name the exact reason. Never the client secret or a token.',
];

/** An unknown client: newer versions tell it by the code alone. */
export const keycloakUnknownClientEntries: readonly ErrorEntry[] = [
  {
    id: 'keycloak-client-unknown',
    family: 'keycloak',
    title: 'Keycloak has no such client in this realm, or it is disabled',
    what: 'With the code “invalid_client”, newer versions of Keycloak say that the client itself was not found or is disabled; a wrong secret has the same words and the code “unauthorized_client”.',
    causes: [
      'The client is in another realm than the one in the token endpoint.',
      'The client ID is misspelt, or the client’s display name or internal ID was used instead.',
      'The client is disabled.',
    ],
    nextSteps: [
      'In the admin console, choose the realm, open Clients and copy the “Client ID”.',
      'Compare the realm in the token endpoint, letter case included.',
      'Check that the client is enabled.',
    ],
    toProvider: forAdministrator,
    source: processor,
    relatedChecks: ['placeholder', 'outer-white-space', 'surrounding-quotes'],
    when: [{ error: ['invalid_client'], description: ['invalid client or invalid client credentials'] }],
  },
];

/** What Keycloak says of the client. Its administrator is the provider: the description comes from the server's own code. */
export const keycloakClientEntries: readonly ErrorEntry[] = [
  {
    id: 'keycloak-client-refused',
    family: 'keycloak',
    title: 'Keycloak did not accept the client secret',
    what: 'Keycloak answers in these words when the secret is wrong, missing or expired; older versions also when the client is unknown.',
    causes: [
      'The client secret was regenerated in the admin console, or has expired by a policy of the realm.',
      'Client ID and client secret come from two clients or two realms.',
      'With HTTP Basic, special characters in the secret were not form-encoded: Keycloak decodes them since version 20.',
    ],
    nextSteps: [
      'In the admin console, choose the realm, open the client’s Credentials tab and copy the secret again.',
      'Compare the realm in the token endpoint, letter case included.',
      'Try with the secret in the body (client_secret_post).',
    ],
    toProvider: forAdministrator,
    source: `${authenticator}; GH keycloak/keycloak#16923, #11908, PR #14347`,
    relatedChecks: [
      'outer-white-space',
      'inner-line-break',
      'surrounding-quotes',
      'invisible-character',
      'placeholder',
    ],
    when: [
      {
        error: ['unauthorized_client'],
        description: [
          'invalid client or invalid client credentials',
          'client was not identified by any client authenticator',
          'client secret not provided in request',
        ],
      },
      {
        platform: ['keycloak'],
        error: ['unauthorized_client'],
        description: ['invalid client secret', 'invalid client credentials'],
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
