import type { ErrorEntry } from './entry';

const guide = 'AdobeDocs/adobe-dev-console: guides/authentication/ServerToServerAuthentication';
const forAdobe = [
  'The x-debug-id of the answer and the time of the request.',
  'The client ID and the organization ID. Never the client secret or a token.',
];

/** A client that is unknown at the stage host: most likely it was never there. */
export const adobeStageEntries: readonly ErrorEntry[] = [
  {
    id: 'adobe-stage-host',
    family: 'adobe-ims',
    title: 'The stage environment does not know this client',
    what: 'The token endpoint is that of Adobe’s stage environment, which has clients of its own and is reserved to Adobe.',
    causes: [
      'The credential was made in Adobe Developer Console, so it exists in production only.',
      'The host was copied from an example or a settings file of somebody at Adobe.',
    ],
    nextSteps: [
      'Change the host to ims-na1.adobelogin.com and generate the access token again.',
      'If you do work in Adobe’s stage environment, copy the client ID again from its own console.',
    ],
    toProvider: forAdobe,
    source: 'adobe/aio-lib-ims: src/ims.js (both hosts; “reserved to Adobe”)',
    relatedChecks: ['stage-host'],
    when: [
      {
        adobe: true,
        host: ['-stg1.adobelogin.com', '-stg2.adobelogin.com', '-stg.adobelogin.com'],
        error: ['invalid_client'],
        description: ['client_id'],
      },
    ],
  },
];

/** A token endpoint that is no host of the identity service: searched after the gateway's own codes. */
export const adobeApiHostEntries: readonly ErrorEntry[] = [
  {
    id: 'adobe-api-host',
    family: 'adobe-ims',
    title: 'This host serves Adobe’s APIs and not tokens',
    what: 'The address is one of adobe.io, where the APIs are called with a token. Tokens come from another host.',
    causes: ['The address of the API was entered as the token endpoint.'],
    nextSteps: ['Change the token endpoint to https://ims-na1.adobelogin.com/ims/token/v3.'],
    toProvider: forAdobe,
    source: `${guide}/implementation.md`,
    when: [{ host: ['.adobe.io'], status: ['4xx', '5xx'] }],
  },
];
