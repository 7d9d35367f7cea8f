import { getProviderProfile } from '../provider/profiles';
import { joinScopes } from '../token/scopes';
import type { ExportedCredential, ExportedValue, ExportFile } from './export-file';
import { exportFileName } from './file-name';
import { quoteEnv } from './quote-env';

/**
 * Settings for a job, to be sourced by a shell or read by dotenv. `CLIENT_SECRET` is empty. A value that the two would read differently is left out, with
 * a comment in its place; see `quoteEnv`.
 */
export function envFile(credential: ExportedCredential): ExportFile {
  const separator = getProviderProfile(credential.provider).scopeSeparator;
  const given: readonly ExportedValue[] = [
    ['TOKEN_ENDPOINT', credential.tokenEndpoint],
    ['CLIENT_ID', credential.clientId],
    ['SCOPES', joinScopes(credential.scopes, separator)],
    ['ORG_ID', credential.imsOrgId],
    ['TECHNICAL_ACCOUNT_ID', credential.technicalAccountId],
    ['TECHNICAL_ACCOUNT_EMAIL', credential.technicalAccountEmail],
  ];
  const lines = given.flatMap(([key, value]) => (value === null ? [] : [line(key, value)]));
  return {
    fileName: exportFileName(credential.name, '.env'),
    mediaType: 'text/plain',
    text: [
      '# OAuth server-to-server credential. Read it with: set -a; . ./file; set +a',
      ...lines,
      '# The client secret is not exported. Set it where the job runs, or put it between',
      '# the quotes and keep this file out of version control.',
      "CLIENT_SECRET=''",
      '',
    ].join('\n'),
    leftOut: given.filter(([, value]) => value !== null && quoteEnv(value) === null).map(([key]) => key),
  };
}

function line(key: string, value: string): string {
  const quoted = quoteEnv(value);
  return quoted === null
    ? `# ${key} is left out: shells and dotenv would not read it alike. Copy it from the page.`
    : `${key}=${quoted}`;
}
