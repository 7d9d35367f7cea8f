import 'server-only';
import {
  credentialStateLabels,
  profileNames,
  serviceNames,
} from '@/lib/domain/organisation/api-credentials-texts';
import { getProviderProfile } from '@/lib/domain/provider/profiles';
import type { Credential } from '@/lib/server/store/credential-record';
import { csvBeginning, csvRecords, csvTime } from '../export-csv';
import { type ExportWriter, exportRowsMax } from '../export-stream';
import { credentialState } from './api-credential-row';

const header = [
  'Credential name',
  'Client ID',
  'Provider',
  'Services',
  'Product profiles',
  'Created by',
  'Created (UTC)',
  'Last access token generated at (UTC)',
  'Oldest client secret stored (UTC)',
  'State',
  'Id',
];

/** How the administrators' table is written as CSV. */
export const apiCredentialWriter: ExportWriter<Credential> = {
  begin: () => csvBeginning + csvRecords([header]),
  rows: (credentials) => csvRecords(credentials.map(csvRecord)),
  end: (isCut) => (isCut ? csvRecords([[cutNote, ...header.slice(1).map(() => null)]]) : ''),
};

const cutNote = `Cut after ${exportRowsMax} credentials: narrow the filters for the others.`;

function csvRecord(credential: Credential): (string | null)[] {
  return [
    credential.name,
    credential.clientId,
    getProviderProfile(credential.provider).label,
    serviceNames(credential).join('; '),
    profileNames(credential).join('; '),
    credential.createdByName ?? 'Removed member',
    csvTime(credential.createdAt),
    csvTime(credential.lastTokenAt),
    csvTime(credential.oldestSecretAt),
    credentialStateLabels[credentialState(credential)],
    credential.id,
  ];
}
