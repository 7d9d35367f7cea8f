import 'server-only';
import type { KeyRequest } from '@/lib/domain/trace/key-request';
import type { OutboundError } from '@/lib/server/http/outbound-error';
import { unanswered } from './json-document';
import { visibleLine } from './visible-text';

/** Is told, in order, of each request for metadata or keys that a check of a signature goes by. */
export type NoteKeyRequest = (request: KeyRequest) => void;

/** A request that the guard refused by its address alone: nothing was looked up or sent. */
export function refusedKeyRequest(
  document: KeyRequest['document'],
  url: string,
  fault: OutboundError,
): KeyRequest {
  return {
    document,
    url: visibleLine(url, 2_048),
    startedAt: Date.now(),
    isRemembered: false,
    ...unanswered(fault),
  };
}
