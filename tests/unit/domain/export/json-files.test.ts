import { describe, expect, test } from 'vitest';
import { credentialJson } from '@/lib/domain/export/credential-json';
import { exportCredential } from '@/lib/domain/export/export-credential';
import { exportFormats } from '@/lib/domain/export/export-file';
import { postmanEnvironment } from '@/lib/domain/export/postman-environment';
import { anExportedCredential, hostileClientIds } from './an-exported-credential';

describe('the JSON of a credential', () => {
  test('has the keys of Adobe’s download and no secret', () => {
    const file = credentialJson(anExportedCredential());
    expect(file.fileName).toBe('nightly-report.json');
    expect(file.text).toBe(`{
  "CLIENT_SECRETS": [],
  "CLIENT_ID": "0123456789abcdef0123456789abcdef",
  "ORG_ID": "0123456789ABCDEF01234567@AdobeOrg",
  "SCOPES": [
    "openid",
    "AdobeID"
  ],
  "TECHNICAL_ACCOUNT_ID": "ABCDEF0123456789ABCDEF01@techacct.adobe.com",
  "TECHNICAL_ACCOUNT_EMAIL": "0123abcd@techacct.adobe.com"
}
`);
  });

  test('has no key for what is not recorded, and names the token endpoint of another provider', () => {
    const { text } = credentialJson(
      anExportedCredential({
        provider: 'generic',
        tokenEndpoint: 'https://id.example/token',
        imsOrgId: null,
        technicalAccountId: null,
        technicalAccountEmail: null,
      }),
    );
    expect(Object.keys(JSON.parse(text))).toEqual([
      'CLIENT_SECRETS',
      'CLIENT_ID',
      'SCOPES',
      'TOKEN_ENDPOINT',
    ]);
    expect(JSON.parse(text).TOKEN_ENDPOINT).toBe('https://id.example/token');
  });

  test.each(hostileClientIds)('is read back exactly and is plain ASCII, with %s', (_, clientId) => {
    const { text } = credentialJson(anExportedCredential({ clientId }));
    expect(JSON.parse(text).CLIENT_ID).toBe(clientId);
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  });
});

describe('the Postman environment', () => {
  test('has Adobe’s keys; secret and token are empty and of type secret', () => {
    const file = postmanEnvironment(anExportedCredential());
    expect(file.fileName).toBe('nightly-report.postman_environment.json');
    const { name, values, _postman_variable_scope } = JSON.parse(file.text);
    expect({ name, _postman_variable_scope }).toEqual({
      name: 'Nightly report',
      _postman_variable_scope: 'environment',
    });
    const plain = { type: 'default', enabled: true };
    const secret = { value: '', type: 'secret', enabled: true };
    expect(values).toEqual([
      { key: 'TOKEN_ENDPOINT', value: 'https://ims-na1.adobelogin.com/ims/token/v3', ...plain },
      { key: 'IMS', value: 'ims-na1.adobelogin.com', ...plain },
      { key: 'CLIENT_ID', value: '0123456789abcdef0123456789abcdef', ...plain },
      { key: 'API_KEY', value: '0123456789abcdef0123456789abcdef', ...plain },
      { key: 'SCOPES', value: 'openid,AdobeID', ...plain },
      { key: 'IMS_ORG', value: '0123456789ABCDEF01234567@AdobeOrg', ...plain },
      { key: 'TECHNICAL_ACCOUNT_ID', value: 'ABCDEF0123456789ABCDEF01@techacct.adobe.com', ...plain },
      { key: 'TECHNICAL_ACCOUNT_EMAIL', value: '0123abcd@techacct.adobe.com', ...plain },
      { key: 'CLIENT_SECRET', ...secret },
      { key: 'ACCESS_TOKEN', ...secret },
    ]);
  });

  test('a client ID cannot reach for another variable: it is left out, and said to be', () => {
    const file = postmanEnvironment(anExportedCredential({ clientId: 'a{{CLIENT_SECRET}}' }));
    expect(file.leftOut).toEqual(['CLIENT_ID', 'API_KEY']);
    expect(file.text).not.toContain('{{');
  });
});

test.each(exportFormats)(
  '%s takes nothing from a view but what it names, so a secret that got there stays there',
  (format) => {
    const spoiled = { ...anExportedCredential(), clientSecret: 'p8e-planted', accessToken: 'eyJplanted' };
    expect(exportCredential(spoiled, format).text).not.toContain('planted');
  },
);
