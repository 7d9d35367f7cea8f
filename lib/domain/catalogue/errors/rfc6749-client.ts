import type { ErrorEntry } from './entry';
import { secretChecks } from './secret-checks';

const section = 'RFC 6749 section 5.2';
const forProvider = [
  'The time of the request, the client ID, and the request or debug id of the answer if it has one. Never the client secret or a token.',
];

/** The client was refused, and it authenticated with HTTP Basic, which is sent in two ways. */
export const basicClientEntries: readonly ErrorEntry[] = [
  {
    id: 'invalid-client-basic',
    family: 'oauth',
    title: 'The client was not accepted with HTTP Basic',
    what: 'The token endpoint refused the client ID, the client secret, or the way in which they were sent.',
    causes: [
      'The client ID or the client secret is wrong, or has expired.',
      'The provider reads Basic in the other of two ways: the standard form-encodes both parts first, many servers do not. It shows only when they contain special characters.',
      'The client is registered to send its secret in the body.',
    ],
    nextSteps: [
      'Copy client ID and client secret again from the provider.',
      'Try the other two ways of client authentication: in the body, and Basic without encoding.',
    ],
    toProvider: forProvider,
    source: `${section} and section 2.3.1`,
    relatedChecks: secretChecks,
    when: [{ error: ['invalid_client'], auth: ['client_secret_basic', 'client_secret_basic_raw'] }],
  },
];

/** The standard's errors about the client. */
export const clientEntries: readonly ErrorEntry[] = [
  {
    id: 'invalid-client',
    family: 'oauth',
    title: 'Client ID and client secret were not accepted',
    what: 'Client authentication failed: the client is unknown, the secret is wrong, or the way it was sent is not the one the provider expects.',
    causes: [
      'The client ID or the client secret is wrong, or has expired.',
      'The client belongs to another tenant, realm or environment than the token endpoint.',
      'The client is registered for HTTP Basic or for a signed assertion instead of a secret in the body.',
    ],
    nextSteps: [
      'Copy client ID and client secret again from the provider.',
      'Compare the tenant or realm in the token endpoint.',
      'Try HTTP Basic as the client authentication.',
    ],
    toProvider: forProvider,
    source: section,
    relatedChecks: secretChecks,
    when: [{ error: ['invalid_client'] }],
  },
  {
    id: 'unauthorized-client',
    family: 'oauth',
    title: 'This client may not use the client-credentials grant',
    what: 'The client was recognised, and the provider does not allow it this grant.',
    causes: [
      'The grant is not enabled for the client: providers call it service account, machine-to-machine or client credentials.',
      'The client is of a public kind, which has no secret.',
      'Some providers also answer this when the client secret is wrong.',
    ],
    nextSteps: [
      'Enable the client-credentials grant for the client at the provider.',
      'If it is enabled, copy the client secret again.',
    ],
    toProvider: forProvider,
    source: section,
    when: [{ error: ['unauthorized_client'] }],
  },
];
