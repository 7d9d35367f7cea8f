import { expect, test } from 'vitest';
import { readContent } from '@/lib/domain/inspect/read-content';
import { recogniseToken } from '@/lib/domain/inspect/recognise';
import { base64url, compact, imsPayload, imsToken } from '../token/tokens';

const title = (token: string) => recogniseToken(readContent({ token, unprotected: [] })).title;
const jwt = (payload: object, header: object = { alg: 'RS256' }) =>
  compact(JSON.stringify(header), JSON.stringify(payload));

test.each([
  ['Access token of Adobe IMS, technical account', imsToken],
  ['Refresh token of Adobe IMS', jwt({ ...imsPayload, type: 'refresh_token', user_id: 'a@AdobeID' })],
  [
    'Access token of Microsoft Entra ID',
    jwt({ iss: 'https://sts.windows.net/t/', roles: ['a'], appid: 'x' }),
  ],
  ['ID token of Microsoft Entra ID', jwt({ iss: 'https://login.microsoftonline.com/t/v2.0', nonce: 'n' })],
  [
    'Access token of Amazon Cognito',
    jwt({ iss: 'https://cognito-idp.eu-central-1.amazonaws.com/p', token_use: 'access' }),
  ],
  [
    'ID token of Amazon Cognito',
    jwt({ iss: 'https://cognito-idp.eu-central-1.amazonaws.com/p', token_use: 'id' }),
  ],
  ['Access token of Keycloak', jwt({ typ: 'Bearer', azp: 'c', realm_access: {} })],
  ['Refresh token of Keycloak', jwt({ typ: 'Refresh', azp: 'c' })],
  ['Access token of Okta', jwt({ cid: 'c', scp: ['a'] })],
  ['Access token of Auth0', jwt({ iss: 'https://t.eu.auth0.com/', gty: 'client-credentials' })],
  [
    'JWT access token (RFC 9068)',
    jwt({ iss: 'https://a.example', client_id: 'c' }, { alg: 'RS256', typ: 'at+jwt' }),
  ],
  ['ID token (OpenID Connect)', jwt({ iss: 'https://a.example', sub: 's', aud: 'c', nonce: 'n' })],
  ['DPoP proof', jwt({ htm: 'POST' }, { alg: 'ES256', typ: 'dpop+jwt' })],
  [
    'Client assertion (RFC 7523)',
    jwt({ iss: 'c', sub: 'c', aud: 'https://a.example/oauth2/token', jti: '1' }),
  ],
  [
    'Service account assertion of Adobe (retired)',
    jwt({
      iss: 'o@AdobeOrg',
      sub: 't',
      'https://ims-na1.adobelogin.com/s/ent_analytics_bulk_ingest_sdk': true,
    }),
  ],
  ['JSON Web Token', jwt({ a: 1 })],
  ['Encrypted token (JWE)', `${base64url('{"alg":"dir","enc":"A256GCM"}')}..a.b.c`],
  [
    'Encrypted token with another token in it',
    `${base64url('{"alg":"dir","enc":"A256GCM","cty":"JWT"}')}..a.b.c`,
  ],
  ['Nested token', compact('{"alg":"RS256","cty":"JWT"}', imsToken)],
  ['Signed text (JWS)', compact('{"alg":"RS256"}', 'Payload')],
  ['Signed text (JWS)', compact('{"alg":"RS256"}', '["a"]')],
  ['Signature with detached content', `${base64url('{"alg":"RS256"}')}..AQID`],
  ['Broken token', compact('{"alg":"RS256"}', '{"iss":"joe"')],
  ['Broken token', compact('{"alg":"RS256"}', new Uint8Array([0xff, 0xfe, 0]))],
  ['Opaque token', '8xLOxBtZp8'],
])('"%s" is told by its shape', (expected, token) => {
  expect(title(token)).toBe(expected);
});

test('a type that is the name of a prototype member is no type', () => {
  expect(title(jwt({}, { alg: 'RS256', typ: 'constructor' }))).toBe('JSON Web Token');
  expect(title(jwt({ ...imsPayload, type: 'constructor' }))).toBe('Adobe IMS, technical account');
});
