import 'server-only';
import type { DemoCaseId, Parameter } from '@/lib/domain/credential';

/** What the sandbox answered to one demo's request. */
export interface EmbedRecording {
  /** Of a client that existed for the recording alone. */
  readonly clientId: string;
  /** As the sandbox gave it, without the headers that the web server adds; null where none came within the time that the playground waits. */
  readonly answer: {
    readonly status: number;
    readonly headers: readonly Parameter[];
    /** With `unkeptToken` where the token stood. */
    readonly body: string;
  } | null;
  /** Of the token, where it was a JWT: its first two parts, decoded. The signature was not kept, so nothing in this file is a token. */
  readonly token: { readonly header: string; readonly payload: string } | null;
}

/** Stands in a recorded answer where the token stood. */
export const unkeptToken = '[access token, not kept]';

/** When the answers were recorded: 24 November 2026, epoch milliseconds. */
export const recordedAt = 1_795_491_180_672;

const recordedHeader =
  '{"alg":"RS256","x5u":"ims_sandbox-key-at-1.cer","kid":"ims_sandbox-key-at-1","itt":"at"}';

/**
 * The sandbox's own answers, so that a public page needs neither store nor signing key. `tests/integration/sandbox/embed-recordings.test.ts` asks the
 * sandbox again and fails where it answers anything else by now: then record anew what the test shows, and the date with it.
 */
export const embedRecordings: Readonly<Record<DemoCaseId, EmbedRecording>> = {
  working: {
    clientId: 'a00427daf62824cf566de557f1a15ddb',
    answer: json(
      200,
      'sandbox-91de37c9-b65c-4110-8ad8-8c04d9d381c1',
      '{"access_token":"[access token, not kept]","token_type":"bearer","expires_in":86399}',
    ),
    token: {
      header: recordedHeader,
      payload:
        '{"id":"1795491178724_ad8c7223-4bda-47d8-993c-426f8c389b53_ue1","org":"347bba9a7d4bc0fd2a8e1594@AdobeOrg","type":"access_token","client_id":"a00427daf62824cf566de557f1a15ddb","user_id":"95f70c4cb6a08f58b6543855@techacct.adobe.com","as":"ims-sandbox","aa_id":"95f70c4cb6a08f58b6543855@techacct.adobe.com","ctp":3,"moi":"92e1468e","expires_in":"86400000","created_at":"1795491178724","scope":"openid,AdobeID,read_organizations,additional_info.projectedProductContext,session"}',
    },
  },
  'many-scopes': {
    clientId: '8510a7dd55b25d58b6c637078f24ccb2',
    answer: json(
      200,
      'sandbox-75ae6295-a0c9-4b9c-9a6c-75f7b49df111',
      '{"access_token":"[access token, not kept]","token_type":"bearer","expires_in":86399}',
    ),
    token: {
      header: recordedHeader,
      payload:
        '{"id":"1795491180593_ea81e935-d636-4682-9e40-cce6e85f792b_ue1","org":"347bba9a7d4bc0fd2a8e1594@AdobeOrg","type":"access_token","client_id":"8510a7dd55b25d58b6c637078f24ccb2","user_id":"af46a2120f3a475abdb0b6a6@techacct.adobe.com","as":"ims-sandbox","aa_id":"af46a2120f3a475abdb0b6a6@techacct.adobe.com","ctp":3,"moi":"59d067ce","expires_in":"86400000","created_at":"1795491180593","scope":"openid,AdobeID,read_organizations,additional_info.projectedProductContext,adobeio_api,additional_info.roles"}',
    },
  },
  'opaque-token': {
    clientId: '7d67ee22cf93120159ddcab17c5c17db',
    answer: json(
      200,
      'sandbox-ef6ec894-2332-4779-af30-37bbf9cd0c1b',
      '{"access_token":"[access token, not kept]","token_type":"bearer","expires_in":86399}',
    ),
    token: null,
  },
  'wrong-secret': {
    clientId: '3229d4cabc79a3405d628f8e0f0f25e4',
    answer: json(
      400,
      'sandbox-392ff237-dc94-4625-bb8d-46bc80e69535',
      '{"error":"invalid_client","error_description":"invalid client_secret parameter"}',
    ),
    token: null,
  },
  'unknown-client': {
    clientId: '500fc389ba18f844ef4a784b57a726aa',
    answer: json(
      400,
      'sandbox-fa242680-b6a5-41ae-be74-419f5a706feb',
      '{"error":"invalid_client","error_description":"invalid client_id parameter"}',
    ),
    token: null,
  },
  'missing-scope': {
    clientId: '8ce7fb54267a9ba144dad9537ca8e2fd',
    answer: json(
      400,
      'sandbox-c53e8784-0b44-4c03-8ac8-8c7ff25fd9c1',
      '{"error":"invalid_scope","error_description":"one or more scopes are not bound to the client"}',
    ),
    token: null,
  },
  'not-provisioned': {
    clientId: '71ae103ade8c8338fc757685d7559cb1',
    answer: json(
      400,
      'sandbox-d98f4775-0fbe-446f-9d5c-61478dab0e47',
      '{"error":"unauthorized_client","error_description":"client is not allowed to use client_credentials"}',
    ),
    token: null,
  },
  throttled: {
    clientId: 'bb45463bc25b355371e5ed43fbbb5e9d',
    answer: json(
      429,
      'sandbox-b23cf48e-c90e-4f36-8cff-0237e9793311',
      '{"error":"throttled","error_description":"too many requests"}',
      [['retry-after', '20']],
    ),
    token: null,
  },
  slow: { clientId: '2eda110799a545c6e14f426e281c1a14', answer: null, token: null },
  'internal-error': {
    clientId: '82c40cac24a5f9204d6d805215a61e48',
    answer: json(
      500,
      'sandbox-7f1a82c6-9b2b-4f2b-800a-c53b4199a40f',
      '{"error":"internal_error","error_description":"Please try again later"}',
    ),
    token: null,
  },
  'html-answer': {
    clientId: '91e01b97ccd080870d076ba35514cd95',
    answer: {
      status: 503,
      headers: [
        ['cache-control', 'no-store'],
        ['content-type', 'text/html; charset=utf-8'],
      ],
      body: '<!doctype html><title>Service maintenance</title><h1>Service maintenance</h1>',
    },
    token: null,
  },
};

function json(
  status: number,
  debugId: string,
  body: string,
  further: readonly Parameter[] = [],
): NonNullable<EmbedRecording['answer']> {
  const headers: readonly Parameter[] = [
    ['cache-control', 'no-store'],
    ['content-type', 'application/json;charset=UTF-8'],
    ['pragma', 'no-cache'],
    ...further,
    ['x-debug-id', debugId],
  ];
  return { status, headers, body };
}
