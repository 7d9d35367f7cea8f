import type { ErrorEntry } from './entry';

const guide = 'AdobeDocs/adobe-dev-console: guides/authentication/ServerToServerAuthentication';
const umapi = 'adobe-apiplatform/umapi-documentation: docs/api/ConnectAPIRef.md';
/** Adobe finds a request by the debug id of its answer. @see adobe/ims-go: ims/error.go */
const forAdobe = [
  'The x-debug-id of the answer and the time of the request.',
  'The client ID and the organization ID. Never the client secret or a token.',
];
const basicMethods = ['client_secret_basic', 'client_secret_basic_raw'] as const;
const secretChecks = [
  'outer-white-space',
  'inner-white-space',
  'inner-line-break',
  'surrounding-quotes',
  'invisible-character',
  'control-character',
  'variable-prefix',
  'bearer-prefix',
  'placeholder',
  'same-as-client-id',
  'id-in-secret-field',
  'percent-encoded',
] as const;

/** The client ID is unknown: searched before anything is said of the secret. */
export const adobeUnknownClientEntries: readonly ErrorEntry[] = [
  {
    id: 'adobe-unknown-client-id',
    family: 'adobe-ims',
    title: 'The token endpoint does not know this client ID',
    what: 'No client with this ID exists at the token endpoint that was asked.',
    causes: [
      'The client ID was mistyped or cut off.',
      'The credential was deleted.',
      'The credential is of another environment: production and stage do not know each other’s clients.',
      'Another ID was pasted, such as the organization ID or the technical account ID.',
    ],
    nextSteps: [
      'Copy the client ID again from the credential’s page in Adobe Developer Console.',
      'Check the host of the token endpoint: production is ims-na1.adobelogin.com.',
    ],
    toProvider: forAdobe,
    source: `${umapi}; stage host: adobe/aio-lib-ims: src/ims.js`,
    relatedChecks: [
      'organisation-in-id-field',
      'technical-account-in-id-field',
      'secret-in-id-field',
      'client-id-form-unusual',
      'placeholder',
      'stage-host',
    ],
    when: [{ adobe: true, error: ['invalid_client'], description: ['client_id'] }],
  },
];

/** The description names the secret. */
export const adobeSecretEntries: readonly ErrorEntry[] = [
  {
    id: 'adobe-wrong-client-secret',
    family: 'adobe-ims',
    title: 'The client secret does not belong to this client ID',
    what: 'The token endpoint knows the client ID and did not accept the client secret.',
    causes: [
      'The secret was rotated: this one has been deleted in Adobe Developer Console.',
      'A character was lost or added while copying, such as a space or a line break at the end.',
      'Client ID and client secret come from two different credentials.',
      'The secret is of one environment (production or stage) and the token endpoint of the other.',
    ],
    nextSteps: [
      'In Adobe Developer Console, open the credential and copy its client secret again.',
      'Compare the client ID there with the one used here.',
      'If the secret is gone, add a new one there and enter it here.',
    ],
    toProvider: forAdobe,
    source: `${guide}/implementation.md; ${umapi}`,
    relatedChecks: [...secretChecks, 'stage-host'],
    when: [{ adobe: true, error: ['invalid_client'], description: ['client_secret'] }],
  },
];

/** The way of client authentication is the one that Adobe does not document. */
export const adobeBasicEntries: readonly ErrorEntry[] = [
  {
    id: 'adobe-basic-refused',
    family: 'adobe-ims',
    title: 'The client was not accepted with HTTP Basic',
    what: 'The request authenticated with HTTP Basic and the token endpoint refused the client without saying what is wrong.',
    causes: [
      'Adobe documents the client ID and client secret as body parameters. Its discovery document also names Basic; whether that works for client credentials is unconfirmed.',
      'The client ID or the client secret is wrong.',
    ],
    nextSteps: [
      'Send the client secret in the body (client_secret_post) and generate the access token again.',
      'If that fails too, copy client ID and client secret again from Adobe Developer Console.',
    ],
    toProvider: forAdobe,
    source: `${guide}/implementation.md; https://ims-na1.adobelogin.com/.well-known/openid-configuration`,
    relatedChecks: [...secretChecks, 'stage-host'],
    when: [{ adobe: true, error: ['invalid_client'], auth: basicMethods }],
  },
];

/** The client is refused without a reason, or is not allowed to use this grant. */
export const adobeClientEntries: readonly ErrorEntry[] = [
  {
    id: 'adobe-invalid-client',
    family: 'adobe-ims',
    title: 'Client ID and client secret were not accepted',
    what: 'The token endpoint refused the client and did not say which part is wrong. Status 400 and 401 are both used for this.',
    causes: [
      'Client ID and client secret do not belong together.',
      'The client does not exist at this host: production and stage are separate.',
      'A required parameter is missing.',
    ],
    nextSteps: [
      'Copy client ID and client secret again from the same credential in Adobe Developer Console.',
      'Check the host of the token endpoint: production is ims-na1.adobelogin.com.',
    ],
    toProvider: forAdobe,
    source: `${umapi} (written for the older JWT flow)`,
    relatedChecks: [...secretChecks, 'stage-host'],
    when: [{ adobe: true, error: ['invalid_client'] }],
  },
  {
    id: 'adobe-unauthorized-client',
    family: 'adobe-ims',
    title: 'This client may not use the client-credentials grant',
    what: 'The client exists, and it has not been provisioned for server-to-server tokens.',
    causes: [
      'The client ID is of another kind of credential, such as Web App, Single Page App or API Key.',
      'The client was set up outside Adobe Developer Console and the grant was not enabled for it.',
    ],
    nextSteps: [
      'In Adobe Developer Console, check that the credential is “OAuth Server-to-Server”, and use its client ID.',
      'If it is, ask Adobe support to look at the client’s grants.',
    ],
    toProvider: forAdobe,
    source:
      'GH adobe/spacecat-audit-worker PR #2958; RFC 6749 section 5.2; stage host: adobe/aio-lib-ims: src/ims.js',
    relatedChecks: ['stage-host'],
    when: [{ adobe: true, error: ['unauthorized_client'] }],
  },
];
