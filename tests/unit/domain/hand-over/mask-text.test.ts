import { describe, expect, it } from 'vitest';
import { type KnownValue, maskAddress, masks } from '@/lib/domain/hand-over/mask/mask-kinds';
import { type MaskSegment, maskText, maskValue } from '@/lib/domain/hand-over/mask/mask-text';

const org = '0A1B2C3D4E5F60718293A4B5@AdobeOrg';
const account = '0A1B2C3D4E5F60718293A4B5@techacct.adobe.com';
const adobeId = '0123456789abcdef0123456789abcdef';
const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln';

const shown = (segments: readonly MaskSegment[]) =>
  segments.map(({ text, kind }) => (kind === null ? text : masks[kind])).join('');

describe('masking a text for a screenshot', () => {
  it.each([
    [
      'a form',
      'grant_type=client_credentials&client_id=my-app&scope=openid',
      'grant_type=client_credentials&client_id=[client ID]&scope=openid',
    ],
    ['a form with an encoded value', 'client_id=my%20app%2B&x=1', 'client_id=[client ID]&x=1'],
    [
      'a shell command',
      `curl -d 'client_id=my-app' -d "client_secret=$CLIENT_SECRET"`,
      `curl -d 'client_id=[client ID]' -d "client_secret=$CLIENT_SECRET"`,
    ],
    [
      'a value with a quotation mark for the shell',
      `-d 'client_id=it'\\''s-app' -d 'scope=a'`,
      `-d 'client_id=[client ID]' -d 'scope=a'`,
    ],
    [
      'curl -u',
      `curl -u 'my-app:s3cret' https://a.example`,
      `curl -u '[client ID]:[secret]' https://a.example`,
    ],
    [
      'curl -u with a variable',
      `curl --user "my-app:$CLIENT_SECRET" https://a.example`,
      `curl --user "[client ID]:$CLIENT_SECRET" https://a.example`,
    ],
    [
      'an address with a user',
      'https://my-app:pa55@a.example/token',
      'https://[client ID]:[secret]@a.example/token',
    ],
    [
      'PowerShell',
      `$body = @{ client_id = 'my-app'; scope = 'openid' }`,
      `$body = @{ client_id = '[client ID]'; scope = 'openid' }`,
    ],
    [
      'an .env file',
      'CLIENT_ID=my-app\nCLIENT_SECRET=\nSCOPES="a,b"',
      'CLIENT_ID=[client ID]\nCLIENT_SECRET=\nSCOPES="a,b"',
    ],
    [
      'a header in a command',
      `-H 'x-api-key: my app' -H 'x-gw-ims-org-id: Acme'`,
      `-H 'x-api-key: [client ID]' -H 'x-gw-ims-org-id: [organization]'`,
    ],
    ['secrets of Adobe', 'p8e-AbCdEfGhIj p8-AbCdEfGhIj s8e-AbCdEfGhIj', '[secret] [secret] [secret]'],
    ['a header that holds a token', 'Authorization: Bearer opaque-token-1', 'Authorization: Bearer [token]'],
    [
      'a redacted header',
      'Authorization: Bearer [token, SHA-256 begins 1a2b]',
      'Authorization: Bearer [token, SHA-256 begins 1a2b]',
    ],
    [
      'JSON',
      `{"client_id": "my \\"app", "sub":"u1", "expires_in": 3600}`,
      `{"client_id": "[client ID]", "sub":"[account ID]", "expires_in": 3600}`,
    ],
    [
      'JSON with a number and a list',
      '{"user_id": 4711, "orgs": ["Acme", "Other"], "scope": "a"}',
      '{"user_id": [account ID], "orgs": [[organization]], "scope": "a"}',
    ],
    [
      'JSON within JSON',
      '{"text": "{\\"client_id\\":\\"my-app\\",\\"n\\":1}"}',
      '{"text": "{\\"client_id\\":\\"[client ID]\\",\\"n\\":1}"}',
    ],
    [
      'a Postman environment',
      '{"key": "CLIENT_ID", "value": "my-app", "type": "default"}',
      '{"key": "CLIENT_ID", "value": "[client ID]", "type": "default"}',
    ],
    [
      'headers of a HAR file',
      '{"name": "accept", "value": "a/b"}, {"name":"x-api-key","value":"my-app"}',
      '{"name": "accept", "value": "a/b"}, {"name":"x-api-key","value":"[client ID]"}',
    ],
    [
      'a person in JSON',
      '{"name": "Jane Doe", "email": "jane at acme"}',
      '{"name": "[name]", "email": "[email]"}',
    ],
    ['a table in Markdown', '| Client ID | my-app |', '| Client ID | [client ID] |'],
    [
      'IDs of a token, a session and a sign-in',
      '{"jti": "a-1", "id":"1669_ew1", "sid": "s-1", "uti":"u-1", "nonce":"n-1", "session_state": "t-1"}',
      '{"jti": "[identifier]", "id":"[identifier]", "sid": "[identifier]", "uti":"[identifier]", "nonce":"[identifier]", "session_state": "[identifier]"}',
    ],
    [
      'a session in a form',
      'sid=s-1&nonce=n-1&scope=openid',
      'sid=[identifier]&nonce=[identifier]&scope=openid',
    ],
    ['an e-mail in a sentence', 'Ask jane.doe+x@mail.example.com about it.', 'Ask [email] about it.'],
    ['identifiers of Adobe', `${org} ${account} ${adobeId}`, '[organization] [account ID] [client ID]'],
    ['the number of an organisation', '"ident": "0A1B2C3D4E5F60718293A4B5"', '"ident": "[organization]"'],
    ['a JWT alone', `token is ${jwt}!`, 'token is [token]!'],
    [
      'IP addresses',
      'at 203.0.113.7, 2001:db8::7 and 2001:db8:0:0:0:0:0:7',
      'at [IP address], [IP address] and [IP address]',
    ],
    [
      'the tenant in an address',
      'https://login.example.com/7ad1c0de-0000-4000-8000-0123456789ab/v2.0',
      'https://login.example.com/[organization]/v2.0',
    ],
  ])('%s', (_name, text, expected) => {
    expect(shown(maskText(text))).toBe(expected);
  });

  it.each([
    'https://ims-na1.adobelogin.com/ims/token/v3',
    'http://127.0.0.1:3000/sandbox/ims/token/v3 and http://[::1]:3000/',
    'x-debug-id: 7ad1c0de-0000-4000-8000-0123456789ab',
    'SHA-256 begins 1a2b3c4d5e6f7890',
    'scope=openid,AdobeID,read_organizations&grant_type=client_credentials',
    'The id: it names one token. The session: it ends. A nonce: used once.',
    'The token: a live one is reused. The name: it is unique. Times such as 12:34:56 stay.',
    'client_secret=[client secret]&client_id=$CLIENT_ID',
    '{"kid": "ims_na1-key-at-1", "alg": "RS256", "expires_in": 86399}',
    'HTTP/1.1 200 OK',
    '',
  ])('leaves what a support case needs: %s', (text) => {
    expect(shown(maskText(text))).toBe(text);
  });

  it('masks known values wherever they stand, also form-encoded', () => {
    const known: readonly KnownValue[] = [{ kind: 'client-id', value: 'my app+1' }];
    expect(shown(maskText('my app+1, my%20app%2B1, my+app%2B1; myapp', known))).toBe(
      '[client ID], [client ID], [client ID]; myapp',
    );
  });

  it('does not take every short word for a known value', () => {
    expect(shown(maskText('an app', [{ kind: 'client-id', value: 'app' }]))).toBe('an app');
  });

  it('keeps every character of what may be seen, in order', () => {
    const text = `{"a":1} client_id=my-app ${jwt} jane@mail.example.com 203.0.113.7`;
    expect(
      maskText(text, [{ kind: 'client-id', value: 'my-app 12' }])
        .map((segment) => segment.text)
        .join(''),
    ).toBe(text);
  });

  it.each([
    'client_id=',
    '"client_id":"',
    'a.',
    'a@',
    'eyJ',
    '://',
    'ab:',
    "'\\''",
    '-u ',
    '[',
    '\\"',
    'a:',
    '1.',
  ])('is done with 64 KiB of %s, which take no more than linear time', (piece) => {
    const text = piece.repeat(65_536 / piece.length);
    expect(
      maskText(text)
        .map((segment) => segment.text)
        .join(''),
    ).toBe(text);
  });
});

describe('masking the value of a name', () => {
  it.each([
    ['client_id', 'my-app', '[client ID]'],
    ['Authorization', 'Bearer abc', 'Bearer [token]'],
    ['x-gw-ims-org-id', 'Acme', '[organization]'],
    ['name', 'Jane Doe', '[name]'],
    ['id', '1669_ew1', '[identifier]'],
    ['jti', 'a-1', '[identifier]'],
    ['origin_jti', 'a-1', '[identifier]'],
    ['uti', 'a-1', '[identifier]'],
    ['sid', 'a-1', '[identifier]'],
    ['session_state', 'a-1', '[identifier]'],
    ['nonce', 'a-1', '[identifier]'],
    ['oid', 'a-1', '[account ID]'],
    ['device_key', 'a-1', '[identifier]'],
    ['cognito:username', 'jane', '[name]'],
    ['clientHost', 'host-7', '[IP address]'],
    ['kid', 'key-1', 'key-1'],
    ['x-debug-id', 'a-1', 'a-1'],
    ['x-request-id', 'a-1', 'a-1'],
    ['client_secret', '[client secret]', '[client secret]'],
    ['scope', 'openid', 'openid'],
    ['aud', `api://${adobeId}`, 'api://[client ID]'],
    ['sub', '', ''],
  ])('%s: %s', (name, value, expected) => {
    expect(shown(maskValue(name, value))).toBe(expected);
  });

  it('masks the tenant in an address and keeps its host', () => {
    expect(maskAddress('https://login.example.com/7ad1c0de-0000-4000-8000-0123456789ab/token')).toBe(
      'https://login.example.com/[organization]/token',
    );
  });
});
