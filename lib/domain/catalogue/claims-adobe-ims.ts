import { type ClaimEntry, fromSource } from './claims-entry';

const samples = {
  title: 'Sample tokens of Adobe IMS',
  document: 'Tokens printed in public documents and threads, 2021 to 2025; Adobe publishes no list of claims',
} as const;

const unpublished = 'Adobe has not published what it means.';

/** Claims of an Adobe IMS token; where only the form is known, the entry says so. */
export const adobeImsClaims: readonly ClaimEntry[] = [
  ...fromSource(
    {
      title: 'Adobe, da-admin: src/utils/auth.js',
      url: 'https://github.com/adobe/da-admin/blob/main/src/utils/auth.js',
    },
    [
      ['created_at', 'Issued at', 'When the token was issued: a string of milliseconds.', 'time-ms'],
      [
        'expires_in',
        'Lifetime',
        'How long the token lives from "created_at" on: a string of milliseconds. The token answer\'s "expires_in" is in seconds.',
        'duration-ms',
      ],
    ],
  ),
  ...fromSource(
    {
      title: 'Adobe, aio-lib-ims: src/ims.js',
      url: 'https://github.com/adobe/aio-lib-ims/blob/master/src/ims.js',
    },
    [
      [
        'as',
        'Authorization server',
        'Which IMS issued the token: "ims-na1" is production, "ims-na1-stg1" is stage.',
      ],
    ],
  ),
  ...fromSource(samples, [
    ['id', 'Token ID', 'Identifies this one token: time of issue in milliseconds, a UUID and a region.'],
    ['type', 'Token type', '"access_token" for an access token.'],
    [
      'client_id',
      'Client ID',
      'The credential that asked for the token; the same value goes into the x-api-key header of API calls.',
    ],
    [
      'user_id',
      'Technical account ID',
      'The account the token acts for: of a server-to-server token, its technical account.',
    ],
    ['aa_id', 'Technical account ID', 'Equal to "user_id" in server-to-server tokens.'],
    [
      'org',
      'Organization ID',
      'The Adobe organization. Seen in server-to-server tokens, not in those of users.',
    ],
    [
      'scope',
      'Scopes',
      'What the token allows, joined by commas. A scope alone proves no access: product profiles decide too.',
      'scopes',
    ],
    ['ctp', 'ctp', `A number, 0 or 3 in all samples. ${unpublished}`, 'number'],
    ['moi', 'moi', `Seven or eight hexadecimal digits. ${unpublished}`],
    ['fg', 'fg', `Seen in tokens of users and of the retired JWT credential. ${unpublished}`],
    ['state', 'state', `Seen in tokens of users. ${unpublished}`],
    ['sid', 'sid', `Seen in tokens of users. ${unpublished}`],
    ['pba', 'pba', `Seen in tokens of users. ${unpublished}`],
    ['rtea', 'rtea', `Seen in tokens of users. ${unpublished}`],
  ]),
];

/** Members of an Adobe IMS token's header that differ from the standard or are Adobe's own. */
export const adobeImsHeader: readonly ClaimEntry[] = fromSource(samples, [
  [
    'x5u',
    'Certificate file',
    'A bare file name, where the standard says a URL; some libraries refuse the token for it.',
  ],
  ['itt', 'Token kind', '"at" is an access token, "rt" a refresh token.'],
]);
