import type { ImportField, ImportFormat, MissingReason } from '@/lib/domain/import/report';
import type { ImportSource } from './import-state';

/** What people call a format, and where they get such a file. */
export const formatTexts: Readonly<Record<ImportFormat, { readonly name: string; readonly where: string }>> =
  {
    'credential-json': {
      name: 'Credential JSON',
      where:
        'the credential’s page in Adobe Developer Console, Download JSON; also this application’s own download',
    },
    'workspace-json': {
      name: 'Project or workspace JSON',
      where:
        'the project or workspace in Adobe Developer Console, Download all; holds one or more credentials',
    },
    'postman-environment': {
      name: 'Postman environment',
      where: 'Download for Postman, or the export of an environment',
    },
    'app-builder-env': {
      name: '.env of App Builder',
      where: 'lines that begin with AIO_ims_contexts_, as aio writes them',
    },
    'aem-service-credentials': {
      name: 'AEM service credentials',
      where: 'the Developer Console of AEM as a Cloud Service',
    },
    env: {
      name: '.env file',
      where: 'CLIENT_ID, CLIENT_SECRET, SCOPES and the like; also “Client ID: …” as people note it down',
    },
    curl: {
      name: 'cURL command',
      where:
        'a command that asks for a token, as a guide, a browser or a colleague wrote it; it is read, not run',
    },
    'form-body': {
      name: 'Body of a token request',
      where: 'client_id=…&client_secret=…, as a log or a debugger shows it',
    },
  };

/** Labels of the fields, as on the form. */
export const fieldLabels: Readonly<Record<ImportField, string>> = {
  name: 'Credential name',
  tokenEndpoint: 'Token endpoint',
  issuer: 'Issuer',
  clientId: 'Client ID',
  clientSecret: 'Client secret',
  authMethod: 'Client authentication',
  scopes: 'Scopes',
  imsOrgId: 'Organization ID',
  technicalAccountId: 'Technical account ID',
  technicalAccountEmail: 'Technical account email',
  services: 'Services',
  parameters: 'Further parameters',
};

/** Without these a credential cannot be saved; the other fields may stay empty. */
export const neededFields: readonly ImportField[] = ['name', 'tokenEndpoint', 'clientId', 'clientSecret'];

/** What the text is called, by where it came from. */
export const sourceNouns: Readonly<Record<ImportSource, string>> = {
  file: 'the file',
  paste: 'the pasted text',
};

/** Why a field is missing. */
export function missingText(why: MissingReason, source: ImportSource): string {
  const noun = sourceNouns[source];
  if (why === 'absent') return `not in ${noun}`;
  if (why === 'placeholder') return `${noun} has a stand-in, not the value`;
  return `${noun} has something that cannot be kept, see below`;
}
