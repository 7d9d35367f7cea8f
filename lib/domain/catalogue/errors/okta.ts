import type { ErrorEntry } from './entry';
import { secretChecks } from './secret-checks';

const guide = 'https://developer.okta.com/docs/guides/implement-grant-type/clientcreds/main/';
const policies = 'https://help.okta.com/en-us/Content/Topics/security/api-config-access-policies.htm';
/** Okta finds a request by the id of its answer. */
const forOkta = [
  'The x-okta-request-id of the answer, its errorId if it has one, and the time of the request.',
  'The client ID and the authorization server. Never the client secret or a token.',
];

/** Okta does not know the client: searched before anything is said of the secret. */
export const oktaUnknownClientEntries: readonly ErrorEntry[] = [
  {
    id: 'okta-client-not-found',
    family: 'okta',
    title: 'Okta does not know this client ID',
    what: 'Okta answers that the value of client_id is not valid: no active application of this organisation has it.',
    causes: [
      'The client ID was mistyped or cut off.',
      'The application is in another Okta organisation, such as the preview one.',
      'The application was deactivated or deleted.',
    ],
    nextSteps: [
      'In the Okta Admin Console, open Applications, copy the client ID again and check that the application is active.',
      'Compare the Okta domain in the token endpoint with the one of the console.',
    ],
    toProvider: forOkta,
    source: 'okta/okta-developer-docs: reference of the OAuth clients API (answer to an incorrect client_id)',
    relatedChecks: ['placeholder', 'outer-white-space', 'surrounding-quotes'],
    when: [{ adobe: false, description: ["invalid value for 'client_id' parameter"] }],
  },
];

/** What Okta says of the client and of its policies. */
export const oktaClientEntries: readonly ErrorEntry[] = [
  {
    id: 'okta-wrong-client-secret',
    family: 'okta',
    title: 'The client secret does not belong to this Okta application',
    what: 'Okta knows the client and did not accept its secret.',
    causes: [
      'The secret was rotated, deactivated or deleted.',
      'A character was lost or added while copying.',
      'Client ID and client secret come from two applications.',
    ],
    nextSteps: [
      'In the Okta Admin Console, open the application’s General tab and copy the active client secret again.',
    ],
    toProvider: forOkta,
    source: 'GH alephdata/aleph#2121',
    relatedChecks: secretChecks,
    when: [{ description: ['client secret supplied for a confidential client is invalid'] }],
  },
  {
    id: 'okta-key-required',
    family: 'okta',
    title: 'Okta’s own authorization server takes no client secret',
    what: 'The org authorization server (the address without a server name) gives machine tokens only to clients that authenticate with a signed assertion (private_key_jwt).',
    causes: [
      'The token endpoint is /oauth2/v1/token, where a custom authorization server was meant.',
      'The application asks for scopes of Okta’s own API, which need a key pair.',
    ],
    nextSteps: [
      'For your own API, use a custom authorization server: /oauth2/default/v1/token, or its id instead of “default”.',
      'For Okta’s own API, register a public key; this playground does not send signed assertions.',
    ],
    toProvider: forOkta,
    source: `${guide}; GH puppetlabs/vault-plugin-secrets-oauthapp#91`,
    when: [{ description: ['must use the private_key_jwt'] }],
  },
  {
    id: 'okta-grant-not-enabled',
    family: 'okta',
    title: 'The Okta application may not use client credentials',
    what: 'The client was recognised, and client_credentials is not among its grant types.',
    causes: [
      'The application is a web, single-page or native one instead of an API service.',
      'The grant was not ticked in the application’s settings.',
    ],
    nextSteps: [
      'Use the client ID of an “API Services” application.',
      'Or open the application’s General tab and tick “Client Credentials” where its type allows that.',
    ],
    toProvider: forOkta,
    source: `${guide}; GH okta/okta-mobile-kotlin#224`,
    when: [{ description: ['not authorized to use the provided grant type'] }],
  },
  {
    id: 'okta-policy-refused',
    family: 'okta',
    title: 'No access policy of the authorization server allows this request',
    what: 'Client ID and secret were accepted. No rule of the authorization server’s access policies fits this client, grant and scopes.',
    causes: [
      'The authorization server has no policy for this client.',
      'No rule allows the client-credentials grant (“Client acting on behalf of itself”).',
      'The rule allows fewer scopes than were requested.',
    ],
    nextSteps: [
      'In the Okta Admin Console, open Security, API, the authorization server, Access Policies: assign a policy to the client and add a rule for client credentials.',
      'Look at the System Log: it names the policy that was evaluated.',
    ],
    toProvider: [...forOkta, 'The scopes that were requested.'],
    source: `${policies}; GH zeekhoo-okta/okta-django-samples#15`,
    when: [{ description: ['policy evaluation failed for this request'] }],
  },
];
