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

/** When the answers were recorded: 29 November 2026, epoch milliseconds. */
export const recordedAt = 1_795_910_592_390;

const recordedHeader =
  '{"alg":"RS256","x5u":"ims_sandbox-key-at-1.cer","kid":"ims_sandbox-key-at-1","itt":"at"}';

/**
 * The sandbox's own answers, so that a public page needs neither store nor signing key. `tests/integration/sandbox/embed-recordings.test.ts` asks the
 * sandbox again and fails where it answers anything else by now: then record anew what the test shows, and the date with it.
 */
export const embedRecordings: Readonly<Record<DemoCaseId, EmbedRecording>> = {
  working: {
    clientId: '9b2e3ce1622a68110f8eaa928b0345af',
    answer: json(
      200,
      'sandbox-b9f3f4b4-0ac7-4fb9-b59e-29be967cccb7',
      '{"access_token":"[access token, not kept]","token_type":"bearer","expires_in":86399}',
    ),
    token: {
      header: recordedHeader,
      payload:
        '{"id":"1795910592366_4c7af9c0-0bdc-4f17-90fd-9e2234b235db_ue1","org":"f49b1aff17ab1e3a29843d00@AdobeOrg","type":"access_token","client_id":"9b2e3ce1622a68110f8eaa928b0345af","user_id":"8d5ce806bcb580de29c39b72@techacct.adobe.com","as":"ims-sandbox","aa_id":"8d5ce806bcb580de29c39b72@techacct.adobe.com","ctp":3,"moi":"e689465a","expires_in":"86400000","created_at":"1795910592366","scope":"openid,AdobeID,read_organizations,additional_info.projectedProductContext,session"}',
    },
  },
  'many-scopes': {
    clientId: 'f1419062fb5fc5095fa113d8981fe52e',
    answer: json(
      200,
      'sandbox-7fd01a46-157f-47d4-b867-af4fd9e58d78',
      '{"access_token":"[access token, not kept]","token_type":"bearer","expires_in":86399}',
    ),
    token: {
      header: recordedHeader,
      payload:
        '{"id":"1795910592370_f18f33f6-4066-4f89-a35f-0103704beaee_ue1","org":"f49b1aff17ab1e3a29843d00@AdobeOrg","type":"access_token","client_id":"f1419062fb5fc5095fa113d8981fe52e","user_id":"494ab979c2140a636359fbfd@techacct.adobe.com","as":"ims-sandbox","aa_id":"494ab979c2140a636359fbfd@techacct.adobe.com","ctp":3,"moi":"8996443b","expires_in":"86400000","created_at":"1795910592370","scope":"openid,AdobeID,read_organizations,additional_info.projectedProductContext,adobeio_api,additional_info.roles"}',
    },
  },
  'opaque-token': {
    clientId: '4d1c6d61a6acd4acda32f780d4913a9f',
    answer: json(
      200,
      'sandbox-cda50a26-cf0c-4054-816a-1b24c8860964',
      '{"access_token":"[access token, not kept]","token_type":"bearer","expires_in":86399}',
    ),
    token: null,
  },
  'wrong-secret': {
    clientId: '5e1d85bc857fb64269b0ff478ae663e8',
    answer: json(
      400,
      'sandbox-2af8c46c-c334-4fdc-9659-ba8514bb78a4',
      '{"error":"invalid_client","error_description":"invalid client_secret parameter"}',
    ),
    token: null,
  },
  'unknown-client': {
    clientId: 'c4cc03621c5ee17803f14905c6e912ea',
    answer: json(
      400,
      'sandbox-ebcb5e42-ad54-4381-a49f-3290332b8822',
      '{"error":"invalid_client","error_description":"invalid client_id parameter"}',
    ),
    token: null,
  },
  'missing-scope': {
    clientId: '9525f0341832d9622b10cfc6373e1789',
    answer: json(
      400,
      'sandbox-42afebbe-8919-46d4-8a41-8c4899398631',
      '{"error":"invalid_scope","error_description":"one or more scopes are not bound to the client"}',
    ),
    token: null,
  },
  'dropped-scope': {
    clientId: '38866873e531e4a530c6ef473ea8272f',
    answer: json(
      200,
      'sandbox-f6854879-4a5c-4343-b726-18a640f76c28',
      '{"access_token":"[access token, not kept]","token_type":"bearer","expires_in":86399}',
    ),
    token: {
      header: recordedHeader,
      payload:
        '{"id":"1795910592383_c1a152b2-5e48-46b4-8acd-26241e202926_ue1","org":"f49b1aff17ab1e3a29843d00@AdobeOrg","type":"access_token","client_id":"38866873e531e4a530c6ef473ea8272f","user_id":"f21156360fce54f05d05ef4d@techacct.adobe.com","as":"ims-sandbox","aa_id":"f21156360fce54f05d05ef4d@techacct.adobe.com","ctp":3,"moi":"b96c9d36","expires_in":"86400000","created_at":"1795910592383","scope":"openid,AdobeID,read_organizations,additional_info.projectedProductContext"}',
    },
  },
  'not-provisioned': {
    clientId: 'b4d69fb1c2192751ea1c4bd0594ed4ed',
    answer: json(
      400,
      'sandbox-5a93f9d7-aa85-40b8-b0cb-fc29c5cefbd3',
      '{"error":"unauthorized_client","error_description":"client is not allowed to use client_credentials"}',
    ),
    token: null,
  },
  throttled: {
    clientId: '3006ce2e8754af9a7bd0da22c27e3c6f',
    answer: json(
      429,
      'sandbox-59f1c961-84ef-4746-8bab-bf01dbd06a5c',
      '{"error":"throttled","error_description":"too many requests"}',
      [['retry-after', '20']],
    ),
    token: null,
  },
  slow: { clientId: 'ad8f3384adf44b2e9c05b7a2e26da96d', answer: null, token: null },
  'internal-error': {
    clientId: '9c5576727fca8dcc87b1e92baedccb79',
    answer: json(
      500,
      'sandbox-7f1a8124-bdbd-46cf-a3ad-0c841de375ba',
      '{"error":"internal_error","error_description":"Please try again later"}',
    ),
    token: null,
  },
  'html-answer': {
    clientId: '9b28b7c54d80096ae2882eed26336bff',
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
