import { asciiJson } from './ascii-json';
import type { ExportedCredential, ExportFile } from './export-file';
import { exportFileName } from './file-name';

/**
 * The credential in the shape of Adobe Developer Console's "Download JSON": upper-case keys, lists for secrets and scopes. `CLIENT_SECRETS` is always
 * empty; what is not recorded has no key. `TOKEN_ENDPOINT` is ours, for providers that the shape does not know.
 * @see the keys that public parsers of the file read, as aepp's configs.py; Adobe publishes no sample
 */
export function credentialJson(credential: ExportedCredential): ExportFile {
  const { clientId, scopes, imsOrgId, technicalAccountId, technicalAccountEmail } = credential;
  const content = {
    CLIENT_SECRETS: [],
    CLIENT_ID: clientId,
    ...(imsOrgId !== null && { ORG_ID: imsOrgId }),
    SCOPES: scopes,
    ...(technicalAccountId !== null && { TECHNICAL_ACCOUNT_ID: technicalAccountId }),
    ...(technicalAccountEmail !== null && { TECHNICAL_ACCOUNT_EMAIL: technicalAccountEmail }),
    ...(credential.provider !== 'adobe-ims' && { TOKEN_ENDPOINT: credential.tokenEndpoint }),
  };
  return {
    fileName: exportFileName(credential.name, '.json'),
    mediaType: 'application/json',
    text: asciiJson(content),
    leftOut: [],
  };
}
