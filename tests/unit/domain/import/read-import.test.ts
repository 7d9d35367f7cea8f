import { describe, expect, it } from 'vitest';
import { exportCredential } from '@/lib/domain/export/export-credential';
import { exportFormats } from '@/lib/domain/export/export-file';
import { readImport } from '@/lib/domain/import/read-import';
import type { ImportCandidate, ImportReading } from '@/lib/domain/import/report';
import * as fixtures from './fixtures';

const { clientId, secret, secondSecret, org, account, email } = fixtures;

function read(text: string): ImportReading {
  const report = readImport(text, fixtures);
  if (!report.ok) throw new Error(`refused: ${report.code}`);
  return report;
}
function only(text: string): ImportCandidate {
  const { credentials } = read(text);
  const [first] = credentials;
  if (!first || credentials.length > 1) throw new Error(`${credentials.length} credentials`);
  return first;
}

describe('every format that people have', () => {
  const adobe = { provider: 'adobe-ims', tokenEndpoint: null, clientId, clientSecret: secret };
  const ofAccount = { imsOrgId: org, technicalAccountId: account, technicalAccountEmail: email };
  it.each([
    [
      'credential JSON',
      fixtures.credentialJson,
      'credential-json',
      { ...ofAccount, name: null, secretCount: 2 },
    ],
    [
      'workspace JSON',
      fixtures.workspaceJson([fixtures.workspaceCredential('Reporting')]),
      'workspace-json',
      { ...ofAccount, name: 'Reporting', serviceIds: ['analytics', 'io-events'] },
    ],
    [
      'Postman environment',
      fixtures.postmanEnvironment,
      'postman-environment',
      { name: 'OAuth Server-to-Server', imsOrgId: org, technicalAccountId: account },
    ],
    ['.env of App Builder', fixtures.appBuilderEnv, 'app-builder-env', { ...ofAccount, name: 'orchard_s2s' }],
    ['AEM service credentials', fixtures.aemServiceCredentials, 'aem-service-credentials', ofAccount],
    ['plain .env', fixtures.plainEnv, 'env', { imsOrgId: org, scopes: ['openid', 'AdobeID'] }],
    ['cURL command', fixtures.curlCommand, 'curl', { authMethod: 'client_secret_post' }],
    [
      'form body',
      `grant_type=client_credentials&client_id=${clientId}&client_secret=${secret}&scope=openid%2CAdobeID`,
      'form-body',
      { scopes: ['openid', 'AdobeID'], authMethod: 'client_secret_post' },
    ],
  ])('%s', (_, text, format, expected) => {
    expect(read(text).format).toBe(format);
    expect(only(text)).toMatchObject({ ...adobe, ...expected });
    expect(only(text).scopes.length).toBeGreaterThan(1);
  });

  it('takes keys in any letter case, and scopes as text', () => {
    const text = JSON.stringify({
      Client_Id: clientId,
      clientSecret: secret,
      scopes: 'openid AdobeID',
      OrgId: org,
    });
    expect(only(text)).toMatchObject({ ...adobe, imsOrgId: org, scopes: ['openid', 'AdobeID'] });
  });

  it('takes API_KEY and secret, as older files and Python tools have them', () => {
    const text = JSON.stringify({
      org_id: org,
      api_key: clientId,
      secret,
      'sandbox-name': 'prod',
      scopes: 'openid',
    });
    expect(only(text)).toMatchObject({ ...adobe, scopes: ['openid'] });
  });

  it('takes JSON that keeps client and organisation in different objects', () => {
    const text = JSON.stringify({
      client_credentials: { client_id: clientId, client_secret: secret },
      service_principal_credentials: { organization_id: org },
    });
    expect(only(text)).toMatchObject({ ...adobe, imsOrgId: org });
  });

  it('takes several credentials of a workspace, and tells which of the others are retired', () => {
    const text = fixtures.workspaceJson([
      fixtures.workspaceCredential('First'),
      fixtures.serviceAccountEntry,
      fixtures.workspaceCredential('Second', {
        client_secrets: [{ client_secret: secondSecret, uuid: 'u' }],
      }),
      { id: '1', name: 'Key', integration_type: 'apikey', api_key: { client_id: clientId } },
    ]);
    const { credentials, dropped } = read(text);
    expect(credentials.map(({ name, clientSecret }) => [name, clientSecret])).toEqual([
      ['First', secret],
      ['Second', secondSecret],
    ]);
    expect(dropped.map(({ why }) => why)).toEqual(
      expect.arrayContaining(['service-account-jwt', 'other-credential-type']),
    );
  });

  it('takes one credential for each prefix of an .env file, and what has no prefix for both', () => {
    const lines = [
      `STAGE_CLIENT_ID=${clientId}`,
      'STAGE_CLIENT_SECRET=one',
      'PROD_CLIENT_ID=b',
      'PROD_CLIENT_SECRET=two',
    ];
    const { credentials } = read([...lines, 'TOKEN_URL=https://auth.example.com/token'].join('\n'));
    expect(credentials).toMatchObject([
      { name: 'stage', clientSecret: 'one', tokenEndpoint: 'https://auth.example.com/token' },
      { name: 'prod', clientSecret: 'two', tokenEndpoint: 'https://auth.example.com/token' },
    ]);
  });

  it('takes what people note down by hand', () => {
    expect(
      only(
        `Client ID: ${clientId}\nClient Secret: ${secret}\nOrganization ID: ${org}\nScopes: openid, AdobeID`,
      ),
    ).toMatchObject({ ...adobe, imsOrgId: org, scopes: ['openid', 'AdobeID'] });
  });

  it('takes assignments of PowerShell and section heads', () => {
    expect(only(`[default]\n$env:CLIENT_ID = "${clientId}"\n$env:CLIENT_SECRET = '${secret}'`)).toMatchObject(
      adobe,
    );
  });

  it('does not take the secret or key of something else for the client’s', () => {
    const text = `CLIENT_ID=${clientId}\nCLIENT_SECRET=${secret}\nSESSION_SECRET=x\nSTRIPE_API_KEY=y\nDB_PASSWORD=z`;
    expect(only(text).clientSecret).toBe(secret);
    expect(read(text).dropped).toEqual([
      { what: 'DB_PASSWORD', why: 'another-secret' },
      { what: 'SESSION_SECRET', why: 'another-secret' },
      { what: 'STRIPE_API_KEY', why: 'another-secret' },
    ]);
    expect(only(`CLIENT_ID=${clientId}\nSESSION_SECRET=x`).clientSecret).toBeNull();
  });
});

describe('what is left out, and said', () => {
  it('drops the key of a Runtime namespace: it stands nowhere in the report', () => {
    for (const text of [
      fixtures.workspaceJson([fixtures.workspaceCredential('A')]),
      fixtures.appBuilderEnv,
    ]) {
      const report = read(text);
      expect(report.dropped.some(({ why }) => why === 'another-secret')).toBe(true);
      expect(JSON.stringify(report)).not.toContain(fixtures.runtimeAuth);
    }
  });

  it('holds the client secret in one field alone, and no second one', () => {
    const { clientSecret, ...rest } = only(fixtures.credentialJson);
    expect(clientSecret).toBe(secret);
    expect(JSON.stringify(rest)).not.toContain(secret);
    expect(JSON.stringify(rest)).not.toContain(secondSecret);
    expect(rest.notes).toContain('several-secrets');
    expect(rest.dropped).toContainEqual({ what: 'CLIENT_SECRETS', why: 'further-secret' });
  });

  it('drops switched-off variables and access tokens of a Postman environment', () => {
    const { dropped } = read(fixtures.postmanEnvironment);
    expect(dropped).toEqual([
      { what: 'OLD_CLIENT_SECRET', why: 'disabled' },
      { what: 'access_token', why: 'access-token' },
    ]);
  });

  it('names services that the catalogue does not have, and those that take no such credential', () => {
    const services = [{ code: 'NewSDK' }, { code: 'GraphQLServiceSDK' }, { code: 'PhotoshopCCESDK' }];
    const text = fixtures.workspaceJson([fixtures.workspaceCredential('A')], services);
    expect(only(text).serviceIds).toEqual(['photoshop']);
    expect(read(text).dropped.slice(0, 2)).toEqual([
      { what: 'service NewSDK', why: 'service-unknown' },
      { what: 'service GraphQLServiceSDK', why: 'service-without-credential' },
    ]);
  });

  it('keeps no organisation number, no address with a user, no value that is too long', () => {
    const text = `CLIENT_ID=${'x'.repeat(513)}\nCLIENT_SECRET=s\nORG_ID=23294\nTOKEN_URL=https://u:p@auth.example.com/t?client_secret=${secret}`;
    const candidate = only(text);
    expect(candidate).toMatchObject({
      clientId: '',
      imsOrgId: null,
      tokenEndpoint: 'https://auth.example.com/t',
    });
    expect(candidate.dropped.map(({ why }) => why).sort()).toEqual([
      'not-an-organisation',
      'too-long',
      'user-in-url',
    ]);
    expect(candidate.notes).toContain('secret-in-address');
    expect(candidate.missing).toContainEqual({ field: 'clientId', why: 'dropped' });
  });

  it('counts stand-ins as missing', () => {
    const candidate = only(
      'CLIENT_ID=<your client id>\nCLIENT_SECRET=$CLIENT_SECRET\nSCOPES={{SCOPES}}\nORG_ID=$(cat org)',
    );
    expect(candidate).toMatchObject({ clientId: '', clientSecret: null, scopes: [], imsOrgId: null });
    for (const field of ['clientId', 'clientSecret', 'scopes']) {
      expect(candidate.missing).toContainEqual({ field, why: 'placeholder' });
    }
  });

  it('says which needed fields are missing', () => {
    expect(only('CLIENT_ID=a\nCLIENT_SECRET=b').missing.map(({ field }) => field)).toEqual([
      'name',
      'tokenEndpoint',
      'scopes',
    ]);
  });

  it('never shows a name that could be a value', () => {
    const text = `CLIENT_ID=${clientId}\n${secret.replaceAll('-', '_')}=1\nQx7Yz91Kp33Lm=2`;
    expect(JSON.stringify(read(text).dropped)).not.toMatch(/AbCdEf|Qx7Yz/);
  });
});

describe('whose token endpoint it is', () => {
  const env = (endpoint: string) => only(`CLIENT_ID=a\nCLIENT_SECRET=b\nTOKEN_ENDPOINT=${endpoint}`);
  it.each([
    ['production IMS', 'https://ims-na1.adobelogin.com/ims/token/v3', 'adobe-ims', null, []],
    [
      'production IMS, older version',
      'https://ims-na1.adobelogin.com/ims/token/v2',
      'adobe-ims',
      null,
      ['ims-version-replaced'],
    ],
    ['production IMS, host alone', 'ims-na1.adobelogin.com', 'adobe-ims', null, []],
    [
      'stage IMS',
      'ims-na1-stg1.adobelogin.com',
      'generic',
      'https://ims-na1-stg1.adobelogin.com/ims/token/v3',
      ['other-ims-host'],
    ],
    [
      'a host that only looks like it',
      'https://ims-na1.adobelogin.com.example.com/ims/token/v3',
      'generic',
      'https://ims-na1.adobelogin.com.example.com/ims/token/v3',
      [],
    ],
    ['the built-in sandbox', 'http://127.0.0.1:3000/sandbox/ims/token/v3', 'sandbox', null, []],
    ['the sandbox by its other name', 'http://localhost:3000/sandbox/ims/token/v3', 'sandbox', null, []],
    [
      'a sandbox elsewhere',
      'http://127.0.0.1:4000/sandbox/ims/token/v3',
      'generic',
      'http://127.0.0.1:4000/sandbox/ims/token/v3',
      [],
    ],
    [
      'another provider',
      'https://auth.example.com/oauth2/token',
      'generic',
      'https://auth.example.com/oauth2/token',
      [],
    ],
  ])('%s', (_, endpoint, provider, tokenEndpoint, notes) => {
    expect(env(endpoint)).toMatchObject({ provider, tokenEndpoint, notes });
  });

  it('drops what is no web address', () => {
    for (const bad of ['ftp://example.com/x', 'javascript:alert(1)', 'not an address', 'https://'])
      expect(env(bad).dropped).toContainEqual({ what: 'TOKEN_ENDPOINT', why: 'not-a-url' });
  });
});

describe('texts as they arrive', () => {
  it('reads with a byte-order mark, Windows line ends and zero-width characters, and says so', () => {
    const text = `\ufeff${fixtures.plainEnv.replaceAll('\n', '\r\n').replace('CLIENT_SECRET', 'CLIENT\u200b_SECRET')}`;
    expect(only(text).clientSecret).toBe(secret);
    expect(read(text).notices).toEqual([
      { code: 'byte-order-mark', count: 1 },
      { code: 'invisible-characters', count: 1 },
    ]);
  });

  it('takes the last of equal names, and says that there are several', () => {
    const report = read(`{"CLIENT_ID":"first","CLIENT_ID":"second","CLIENT_SECRET":"s"}`);
    expect(report.credentials[0]?.clientId).toBe('second');
    expect(report.notices).toEqual([{ code: 'duplicate-names', count: 1 }]);
    expect(read('CLIENT_ID=first\nCLIENT_ID=second').notices).toEqual([
      { code: 'duplicate-names', count: 1 },
    ]);
  });

  it('trims the secret, and says so', () => {
    const candidate = only(JSON.stringify({ CLIENT_ID: clientId, CLIENT_SECRET: ` ${secret}\n` }));
    expect(candidate).toMatchObject({ clientSecret: secret, notes: ['secret-trimmed'] });
  });

  it('is not led astray by names that mean something to JavaScript', () => {
    const text = `{"__proto__":{"CLIENT_ID":"polluted"},"constructor":{"prototype":{"x":1}},"toString":"y","CLIENT_ID":"a","CLIENT_SECRET":"b","hasOwnProperty":"z"}`;
    expect(readImport(text, fixtures).ok).toBe(true);
    expect({}).not.toHaveProperty('CLIENT_ID');
    expect({}).not.toHaveProperty('x');
  });

  it('counts lines that it cannot read', () => {
    expect(read('hello there\nCLIENT_ID=a\n???').notices).toEqual([{ code: 'unread-lines', count: 2 }]);
  });

  it('reads values over several lines and shell quotes', () => {
    expect(only(`NOTE="two\nlines"\nCLIENT_ID='it'\\''s'\nCLIENT_SECRET="a\\$b\\"c"`)).toMatchObject({
      clientId: "it's",
      clientSecret: 'a$b"c',
    });
  });
});

describe('downloads of this application', () => {
  const credential = {
    name: 'Reporting',
    clientId,
    scopes: ['openid', 'AdobeID'],
    imsOrgId: org,
    technicalAccountId: account,
    technicalAccountEmail: email,
  };
  it.each([
    ['adobe-ims', 'https://ims-na1.adobelogin.com/ims/token/v3', null],
    ['sandbox', 'http://127.0.0.1:3000/sandbox/ims/token/v3', null],
    ['generic', 'https://auth.example.com/oauth2/token', 'https://auth.example.com/oauth2/token'],
  ] as const)(
    'of %s are read back, all but the secret, which is not in them',
    (provider, endpoint, expected) => {
      for (const format of exportFormats) {
        const { text } = exportCredential({ ...credential, provider, tokenEndpoint: endpoint }, format);
        const { name: _name, ...values } = credential;
        expect(only(text)).toMatchObject({
          ...values,
          provider,
          tokenEndpoint: expected,
          clientSecret: null,
        });
        expect(only(text).dropped).toEqual([]);
        expect(read(text).dropped).toEqual([]);
      }
    },
  );
});
