import type { ErrorEntry } from './entry';

const tokenEndpoint = 'https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html';
const grants =
  'https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints-oauth-grants.html';
const guide = 'awsdocs/amazon-cognito-developer-guide: doc_source/token-endpoint.md';
const forAws = [
  'The x-amzn-requestid or x-amz-request-id of the answer and the time of the request.',
  'The region, the user pool’s domain and the client ID. Never the client secret or a token.',
];

/** Amazon Cognito answers with bare OAuth codes: recognised by its host. */
export const cognitoEntries: readonly ErrorEntry[] = [
  {
    id: 'cognito-invalid-client',
    family: 'cognito',
    title: 'Cognito did not accept client ID and client secret',
    what: 'No app client of this user pool has this pair of client ID and client secret, or the pair did not arrive as expected.',
    causes: [
      'The client secret is wrong, or the app client was made anew and has another one.',
      'The domain in the token endpoint belongs to another user pool or region.',
      'The app client has no secret: those cannot use client credentials.',
    ],
    nextSteps: [
      'In the Amazon Cognito console, open the user pool, then the app client, and copy client ID and client secret again.',
      'Compare the domain prefix and the region in the token endpoint with the pool’s.',
      'Send the secret with HTTP Basic, as Cognito documents it.',
    ],
    toProvider: forAws,
    source: `${tokenEndpoint}; ${guide}`,
    relatedChecks: ['outer-white-space', 'inner-line-break', 'surrounding-quotes', 'placeholder'],
    when: [{ platform: ['cognito'], error: ['invalid_client'] }],
  },
  {
    id: 'cognito-invalid-grant',
    family: 'cognito',
    title: 'The app client is not set up for client credentials (invalid_grant)',
    what: 'Cognito answers “invalid_grant” also where no grant is at fault: the app client lists client credentials, and its use of OAuth is not switched on.',
    causes: [
      'The app client was made with an SDK or a template without AllowedOAuthFlowsUserPoolClient set to true.',
      'The app client has no custom scope that it could be given.',
    ],
    nextSteps: [
      'Set AllowedOAuthFlowsUserPoolClient to true on the app client, beside its flows and scopes.',
      'Or open the app client’s login pages in the console and save them once: that sets it too.',
    ],
    toProvider: forAws,
    source: 'GH boto/boto3#3916; GH aws/aws-sdk-js-v3#7158; GH aws/aws-sdk-java#3037',
    when: [{ platform: ['cognito'], error: ['invalid_grant'] }],
  },
  {
    id: 'cognito-unauthorized-client',
    family: 'cognito',
    title: 'The app client may not use client credentials',
    what: 'Cognito recognised the app client, and this grant is not among those it may use.',
    causes: [
      'The app client has the authorization-code or implicit grant: client credentials exclude both.',
      'The app client is public and has no secret.',
    ],
    nextSteps: [
      'Make an app client of its own for machine-to-machine use, with a secret and the client-credentials grant.',
    ],
    toProvider: forAws,
    source: `${grants}; ${guide}`,
    when: [{ platform: ['cognito'], error: ['unauthorized_client'] }],
  },
  {
    id: 'cognito-invalid-scope',
    family: 'cognito',
    title: 'The app client may not have one of the scopes',
    what: 'For client credentials, Cognito gives custom scopes of a resource server, each written with the server’s identifier before it.',
    causes: [
      'The identifier of the resource server is missing: the form is identifier/scope.',
      'The scope was not ticked for this app client.',
      'A scope for people was asked for, such as openid or email.',
      'The scopes were joined with a comma: Cognito expects a space.',
    ],
    nextSteps: [
      'Leave the scopes empty to get every custom scope that the app client has.',
      'In the user pool, compare the resource server’s identifier and scopes with those requested.',
    ],
    toProvider: [...forAws, 'The scopes that were requested.'],
    source: `${tokenEndpoint}; https://repost.aws/questions/QUnhrxb08MRJaH7hIRtUnCKA`,
    relatedChecks: ['scopes-prefix', 'scope-quotes', 'scope-character'],
    when: [{ platform: ['cognito'], error: ['invalid_scope'] }],
  },
  {
    id: 'cognito-invalid-request',
    family: 'cognito',
    title: 'Cognito could not use the request',
    what: 'A parameter is missing or malformed, or it does not fit the settings of the app client.',
    causes: [
      'The body was not sent as a form.',
      'A further parameter is misspelt or belongs to another grant.',
      'The client authentication was sent twice, in the header and in the body.',
    ],
    nextSteps: [
      'Remove further parameters and try with grant_type and scope alone.',
      'Send the client secret with HTTP Basic only.',
    ],
    toProvider: forAws,
    source: `${tokenEndpoint}; GH amazon-archives/amazon-cognito-auth-js#52`,
    when: [{ platform: ['cognito'], error: ['invalid_request'] }],
  },
];
