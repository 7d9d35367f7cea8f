import type { JsonValue } from '../token/json';
import type { DraftField, DraftValue } from './draft';
import { entriesOf } from './entry';
import { textAt, valueAt } from './json-walk';
import type { FormatReading } from './reading';

/** Whether these are service credentials as AEM as a Cloud Service hands them out. */
export function isAemServiceCredentials(value: JsonValue): boolean {
  return bodyOf(value) !== null;
}

/** The server-to-server form, by its scopes; the older form with private key and metascopes is a Service Account (JWT). */
export function readAemServiceCredentials(value: JsonValue): FormatReading {
  const body = bodyOf(value);
  const scopes = valueAt(body, 'scopes');
  const isOld = valueAt(body, 'privatekey') !== null || valueAt(body, 'metascopes') !== null;
  if (isOld && scopes === null) return { ok: false, code: 'service-account-jwt' };

  const fields: Partial<Record<DraftField, DraftValue>> = {};
  const put = (field: DraftField, from: string, ...path: readonly string[]) => {
    const text = textAt(body, ...path);
    if (text !== null) fields[field] = { values: [text], from };
  };
  put('tokenEndpoint', 'integration.imsEndpoint', 'imsendpoint');
  put('clientId', 'integration.technicalAccount.clientId', 'technicalaccount', 'clientid');
  put('clientSecret', 'integration.technicalAccount.clientSecret', 'technicalaccount', 'clientsecret');
  put('technicalAccountId', 'integration.id', 'id');
  put('technicalAccountEmail', 'integration.email', 'email');
  put('imsOrgId', 'integration.org', 'org');
  if (scopes !== null) {
    const [entry] = entriesOf([{ name: 'scopes', value: scopes }]);
    fields.scopes = { values: entry?.values ?? [], from: 'integration.scopes' };
  }
  const revoked = valueAt(body, 'revoked');
  const isRevoked = revoked?.type === 'boolean' && revoked.value;
  return {
    ok: true,
    format: 'aem-service-credentials',
    drafts: [{ fields, isAdobe: true, notes: isRevoked ? ['revoked'] : [] }],
    dropped: [
      ...(isOld ? [{ what: 'integration.privateKey', why: 'private-key' } as const] : []),
      ...(textAt(body, 'secretid') === null
        ? []
        : [{ what: 'integration.secretId', why: 'not-needed' } as const]),
    ],
  };
}

function bodyOf(value: JsonValue): JsonValue | null {
  const body = valueAt(value, 'integration') ?? value;
  return valueAt(body, 'technicalaccount', 'clientid') === null ? null : body;
}
