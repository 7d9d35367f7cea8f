import type { ErrorEntry } from './entry';

const source =
  'AdobeDocs/experience-platform.en: help/landing/troubleshooting.md; Campaign Standard troubleshooting (Experience League); GH AdobeDocs/adobeio-runtime#5';
const forAdobe = [
  'The x-debug-id or x-request-id of the answer and the time of the request.',
  'The client ID and the organization ID. Never a token.',
];

/** Codes with which Adobe's API gateway refuses a call that is made with a token; the token request itself had worked. */
export const gatewayEntries: readonly ErrorEntry[] = [
  {
    id: 'gateway-api-key-required',
    family: 'gateway',
    title: 'The API call has no x-api-key header (403000)',
    what: 'The API gateway expects the client ID as an API key and found none.',
    causes: ['The header x-api-key is missing or misspelt.'],
    nextSteps: ['Add the header x-api-key with the client ID that the token was issued to.'],
    toProvider: forAdobe,
    source,
    when: [{ error: ['403000'] }, { description: ['api key is required'] }],
  },
  {
    id: 'gateway-api-key-invalid',
    family: 'gateway',
    title: 'The API key is not valid for this API (403003)',
    what: 'The API gateway did not accept the client ID for the API that was called.',
    causes: [
      'The API was never added to the project: the token is for other services.',
      'The x-api-key header has the client ID of another credential than the token’s.',
    ],
    nextSteps: [
      'In Adobe Developer Console, add the API to the project and generate a new access token with its scopes.',
      'Use the token’s own client_id as x-api-key.',
    ],
    toProvider: forAdobe,
    source,
    when: [{ error: ['403003'] }, { description: ['api key is invalid'] }],
  },
  {
    id: 'gateway-token-missing',
    family: 'gateway',
    title: 'The API call has no access token (403010)',
    what: 'The API gateway found no token in the Authorization header.',
    causes: [
      'The header Authorization is missing.',
      'The word Bearer is missing before the token, or the variable that holds the token is empty.',
    ],
    nextSteps: ['Send the header “Authorization: Bearer” followed by the access token.'],
    toProvider: forAdobe,
    source,
    when: [{ error: ['403010'] }, { description: ['oauth token is missing'] }],
  },
  {
    id: 'gateway-token-invalid',
    family: 'gateway',
    title: 'The access token is not valid (401013)',
    what: 'The API gateway read a token and did not accept it.',
    causes: [
      'The token has expired.',
      'The token was cut off or changed while copying.',
      'The token is of another environment (production or stage) than the API.',
    ],
    nextSteps: [
      'Generate a new access token and use it unchanged.',
      'Inspect the token: its expiry and its “as” claim say until when and where it counts.',
    ],
    toProvider: forAdobe,
    source,
    when: [{ error: ['401013'] }, { description: ['oauth token is not valid'] }],
  },
  {
    id: 'gateway-organization-header-missing',
    family: 'gateway',
    title: 'The API call has no x-gw-ims-org-id header (400003)',
    what: 'The API expects to be told the organization, and the header is missing.',
    causes: ['The header x-gw-ims-org-id is missing or misspelt.'],
    nextSteps: ['Add the header x-gw-ims-org-id with the organization ID, which ends in @AdobeOrg.'],
    toProvider: forAdobe,
    source,
    when: [{ error: ['400003'] }],
  },
  {
    id: 'gateway-profile-invalid',
    family: 'gateway',
    title: 'The credential’s product profile does not allow this (403025, 403023)',
    what: 'The token is valid. The technical account behind it has no product profile that opens this API or this resource.',
    causes: [
      'No product profile was chosen when the API was added to the project.',
      'The product profile was removed from the credential, or lacks the permission.',
      'The organization in x-gw-ims-org-id is not the token’s.',
    ],
    nextSteps: [
      'Ask an administrator to add the product profile to the credential in Adobe Admin Console, under API credentials.',
      'Then call again. How soon a change of product profiles reaches an API is not documented: if the refusal stays, generate a new access token, and wait a few minutes before you report it.',
    ],
    toProvider: forAdobe,
    source,
    when: [{ error: ['403025', '403023'] }, { description: ['profile is not valid'] }],
  },
];
