import { actionTexts } from '@/components/ui/action-texts';
import { millisecondsText, type TracePhase, tracePhases } from '@/lib/domain/trace/phases';
import type { KeptRequest, KeptResult } from './kept-requests';
import { refusalTexts } from './refusal-texts';

/** "14:05:09 UTC" of epoch milliseconds. */
export function clockText(at: number): string {
  return `${new Date(at).toISOString().slice(11, 19)} UTC`;
}

/** What came of it, in a word or two. */
export function resultWord(result: KeptResult): string {
  switch (result.kind) {
    case 'token':
      return result.reused ? 'Token reused' : 'Token';
    case 'failure':
      return 'No token';
    case 'cancelled':
      return 'Cancelled';
    case 'refusal':
      return 'Refused here';
  }
}

const whereCancelled: Readonly<Record<TracePhase['id'], string>> = {
  dns: 'while the host was looked up',
  tcp: 'while it connected',
  tls: 'while the encryption was agreed on',
  wait: 'while it waited for the answer',
  read: 'while the answer was read',
};

/** What there is to say beside the word; empty where nothing is. */
export function detailText({ result, trace }: KeptRequest): string {
  switch (result.kind) {
    case 'token':
      return '';
    case 'failure':
      return result.title;
    case 'refusal':
      return (refusalTexts[result.code] ?? actionTexts[result.code]).what;
    case 'cancelled': {
      if (trace === null) return 'how far it came is not known';
      const end = tracePhases(trace).find(({ isEnd }) => isEnd);
      return end ? whereCancelled[end.id] : 'when the answer had come';
    }
  }
}

/** The status that came; empty where nothing was sent. */
export function statusText({ trace }: KeptRequest): string {
  if (trace === null) return '';
  const status = trace.response?.status ?? trace.failure?.statusLine?.status;
  return status === undefined ? 'no status' : `status ${status}`;
}

/** How long it took; of a cancelled one, until it was. */
export function totalText({ trace, result }: KeptRequest): string {
  if (trace !== null) return `${millisecondsText(trace.timing.totalMs)} in all`;
  return result.kind === 'cancelled' ? '' : 'nothing was sent';
}
