import type { ErrorEntry } from './entry';

const secretWhiteSpace = {
  field: 'client-secret',
  codes: [
    'outer-white-space',
    'inner-line-break',
    'inner-white-space',
    'invisible-character',
    'control-character',
  ],
} as const;
const forProvider = [
  'The time of the request, the client ID, and the request or debug id of the answer if it has one. Never the client secret or a token.',
];
const basicSource =
  'RFC 6749 section 2.3.1 and appendix B; GH panva/openid-client#134, #236; GH panva/node-oidc-provider#361';

/** A name that is almost right: searched first, because the server then complains of something else. */
export const misspeltEntries: readonly ErrorEntry[] = [
  {
    id: 'parameter-misspelt',
    family: 'request',
    title: 'A parameter was sent under a name that is almost right',
    what: 'Servers ignore parameters that they do not know. So the real one counts as missing, and the error speaks of that, or of scopes that do not fit.',
    causes: [
      'The name is in the plural: the parameter is scope, not scopes.',
      'The name has a hyphen, a capital letter or none of its underscores: it is client_id, not client-id or clientId.',
    ],
    nextSteps: [
      'Rename the parameter, or take it out of the further parameters and use the field that the form has for it.',
    ],
    toProvider: [],
    source: 'RFC 6749 section 3.2; GH AdobeDocs/adobe-dev-console PR #113, #122',
    when: [
      { nearMiss: ['scope'], error: ['invalid_request', 'invalid_scope', 'invalid_scopes'] },
      { nearMiss: ['client_id', 'client_secret'], error: ['invalid_request', 'invalid_client'] },
      { nearMiss: ['grant_type'], error: ['invalid_request', 'unsupported_grant_type'] },
      {
        nearMiss: ['audience', 'resource'],
        error: ['invalid_request', 'access_denied', 'invalid_target', 'invalid_resource'],
      },
    ],
  },
];

/** The client secret as it was entered is the likeliest reason for the refusal. */
export const secretEntries: readonly ErrorEntry[] = [
  {
    id: 'secret-white-space',
    family: 'request',
    title: 'The client secret was sent with a space or line break in it',
    what: 'The provider refused the client. The secret that was sent begins or ends with white space, or has a line break or an invisible character inside, and each of them counts.',
    causes: [
      'The secret was read from a file that ends in a line break, or printed by a command that adds one.',
      'It was copied from a page, a mail or a chat together with what stood around it.',
    ],
    nextSteps: [
      'Enter the client secret again without it: the form marks the fault and can remove it.',
      'Where a program reads the secret from a file, let it remove white space at both ends.',
    ],
    toProvider: [],
    source: 'GH jaredhanson/passport-oauth2#37; RFC 6749 appendix A.2',
    relatedChecks: secretWhiteSpace.codes,
    when: [
      { lint: secretWhiteSpace, error: ['invalid_client'] },
      { lint: secretWhiteSpace, platform: ['keycloak'], error: ['unauthorized_client'], status: [401] },
      {
        lint: secretWhiteSpace,
        platform: ['auth0'],
        error: ['access_denied'],
        description: ['unauthorized'],
      },
    ],
  },
];

/** Both ways of HTTP Basic are in use, and they differ for this very client. */
export const basicEncodingEntries: readonly ErrorEntry[] = [
  {
    id: 'basic-form-encoded',
    family: 'request',
    title: 'The provider may not decode HTTP Basic',
    what: 'Client ID or secret has special characters. They were form-encoded before HTTP Basic, as the standard asks, and many servers compare them without decoding.',
    causes: [
      'The provider expects HTTP Basic without form-encoding.',
      'The client ID or the client secret is wrong.',
    ],
    nextSteps: [
      'Choose HTTP Basic without encoding (client_secret_basic_raw) and generate the access token again.',
      'Or send the client secret in the body: there is only one way to write it there.',
    ],
    toProvider: forProvider,
    source: basicSource,
    when: [{ basicEncodingMatters: true, auth: ['client_secret_basic'], error: ['invalid_client'] }],
  },
  {
    id: 'basic-not-encoded',
    family: 'request',
    title: 'The provider may decode HTTP Basic',
    what: 'Client ID or secret has special characters. They were sent in HTTP Basic as they are, and a server that follows the standard decodes them first: a plus sign becomes a space.',
    causes: [
      'The provider form-decodes client ID and secret, as the standard asks.',
      'The client ID or the client secret is wrong.',
    ],
    nextSteps: [
      'Choose HTTP Basic with form-encoding (client_secret_basic) and generate the access token again.',
      'Or send the client secret in the body: there is only one way to write it there.',
    ],
    toProvider: forProvider,
    source: `${basicSource}; GH elastic/elasticsearch#43709`,
    when: [
      { basicEncodingMatters: true, auth: ['client_secret_basic_raw'], error: ['invalid_client'] },
      {
        basicEncodingMatters: true,
        auth: ['client_secret_basic_raw'],
        platform: ['keycloak'],
        error: ['unauthorized_client'],
        status: [401],
      },
    ],
  },
];
