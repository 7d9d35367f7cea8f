import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readImport } from '@/lib/domain/import/read-import';
import type { ImportCandidate } from '@/lib/domain/import/report';
import { origins } from './fixtures';

const url = 'https://auth.example.com/oauth2/token';

function read(command: string): ImportCandidate {
  const report = readImport(command, { origins });
  if (!report.ok) throw new Error(`refused: ${report.code}`);
  const [candidate] = report.credentials;
  if (!candidate) throw new Error('no credential');
  return candidate;
}

describe('how curl is told the same in many ways', () => {
  it.each([
    [
      '-d for each',
      `curl ${url} -d grant_type=client_credentials -d client_id=a -d client_secret=b -d scope='x y'`,
    ],
    [
      'one long body',
      `curl -X POST ${url} --data 'grant_type=client_credentials&client_id=a&client_secret=b&scope=x+y'`,
    ],
    [
      '--data-urlencode',
      `curl --url ${url} --data-urlencode client_id=a --data-urlencode client_secret=b --data-urlencode 'scope=x y'`,
    ],
    [
      '--data-raw and continued lines',
      `curl -sS -XPOST \\\n '${url}' \\\n --data-raw 'client_id=a&client_secret=b&scope=x%20y'`,
    ],
    [
      'variables of curl',
      `curl ${url} --variable id=a --variable 's= b' --variable %SCOPE='x y' --expand-data 'client_id={{id}}&client_secret={{s:trim}}&scope={{SCOPE:url}}'`,
    ],
    [
      'a form of parts',
      `curl --request POST ${url} -F client_id=a -F "client_secret=b" --form-string 'scope=x y'`,
    ],
    [
      'a query',
      `curl -X POST "${url}?client_id=a&client_secret=b&scope=x%20y&grant_type=client_credentials"`,
    ],
    ['-G', `curl -G ${url} -dclient_id=a -dclient_secret=b -d 'scope=x y'`],
    [
      'a JSON body',
      `curl ${url} -H 'Content-Type: application/json' -d '{"client_id":"a","client_secret":"b","scope":"x y"}'`,
    ],
    ['--json', `curl ${url} --json '{"client_id":"a","client_secret":"b","scope":["x","y"]}'`],
    ['dollar quotes', `curl ${url} -d $'client_id=a&client_secret=b&scope=x\\x20y'`],
    [
      'variables set above',
      `ID=a\nSECRET=b\ncurl ${url} -d "client_id=$ID&client_secret=\${SECRET}" -d scope=x,y`,
    ],
    ['a prompt before it', `$ curl ${url} -d client_id=a -d client_secret=b -d scope=x,y`],
    [
      'inside a substitution, piped',
      `TOKEN=$(curl -s ${url} -d client_id=a -d client_secret=b -d scope=x,y | jq -r .access_token)`,
    ],
    [
      'inside a substitution after other settings',
      `ID=a SECRET=b; export TOKEN=$(curl -s ${url} -d client_id="$ID" -d client_secret=$SECRET -d scope=x,y)`,
    ],
    [
      'quotes of PowerShell in a JSON body',
      `curl.exe ${url} \`\n --json '{\\"client_id\\":\\"a\\",\\"client_secret\\":\\"b\\",\\"scope\\":\\"x y\\"}'`,
    ],
    [
      'quotes of a command prompt',
      `curl ^"${url}^" ^\n --data-raw ^"client_id=a^&client_secret=b^&scope=x,y^"`,
    ],
    [
      'curl.exe and the lines of PowerShell',
      `curl.exe ${url} \`\n -d "client_id=a" \`\n -d "client_secret=b" -d "scope=x,y"`,
    ],
    [
      'the lines of a command prompt',
      `curl ${url} ^\n -d "client_id=a" ^\n -d "client_secret=b" -d "scope=x,y"`,
    ],
    [
      'an address without scheme',
      `curl auth.example.com/oauth2/token -d client_id=a -d client_secret=b -d scope=x,y`,
    ],
  ])('%s', (_, command) => {
    expect(read(command)).toMatchObject({
      provider: 'generic',
      tokenEndpoint: url,
      clientId: 'a',
      clientSecret: 'b',
      scopes: ['x', 'y'],
      authMethod: 'client_secret_post',
      parameters: [],
    });
  });

  it.each([
    ['-u', `-u 'a:b'`, 'b', 'client_secret_basic'],
    [
      '--user with characters that encoding would change',
      `--user 'a:b/c d'`,
      'b/c d',
      'client_secret_basic_raw',
    ],
    ['a header', `-H 'Authorization: Basic ${btoa('a:b')}'`, 'b', 'client_secret_basic'],
    [
      'a header with encoded parts',
      `-H 'authorization: basic ${btoa('a:b%2Fc+d')}'`,
      'b/c d',
      'client_secret_basic',
    ],
    ['-u with a variable', `-u "a:$SECRET"`, null, 'client_secret_basic'],
    ['-u without a secret, which curl asks for', `-u a`, null, 'client_secret_basic'],
  ])('HTTP Basic by %s', (_, option, clientSecret, authMethod) => {
    expect(read(`curl ${url} ${option} -d grant_type=client_credentials`)).toMatchObject({
      clientId: 'a',
      clientSecret,
      authMethod,
    });
  });

  it('counts variables, standard input and files as missing, and tells that a file is not here', () => {
    expect(
      read(`curl ${url} -d client_id=a --data-urlencode "client_secret=\${CLIENT_SECRET:?}"`).missing,
    ).toContainEqual({
      field: 'clientSecret',
      why: 'placeholder',
    });
    const candidate = read(`curl ${url} -d client_id=a --data-urlencode client_secret@secret.txt`);
    expect(candidate.clientSecret).toBeNull();
    expect(candidate.dropped).toContainEqual({ what: 'client_secret', why: 'in-a-file' });
    expect(read(`curl ${url} -d client_id=a --data-urlencode client_secret@-`).dropped).toEqual([]);
    expect(read(`curl ${url} -F client_id=a -F 'client_secret=<secret.txt'`).clientSecret).toBeNull();
  });

  it('reads a value with a substitution in it as missing, and what follows it', () => {
    const candidate = read(`curl ${url} -d client_id=a -d client_secret=$(pass show x) -d scope=x,y`);
    expect(candidate).toMatchObject({ clientId: 'a', clientSecret: null, scopes: ['x', 'y'] });
    expect(candidate.missing).toContainEqual({ field: 'clientSecret', why: 'placeholder' });
  });

  it('keeps further parameters, but none that is a secret', () => {
    const candidate = read(
      `curl ${url} -u a:b -d audience=https://api.example.com -d resource=x -d resource=y -d refresh_token=t -d password=p`,
    );
    expect(candidate.parameters).toEqual([
      ['audience', 'https://api.example.com'],
      ['resource', 'x'],
      ['resource', 'y'],
    ]);
    expect(candidate.dropped).toEqual([
      { what: 'refresh_token', why: 'another-secret' },
      { what: 'password', why: 'another-secret' },
    ]);
  });

  it('keeps the rest of a query with the address, and no secret in it', () => {
    const candidate = read(`curl -X POST '${url}?api-version=1&client_secret=b' -d client_id=a`);
    expect(candidate).toMatchObject({ tokenEndpoint: `${url}?api-version=1`, clientSecret: 'b' });
    expect(candidate.notes).toContain('secret-in-address');
  });
});

describe('commands of this application', () => {
  const folder = 'tests/golden/snippet';
  const names = readdirSync(folder).filter((name) => /^token\.posix.*client_secret_post/.test(name));

  it.each(names)('%s is read back, all but the secret, which is not in it', (name) => {
    const [command = ''] = readFileSync(`${folder}/${name}`, 'utf8').split('\n[set up]');
    expect(names.length).toBeGreaterThan(2);
    expect(read(command)).toMatchObject({
      provider: 'adobe-ims',
      clientId: '0a1b2c3d-4e5f',
      clientSecret: null,
      scopes: ['openid', 'AdobeID', 'read_organizations'],
      authMethod: 'client_secret_post',
    });
  });
});
