import { type ClaimEntry, fromSource } from './claims-entry';

/** Claims of Amazon Cognito user pool tokens. */
export const cognitoClaims: readonly ClaimEntry[] = fromSource(
  {
    title: 'Amazon Cognito, understanding the access token',
    url: 'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html',
  },
  [
    ['token_use', 'Token kind', '"access" is an access token, "id" an ID token.'],
    ['version', 'Version', 'Version of the form of the token.', 'number'],
    [
      'client_id',
      'App client ID',
      'The app client that asked for the token. Access tokens have it instead of "aud".',
    ],
    ['username', 'User name', 'The user in the pool. Not in a server-to-server token.'],
    ['cognito:username', 'User name', 'The user in the pool (ID tokens).'],
    ['cognito:groups', 'Groups', 'Groups of the pool that the user is in.', 'strings'],
    ['cognito:roles', 'IAM roles', "IAM roles of the user's groups.", 'strings'],
    ['cognito:preferred_role', 'Preferred IAM role', 'IAM role of the group that takes precedence.'],
    [
      'origin_jti',
      'Origin token ID',
      'Ties the token to the refresh token of one sign-in, so that it can be revoked.',
    ],
    ['event_id', 'Event ID', 'The authentication event.'],
    ['device_key', 'Device', 'The remembered device that was used.'],
  ],
);
