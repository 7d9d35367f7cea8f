import { describe, expect, it } from 'vitest';
import { readImport } from '@/lib/domain/import/read-import';
import type { ImportRefusalCode } from '@/lib/domain/import/report';
import * as fixtures from './fixtures';

const { clientId, secret, workspaceCredential, workspaceJson, serviceAccountEntry } = fixtures;
const many = Array.from({ length: 51 }, (_, index) => workspaceCredential(`Credential ${index}`));
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const postman = (values: unknown[]) => JSON.stringify({ name: 'x', values });
const privateKey = '-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----';

/** Each is broken in its own way; the code decides what people are told. */
const broken: readonly (readonly [name: string, text: string, code: ImportRefusalCode])[] = [
  ['nothing', '', 'empty'],
  ['white space', ' \r\n\t ', 'empty'],
  ['a byte-order mark alone', '\ufeff', 'empty'],
  ['zero-width characters alone', '\u200b\u200b', 'empty'],
  ['more than 256 KiB', 'x'.repeat(262_145), 'too-large'],
  ['more than 256 KiB in UTF-8', '\u20ac'.repeat(100_000), 'too-large'],
  ['binary data', 'PK\u0003\u0004\0\0\0', 'not-text'],
  ['control characters', '\u0001\u0002\u0003\u0004', 'not-text'],
  ['JSON 17 levels deep', nested(17), 'too-deep'],
  ['brackets without end', '['.repeat(100_000), 'too-deep'],
  ['51 credentials', workspaceJson(many), 'too-many'],
  ['51 prefixes', many.map((_, index) => `A${index}B_CLIENT_ID=x`).join('\n'), 'too-many'],
  ['JSON cut off', fixtures.credentialJson.slice(0, 60), 'malformed-json'],
  ['JSON with a comma too many', `{"CLIENT_ID":"${clientId}",}`, 'malformed-json'],
  ['JSON with comments', `{ // mine\n"CLIENT_ID":"x"}`, 'malformed-json'],
  ['JSON with single quotes', `{'CLIENT_SECRET':'${secret}'}`, 'malformed-json'],
  ['JSON with curly quotes', `{\u201cCLIENT_SECRET\u201d:\u201c${secret}\u201d}`, 'malformed-json'],
  ['two JSON texts', `${fixtures.tokenResponse}\n${fixtures.tokenResponse}`, 'malformed-json'],
  ['an empty object', '{}', 'nothing-recognised'],
  ['an empty list', '[]', 'nothing-recognised'],
  ['a package.json', '{"name":"x","version":"1.0.0","scripts":{"start":"node ."}}', 'nothing-recognised'],
  ['running text', 'Dear all, the credential comes tomorrow.', 'nothing-recognised'],
  ['a secret alone', secret, 'nothing-recognised'],
  ['a web page', '<!DOCTYPE html><title>x</title>', 'nothing-recognised'],
  ['an .env file of something else', 'PORT=3000\nDATABASE_URL=postgres://u:p@h/d', 'nothing-recognised'],
  ['a workspace without credentials', workspaceJson([]), 'no-credential'],
  [
    'a workspace with an API key alone',
    workspaceJson([{ id: '1', integration_type: 'apikey' }]),
    'no-credential',
  ],
  ['a project without a workspace', '{"project":{"id":"1","name":"x"}}', 'no-credential'],
  [
    'a Postman environment of something else',
    postman([{ key: 'host', value: 'x', enabled: true }]),
    'no-credential',
  ],
  [
    'a Postman environment, all switched off',
    postman([{ key: 'CLIENT_ID', value: 'x', enabled: false }]),
    'no-credential',
  ],
  [
    'a Postman collection',
    '{"info":{"schema":"https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},"item":[]}',
    'postman-collection',
  ],
  ['a Service Account credential', fixtures.serviceAccountJson, 'service-account-jwt'],
  ['AEM credentials of the old form', fixtures.aemServiceAccount, 'service-account-jwt'],
  ['a workspace with a Service Account alone', workspaceJson([serviceAccountEntry]), 'service-account-jwt'],
  [
    'an .env file with metascopes',
    `CLIENT_ID=${clientId}\nCLIENT_SECRET=${secret}\nMETASCOPES=ent_user_sdk`,
    'service-account-jwt',
  ],
  [
    'App Builder with metascopes',
    `AIO_ims_contexts_a_client__id=x\nAIO_ims_contexts_a_meta__scopes=["m"]`,
    'service-account-jwt',
  ],
  [
    'a Postman environment with a private key',
    postman([
      { key: 'PRIVATE_KEY', value: privateKey },
      { key: 'IMS_ORG', value: fixtures.org },
    ]),
    'service-account-jwt',
  ],
  [
    'a cURL command of the JWT exchange',
    `curl https://ims-na1.adobelogin.com/ims/exchange/jwt -F client_id=x -F jwt_token=y`,
    'service-account-jwt',
  ],
  ['a private key', privateKey, 'private-key'],
  [
    'a service account of Google',
    JSON.stringify({ type: 'service_account', client_id: '1', private_key: privateKey }),
    'private-key',
  ],
  [
    'a request with an assertion',
    'curl https://a.example/t -d client_id=x -d client_assertion=y',
    'private-key',
  ],
  ['a token response', fixtures.tokenResponse, 'token-response'],
  ['a token', 'eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl', 'token-response'],
  ['an error answer', '{"error":"invalid_client","error_description":"no"}', 'error-response'],
  [
    'a call of an API',
    `curl https://platform.adobe.io/x -H 'Authorization: Bearer eyJ' -H 'x-api-key: ${clientId}'`,
    'api-command',
  ],
  [
    'the authorization code grant',
    'curl https://a.example/t -d grant_type=authorization_code -d client_id=x -d code=y',
    'other-grant',
  ],
  ['a password grant in a form body', 'grant_type=password&client_id=x&username=u&password=p', 'other-grant'],
  ['a body in a file', 'curl https://ims-na1.adobelogin.com/ims/token/v3 -d @body.txt', 'file-reference'],
  ['options in a file', 'curl -K secret.conf', 'file-reference'],
  ['a quote that never ends', `curl https://a.example/t -d 'client_secret=${secret}`, 'malformed-command'],
  ['a substitution that never ends', 'curl "https://a.example/$(x"', 'malformed-command'],
  [
    'PowerShell',
    `Invoke-RestMethod -Method Post -Uri 'https://a.example/t' -Body @{client_id='x'}`,
    'powershell-command',
  ],
  ['cURL without anything', 'curl --help', 'no-credential'],
  ['YAML with lists', 'clientID: x\nscopes:\n  - openid\n  - AdobeID\n', 'yaml'],
  ['nested YAML', 'ims:\n  client_id: x\n  client_secret: y\n', 'yaml'],
];

describe('a broken or foreign file is refused with a code of its own and no word of its content', () => {
  it.each(broken)('%s', (_, text, code) => {
    const report = readImport(text, fixtures);
    expect(report).toMatchObject({ ok: false, code });
    const { place: _place, ...rest } = { place: null, ...report };
    expect(rest).toEqual({ ok: false, code });
  });

  it('counts at least thirty of them', () => {
    expect(broken.length).toBeGreaterThanOrEqual(30);
  });

  it('tells line and column of what is malformed', () => {
    expect(readImport('{\n  "a": 1,\n  "b": oops\n}', fixtures)).toMatchObject({
      place: { line: 3, column: 8 },
    });
    expect(readImport("curl x \\\n  -d 'y", fixtures)).toMatchObject({ place: { line: 2, column: 6 } });
  });

  it('reads what stands at the bounds', () => {
    const deep = `${'{"a":'.repeat(14)}{"CLIENT_ID":"x","CLIENT_SECRETS":["y"]}${'}'.repeat(14)}`;
    expect(readImport(deep, fixtures)).toMatchObject({ ok: true, credentials: [{ clientId: 'x' }] });
    const report = readImport(workspaceJson(many.slice(0, 50)), fixtures);
    expect(report.ok && report.credentials.length).toBe(50);
    const full = `CLIENT_ID=x\n#${' '.repeat(262_144 - 13)}`;
    expect(full.length).toBe(262_144);
    expect(readImport(full, fixtures).ok).toBe(true);
  });
});
