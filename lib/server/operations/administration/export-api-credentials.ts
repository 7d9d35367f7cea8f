import 'server-only';
import { type AddressParameters, dayText } from '@/lib/domain/activity/address';
import type { Actor } from '@/lib/domain/actor';
import {
  apiCredentialParameters,
  readApiCredentialQuery,
} from '@/lib/domain/organisation/api-credentials-address';
import { can } from '@/lib/domain/policy';
import { Refusal } from '@/lib/domain/refusal';
import { listApiCredentials, sortValue } from '@/lib/server/store/api-credentials';
import type { Credential } from '@/lib/server/store/credential-record';
import { database, transaction } from '@/lib/server/store/database';
import { type ExportFile, exportPageSize, streamExport } from '../export-stream';
import { recordActivity } from '../record-activity';
import { apiCredentialWriter } from './api-credential-writer';

/** The administrators' table as CSV, as searched, filtered and sorted, 100,000 rows at most. Holds no secret. @throws Refusal `forbidden`. */
export async function exportApiCredentials(actor: Actor, given: AddressParameters): Promise<ExportFile> {
  if (!can(actor, 'credential.compare')) throw new Refusal('forbidden');
  const query = { ...readApiCredentialQuery(given), after: null };
  const list = (last: Credential | null, limit: number) =>
    listApiCredentials(database(), actor.organisationId, {
      ...query,
      after: last && { value: sortValue(last, query.sort), id: last.id },
      limit,
    });
  const first = await list(null, exportPageSize);
  await transaction((trx) =>
    recordActivity(trx, actor, {
      event: 'credentials.exported',
      detail: { format: 'csv', filters: apiCredentialParameters(query).toString().slice(0, 500) || null },
    }),
  );
  return {
    fileName: `api-credentials-${dayText(Date.now())}.csv`,
    contentType: 'text/csv; charset=utf-8',
    body: streamExport(apiCredentialWriter, first, list),
  };
}
