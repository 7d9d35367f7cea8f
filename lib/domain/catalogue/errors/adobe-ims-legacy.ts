import type { ErrorEntry } from './entry';

const guide = 'AdobeDocs/adobe-dev-console: guides/authentication/ServerToServerAuthentication';
const forAdobe = [
  'The x-debug-id of the answer and the time of the request.',
  'The client ID and the organization ID. Never the client secret or a token.',
];

/** Words that only the retired JWT flow uses. */
export const adobeJwtAnswerEntries: readonly ErrorEntry[] = [
  {
    id: 'adobe-jwt-metascopes',
    family: 'adobe-ims',
    title: 'This is an answer of the retired JWT flow',
    what: 'The answer speaks of metascopes or of a JWT’s bindings: it comes from the Service Account (JWT) flow, which has reached its end of life.',
    causes: [
      'The credential, or the code that made the request, is still of the Service Account (JWT) kind.',
    ],
    nextSteps: [
      'Migrate the credential to OAuth Server-to-Server in Adobe Developer Console.',
      'Use /ims/token/v3 with grant_type=client_credentials.',
    ],
    toProvider: forAdobe,
    source: `GH AdobeDocs/adobe-dev-console#54; ${guide}/migration.md`,
    relatedChecks: ['legacy-jwt-exchange'],
    when: [{ adobe: true, description: ['metascope', 'match jwt signature', 'exchange_jwt', 'jwt_token'] }],
  },
];

/** The retired endpoint, whatever it answers. */
export const adobeJwtEndpointEntries: readonly ErrorEntry[] = [
  {
    id: 'adobe-jwt-exchange-retired',
    family: 'adobe-ims',
    title: 'The token endpoint is that of the retired JWT flow',
    what: 'The address ends in /exchange/jwt. It belongs to the Service Account (JWT) credential, which has reached its end of life, and takes no client credentials.',
    causes: [
      'The address was copied from older code or an older guide.',
      'The endpoint may answer “internal_error” and ask to try again later: trying again does not help.',
    ],
    nextSteps: [
      'Change the token endpoint to https://ims-na1.adobelogin.com/ims/token/v3.',
      'If the credential itself is of the JWT kind, migrate it to OAuth Server-to-Server in Adobe Developer Console.',
    ],
    toProvider: [],
    source: `GH AdobeDocs/adobe-dev-console#124; ${guide}/migration.md`,
    relatedChecks: ['legacy-jwt-exchange'],
    when: [{ adobe: true, path: ['/exchange/jwt'] }],
  },
];
