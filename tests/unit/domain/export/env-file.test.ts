import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { envFile } from '@/lib/domain/export/env-file';
import { anExportedCredential, hostileClientIds } from './an-exported-credential';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'env-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a shell has in its environment after it read the file. */
function readBy(shell: 'bash' | 'sh', text: string): Record<string, string> {
  writeFileSync(join(folder, 'job.env'), text);
  const printed = execFileSync(shell, ['-c', 'set -a; . ./job.env; set +a; env -0'], {
    cwd: folder,
    encoding: 'utf8',
    env: { NODE_ENV: 'test', PATH: process.env.PATH ?? '', HOME: folder },
  });
  const pairs = printed
    .split('\0')
    .map((pair) => [pair.split('=', 1)[0] ?? '', pair.replace(/^[^=]*=/s, '')]);
  return Object.fromEntries(pairs);
}

test('a credential with every field is written like this', () => {
  expect(envFile(anExportedCredential())).toEqual({
    fileName: 'nightly-report.env',
    mediaType: 'text/plain',
    text: `# OAuth server-to-server credential. Read it with: set -a; . ./file; set +a
TOKEN_ENDPOINT='https://ims-na1.adobelogin.com/ims/token/v3'
CLIENT_ID='0123456789abcdef0123456789abcdef'
SCOPES='openid,AdobeID'
ORG_ID='0123456789ABCDEF01234567@AdobeOrg'
TECHNICAL_ACCOUNT_ID='ABCDEF0123456789ABCDEF01@techacct.adobe.com'
TECHNICAL_ACCOUNT_EMAIL='0123abcd@techacct.adobe.com'
# The client secret is not exported. Set it where the job runs, or put it between
# the quotes and keep this file out of version control.
CLIENT_SECRET=''
`,
    leftOut: [],
  });
});

test('what is not recorded has no line, and scopes are joined as the provider reads them', () => {
  const { text } = envFile(
    anExportedCredential({
      provider: 'generic',
      imsOrgId: null,
      technicalAccountId: null,
      technicalAccountEmail: null,
    }),
  );
  expect(text).toContain("SCOPES='openid AdobeID'\n");
  expect(text).not.toMatch(/ORG_ID|TECHNICAL/);
});

describe.each(['bash', 'sh'] as const)(
  '%s and dotenv read the same, and nothing is run, from a client ID with',
  (shell) => {
    test.each(hostileClientIds)('%s', (_, clientId) => {
      const { text, leftOut } = envFile(anExportedCredential({ clientId, technicalAccountId: clientId }));
      const byShell = readBy(shell, text);
      const byDotenv = parseEnv(text);
      const expected = leftOut.length === 0 ? clientId : undefined;
      for (const read of [byShell, byDotenv]) {
        expect(read.CLIENT_ID).toBe(expected);
        expect(read.TECHNICAL_ACCOUNT_ID).toBe(expected);
        expect(read.CLIENT_SECRET).toBe('');
        expect(read.TOKEN_ENDPOINT).toBe('https://ims-na1.adobelogin.com/ims/token/v3');
        expect(read.SCOPES).toBe('openid,AdobeID');
        expect(read.ORG_ID).toBe('0123456789ABCDEF01234567@AdobeOrg');
      }
      expect(readdirSync(folder), 'a command in the value was run').toEqual(['job.env']);
    });
  },
);

test('only what cannot be written for both is left out, and the file says so in its place', () => {
  const leftOut = hostileClientIds.filter(([, clientId]) => {
    const file = envFile(anExportedCredential({ clientId }));
    expect(file.text.includes('# CLIENT_ID is left out: ')).toBe(file.leftOut.includes('CLIENT_ID'));
    return file.leftOut.length > 0;
  });
  expect(leftOut.map(([what]) => what)).toEqual([
    'both quotes',
    'a backslash at the end',
    'a line break',
    'a carriage return',
    'a mark of direction',
  ]);
});
