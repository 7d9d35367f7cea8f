import { readBasicHeader, readBasicUser } from './basic-user';
import type { Draft, DraftField, DraftValue } from './draft';
import { isStandIn } from './entry';
import type { FormPair } from './form-pairs';
import type { CandidateNote, Dropped, ImportRefusalCode } from './report';
import type { SentRequest } from './sent-request';
import { shownName } from './shown-name';

export type RequestReading =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly code: ImportRefusalCode };

const ownNames = ['grant_type', 'client_id', 'client_secret', 'scope', 'scopes'];
const quietHeaders = [
  'accept',
  'content-type',
  'user-agent',
  'cache-control',
  'authorization',
  'x-gw-ims-org-id',
];

/** The credential that a token request is made with, or why it is none: another grant, a call of an API, values that stand in files. */
export function draftOfRequest(sent: SentRequest): RequestReading {
  const all = [...sent.query, ...sent.body];
  const find = (name: string) => all.findLast(([one]) => one === name)?.[1];
  const header = (name: string) => sent.headers.findLast(([one]) => one === name)?.[1];
  if (find('jwt_token') !== undefined || /\/ims\/exchange\/jwt/i.test(sent.url ?? ''))
    return { ok: false, code: 'service-account-jwt' };
  const grant = find('grant_type');
  if (grant !== undefined && grant !== 'client_credentials' && !isStandIn(grant))
    return { ok: false, code: /jwt-bearer/.test(grant) ? 'private-key' : 'other-grant' };
  if (find('client_assertion') !== undefined) return { ok: false, code: 'private-key' };

  const authorization = header('authorization') ?? '';
  const basic = sent.user === null ? readBasicHeader(authorization) : readBasicUser(sent.user);
  const clientId = find('client_id') ?? basic?.clientId;
  if (clientId === undefined) {
    if (/^bearer\b/i.test(authorization) || header('x-api-key') !== undefined)
      return { ok: false, code: 'api-command' };
    return { ok: false, code: sent.fromFiles.length > 0 ? 'file-reference' : 'no-credential' };
  }

  const inBody = find('client_secret');
  const fields: Partial<Record<DraftField, DraftValue>> = {};
  const put = (field: DraftField, value: string | null | undefined, from: string) => {
    if (value !== undefined && value !== null) fields[field] = { values: [value], from };
  };
  put('clientId', clientId, find('client_id') === undefined ? 'HTTP Basic' : 'client_id');
  put('clientSecret', inBody ?? basic?.clientSecret, inBody === undefined ? 'HTTP Basic' : 'client_secret');
  put('scopes', find('scope') ?? find('scopes'), find('scope') === undefined ? 'scopes' : 'scope');
  put('imsOrgId', header('x-gw-ims-org-id') ?? find('org_id'), 'org_id');
  const further = sent.query.filter(isFurther);
  const isPreset = /adobelogin\.com|\/sandbox\//i.test(sent.url ?? '');
  put('tokenEndpoint', sent.url && addQuery(sent.url, isPreset ? [] : further), 'URL');
  const method = inBody === undefined ? basic?.authMethod : ('client_secret_post' as const);
  const notes: CandidateNote[] = sent.query.some(([name]) => name === 'client_secret')
    ? ['secret-in-address']
    : [];
  return {
    ok: true,
    draft: {
      fields,
      isAdobe: false,
      ...(method ? { authMethod: method } : {}),
      parameters: [...(isPreset ? further : []), ...sent.body.filter(isFurther)],
      dropped: [...droppedHeaders(sent), ...sent.fromFiles.map((what) => droppedFile(what))],
      notes,
    },
  };
}

function isFurther([name]: FormPair): boolean {
  return name !== '' && !ownNames.includes(name);
}

function addQuery(url: string, pairs: readonly FormPair[]): string {
  return pairs.length === 0
    ? url
    : `${url}?${new URLSearchParams(pairs.map(([name, value]) => [name, value]))}`;
}

function droppedHeaders({ headers }: SentRequest): Dropped[] {
  return headers.flatMap(([name, value]): Dropped[] => {
    if (/^bearer\b/i.test(value)) return [{ what: 'Authorization: Bearer', why: 'access-token' }];
    if (quietHeaders.includes(name)) return [];
    return [{ what: shownName(name) ?? 'header', why: 'not-needed' }];
  });
}

function droppedFile(what: string): Dropped {
  return { what: shownName(what) ?? 'value', why: 'in-a-file' };
}
