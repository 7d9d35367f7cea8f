import type { ErrorEntry } from './entry';

const endpoint =
  'keycloak/keycloak: services/src/main/java/org/keycloak/protocol/oidc/endpoints/TokenEndpoint.java';
const forAdministrator = [
  'The time of the request, the address that was called and the client ID. Never the client secret or a token.',
];

/** What Keycloak says of the address, the realm and the request. */
export const keycloakRealmEntries: readonly ErrorEntry[] = [
  {
    id: 'keycloak-realm-not-found',
    family: 'keycloak',
    title: 'There is no such realm',
    what: 'The server is a Keycloak, and it has no realm by the name in the address.',
    causes: [
      'The realm is misspelt: letter case counts.',
      'The realm’s display name was used instead of its name.',
      'The realm is on another server.',
    ],
    nextSteps: [
      'In the admin console, open Realm settings and take the “Realm name”.',
      'Open the realm’s discovery document (/.well-known/openid-configuration behind the realm): it names the token endpoint.',
    ],
    toProvider: forAdministrator,
    source: 'GH stevenmaguire/oauth2-keycloak#33; GH adorsys/secure-token-service#10',
    when: [{ errorPart: ['realm does not exist'] }],
  },
  {
    id: 'keycloak-realm-disabled',
    family: 'keycloak',
    title: 'The realm is switched off',
    what: 'The realm exists and is disabled, so nobody gets a token there.',
    causes: ['An administrator disabled the realm.'],
    nextSteps: ['Ask the administrator to enable the realm, or use another one.'],
    toProvider: forAdministrator,
    source: endpoint,
    when: [{ description: ['realm not enabled'] }],
  },
  {
    id: 'keycloak-path-wrong',
    family: 'keycloak',
    title: 'Keycloak has nothing at this path',
    what: 'The server is a Keycloak, and the address does not lead to its token endpoint.',
    causes: [
      'Version 17 dropped /auth before /realms: the address is of an older version, or of a newer one that was told to keep it.',
      'A part of /realms/{realm}/protocol/openid-connect/token is missing.',
    ],
    nextSteps: [
      'Try the address without /auth, or with it if it has none.',
      'Take the token endpoint from the realm’s discovery document.',
    ],
    toProvider: forAdministrator,
    source: 'GH keycloak/keycloak#10615; GH marcospereirampj/python-keycloak#273',
    when: [
      { errorPart: ['resteasy003210', 'could not find resource for full path'] },
      { platform: ['keycloak'], status: [404], errorPart: ['unable to find matching target resource'] },
    ],
  },
  {
    id: 'keycloak-https-required',
    family: 'keycloak',
    title: 'The realm demands https',
    what: 'The request reached Keycloak without TLS, and the realm allows that to nobody, or to its own network only.',
    causes: [
      'The address begins with http://.',
      'A proxy in front of Keycloak ends TLS and does not say so in its headers.',
    ],
    nextSteps: [
      'Use https:// in the token endpoint.',
      'Behind a proxy, let the administrator forward the X-Forwarded-Proto header and tell Keycloak to read it.',
    ],
    toProvider: forAdministrator,
    source: endpoint,
    when: [{ platform: ['keycloak'], description: ['https required'] }],
  },
  {
    id: 'keycloak-parameter-repeated',
    family: 'keycloak',
    title: 'A parameter was sent twice',
    what: 'Keycloak refuses a request in which any parameter occurs more than once.',
    causes: ['A further parameter has the name of one that is sent anyway, or stands in the list twice.'],
    nextSteps: ['Look for the repeated name in the trace and remove one of the two.'],
    toProvider: forAdministrator,
    source: `${endpoint}; RFC 6749 section 3.2`,
    when: [{ platform: ['keycloak'], description: ['duplicated parameter'] }],
  },
  {
    id: 'keycloak-invalid-scopes',
    family: 'keycloak',
    title: 'The client does not have one of the scopes',
    what: 'Keycloak gives a client only the client scopes that are assigned to it. The description repeats all scopes that were requested and does not mark the wrong one.',
    causes: [
      'The client scope does not exist in the realm, or is not assigned to the client.',
      'The scopes were joined with a comma: Keycloak expects a space.',
      'A scope is misspelt: letter case counts.',
    ],
    nextSteps: [
      'Leave the scopes empty to get the client’s default scopes.',
      'In the admin console, open the client’s “Client scopes” tab and add the scope as optional.',
    ],
    toProvider: [...forAdministrator, 'The scopes that were requested.'],
    source:
      'keycloak/keycloak: services/src/main/java/org/keycloak/protocol/oidc/grants/OAuth2GrantTypeBase.java',
    relatedChecks: ['scopes-prefix', 'scope-quotes', 'scope-character'],
    when: [{ platform: ['keycloak'], description: ['invalid scopes:'] }],
  },
];
