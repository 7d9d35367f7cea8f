import type { JsonValue } from '../token/json';
import type { Draft, DraftField, DraftValue } from './draft';
import { entriesOf } from './entry';
import { itemsOf, membersOf, textAt, valueAt } from './json-walk';
import { readEntries } from './read-entries';
import type { FormatReading } from './reading';
import type { Dropped } from './report';
import { readServiceCodes } from './service-codes';

const secretsHint = 'client_secrets';

/** Whether this is a project or workspace as Adobe Developer Console and `aio` write it, whole or from the workspace on. */
export function isWorkspace(value: JsonValue): boolean {
  return detailsOf(value) !== null || valueAt(value, 'project', 'workspace') !== null;
}

/**
 * Every server-to-server credential of a workspace, with the organisation and the services of the workspace. The keys of Runtime namespaces are other
 * secrets and stay out, as do credentials of other types.
 * @see Adobe Commerce documentation, aio-commerce-sdk: the shape of the file
 */
export function readWorkspace(value: JsonValue): FormatReading {
  const details = detailsOf(value);
  const project = valueAt(value, 'project') ?? value;
  const credentials = itemsOf(valueAt(details, 'credentials'));
  const codes = itemsOf(valueAt(details, 'services')).flatMap((service) => textAt(service, 'code') ?? []);
  const { serviceIds, dropped: unknownServices } = readServiceCodes(codes);
  const dropped: Dropped[] = [...unknownServices, ...otherParts(project, details)];
  const drafts: Draft[] = [];
  let hasServiceAccount = false;

  for (const credential of credentials) {
    const body = serverToServerOf(credential);
    if (body) {
      drafts.push(draftOf(credential, body, { project, serviceIds, isShared: credentials.length > 1 }));
      continue;
    }
    const isServiceAccount =
      valueAt(credential, 'jwt') !== null || textAt(credential, 'integrationtype') === 'service';
    hasServiceAccount ||= isServiceAccount;
    const why = isServiceAccount ? 'service-account-jwt' : 'other-credential-type';
    if (dropped.length < 60) dropped.push({ what: 'credentials[]', why });
  }
  if (drafts.length === 0)
    return { ok: false, code: hasServiceAccount ? 'service-account-jwt' : 'no-credential' };
  return { ok: true, format: 'workspace-json', drafts, dropped };
}

function detailsOf(value: JsonValue): JsonValue | null {
  const found =
    valueAt(value, 'project', 'workspace', 'details') ??
    valueAt(value, 'workspace', 'details') ??
    valueAt(value, 'details');
  return valueAt(found, 'credentials') === null ? null : found;
}

/** The part of a credential that holds client ID and secrets; null for a credential of another type. */
export function serverToServerOf(credential: JsonValue): JsonValue | null {
  return valueAt(credential, 'oauthservertoserver') ?? valueAt(credential, 'oauthservertoserverv2');
}

function draftOf(
  credential: JsonValue,
  body: JsonValue,
  { project, serviceIds, isShared }: { project: JsonValue; serviceIds: readonly string[]; isShared: boolean },
): Draft {
  const read = readEntries(entriesOf(membersOf(body)), true);
  const fields: Partial<Record<DraftField, DraftValue>> = { ...read.drafts[0]?.fields };
  const name = textAt(credential, 'name');
  const org = textAt(project, 'org', 'imsorgid');
  if (name !== null) fields.name = { values: [name], from: 'credentials[].name' };
  if (org !== null) fields.imsOrgId ??= { values: [org], from: 'project.org.ims_org_id' };
  if (fields.clientSecret) fields.clientSecret = { ...fields.clientSecret, from: secretsHint };
  return {
    fields,
    isAdobe: true,
    serviceIds,
    dropped: [
      ...read.dropped,
      ...(textAt(credential, 'id') === null
        ? []
        : [{ what: 'credentials[].id', why: 'console-number' } as const]),
    ],
    notes: isShared && serviceIds.length > 0 ? ['services-of-workspace'] : [],
  };
}

/** What a workspace holds besides, named as far as it could be missed. */
function otherParts(project: JsonValue, details: JsonValue | null): Dropped[] {
  const found: Dropped[] = [];
  const namespaces = itemsOf(valueAt(details, 'runtime', 'namespaces'));
  if (namespaces.some((namespace) => valueAt(namespace, 'auth') !== null))
    found.push({ what: 'runtime.namespaces[].auth', why: 'another-secret' });
  if (namespaces.length > 0) found.push({ what: 'runtime.namespaces[].name', why: 'not-needed' });
  if (membersOf(valueAt(details, 'mesh')).length > 0) found.push({ what: 'mesh', why: 'not-needed' });
  if (membersOf(valueAt(details, 'events')).length > 0) found.push({ what: 'events', why: 'not-needed' });
  if (textAt(project, 'org', 'id') !== null) found.push({ what: 'project.org.id', why: 'console-number' });
  return found;
}
