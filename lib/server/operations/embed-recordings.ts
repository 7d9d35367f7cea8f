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
export const recordedAt = 1795489415846;

const recordedHeader =
  '{"alg":"RS256","x5u":"ims_sandbox-key-at-1.cer","kid":"ims_sandbox-key-at-1","itt":"at"}';

/**
 * The sandbox's own answers, so that a public page needs neither store nor signing key. `tests/integration/sandbox/embed-recordings.test.ts` asks the
 * sandbox again and fails where it answers anything else by now: then record anew what the test shows, and the date with it.
 */
export const embedRecordings: Readonly<Record<DemoCaseId, EmbedRecording>> = {
  working: {
    clientId: 'e619ea01626e2b6b9f29693c0e98b6df',
    answer: json(
      200,
      'sandbox-04e931ac-dc2d-4126-9aa2-2a1efacd8ea7',
      '{"access_token":"[access token, not kept]","token_type":"bearer","expires_in":86399}',
    ),
    token: {
      header: recordedHeader,
      payload:
        '{"id":"1795489415754_9a654546-32cc-49bb-b826-f5e36e591e8b_ue1","org":"b05083215fbb744cba8797c0@AdobeOrg","type":"access_token","client_id":"e619ea01626e2b6b9f29693c0e98b6df","user_id":"a5542b5bc6932ee5c2cded1a@techacct.adobe.com","as":"ims-sandbox","aa_id":"a5542b5bc6932ee5c2cded1a@techacct.adobe.com","ctp":3,"moi":"3b7ae173","expires_in":"86400000","created_at":"1795489415754","scope":"openid,AdobeID,read_organizations,additional_info.projectedProductContext,session"}',
    },
  },
  'many-scopes': {
    clientId: '6d5107d73a76cc5fe218da2abc570245',
    answer: json(
      200,
      'sandbox-2fdc25de-47c7-4245-8bad-a400ce23757a',
      '{"access_token":"[access token, not kept]","token_type":"bearer","expires_in":86399}',
    ),
    token: {
      header: recordedHeader,
      payload:
        '{"id":"1795489415835_21ece23f-89b1-4b0d-89b8-ab682b617a01_ue1","org":"b05083215fbb744cba8797c0@AdobeOrg","type":"access_token","client_id":"6d5107d73a76cc5fe218da2abc570245","user_id":"d2f1fe0b5aa424c2e0d958b2@techacct.adobe.com","as":"ims-sandbox","aa_id":"d2f1fe0b5aa424c2e0d958b2@techacct.adobe.com","ctp":3,"moi":"95b041de","expires_in":"86400000","created_at":"1795489415835","scope":"openid,AdobeID,read_organizations,additional_info.projectedProductContext,adobeio_api,additional_info.roles"}',
    },
  },
  'opaque-token': {
    clientId: '9cc0e6e284e4e60bbab5e278d553fb16',
    answer: json(
      200,
      'sandbox-89d0b341-ce28-4b1d-9f18-183f9ed627c0',
      '{"access_token":"[access token, not kept]","token_type":"bearer","expires_in":86399}',
    ),
    token: null,
  },
  'wrong-secret': {
    clientId: 'fb8e712ef14dbbcb0ae5b57771cd8068',
    answer: json(
      400,
      'sandbox-ba8d22bc-a56d-466b-bee2-d5d793924fab',
      '{"error":"invalid_client","error_description":"invalid client_secret parameter"}',
    ),
    token: null,
  },
  'unknown-client': {
    clientId: '69ab76c3506163cf699079bca03c5529',
    answer: json(
      400,
      'sandbox-a1c46938-30b3-4ed0-ac30-43eecd7678ca',
      '{"error":"invalid_client","error_description":"invalid client_id parameter"}',
    ),
    token: null,
  },
  'missing-scope': {
    clientId: 'b1e388d11b62f644cdfe01218580caf1',
    answer: json(
      400,
      'sandbox-bb747f91-f791-404f-b3ee-32d486eaab66',
      '{"error":"invalid_scope","error_description":"one or more scopes are not bound to the client"}',
    ),
    token: null,
  },
  'not-provisioned': {
    clientId: 'e111853cbad49aea8e297b66ed2b40a6',
    answer: json(
      400,
      'sandbox-e78c385b-d40c-49d6-8064-4007cf48f5e3',
      '{"error":"unauthorized_client","error_description":"client is not allowed to use client_credentials"}',
    ),
    token: null,
  },
  throttled: {
    clientId: 'b3a65a2cb0a4355fa723dd9e28a49328',
    answer: json(
      429,
      'sandbox-9f204655-6bea-4234-a158-3d260d29a8d2',
      '{"error":"throttled","error_description":"too many requests"}',
      [['retry-after', '20']],
    ),
    token: null,
  },
  slow: { clientId: 'c1f334cc55dc0598548b6928304aff3f', answer: null, token: null },
  'internal-error': {
    clientId: '62e751d384c7e5bdba4587852ed4fc13',
    answer: json(
      500,
      'sandbox-e30ae0ba-ec78-468c-aa31-97423d96c99c',
      '{"error":"internal_error","error_description":"Please try again later"}',
    ),
    token: null,
  },
  'html-answer': {
    clientId: '37c67ba75dbd26d67584054c6784e954',
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
    ...further,
    ['x-debug-id', debugId],
  ];
  return { status, headers, body };
}
