import type { ReactNode } from 'react';
import { VisibleText } from '@/components/token/visible-text';
import { type Description, DescriptionList } from '@/components/ui/description-list';
import { Sensitive } from '@/components/ui/sensitive';
import { StateChip } from '@/components/ui/state-chip';
import { absoluteTime } from '@/components/ui/time-text';
import type { TraceView } from '@/lib/domain/generation';
import type { TlsView } from '@/lib/domain/trace/connection';
import { wasSent } from '../../lib/domain/trace/phases';
import { certificateState } from './certificate-state';

/** Where the request went and how it was secured, as far as it got. */
export function TraceConnection({ trace }: { readonly trace: TraceView }) {
  return (
    <DescriptionList
      items={[
        { term: 'Address', description: address(trace), mono: trace.remoteAddress !== null },
        { term: 'HTTP version', description: httpVersion(trace) },
        ...tlsFacts(trace),
        { term: 'Clock of the provider', description: driftText(trace) },
      ]}
    />
  );
}

function address({ remoteAddress, isOwn }: TraceView): ReactNode {
  if (remoteAddress === null) return 'not connected';
  return (
    <>
      <Sensitive kind="ip-address">{remoteAddress}</Sensitive>
      {isOwn && ', the listener of this server itself'}
    </>
  );
}

function httpVersion({ response, failure }: TraceView): string {
  if (response) return `HTTP/${response.httpVersion}, by the answer’s status line`;
  if (failure?.statusLine)
    return `HTTP/${failure.statusLine.httpVersion}, by the status line that had arrived`;
  return 'not known: no status line arrived';
}

function tlsFacts(trace: TraceView): Description[] {
  const { tls, isOwn, timing } = trace;
  if (tls) {
    const alpn = tls.alpn === null ? 'the server chose no protocol (ALPN)' : `${tls.alpn} by ALPN`;
    return [
      {
        term: 'TLS version',
        description: [tls.protocol.replace(/^TLSv/, 'TLS '), tls.cipher, alpn].filter(Boolean).join(', '),
      },
      ...certificateFacts(tls, trace),
    ];
  }
  if (isOwn) return [{ term: 'TLS version', description: 'none: this server called itself' }];
  if (URL.parse(trace.request.url)?.protocol !== 'https:')
    return [{ term: 'TLS version', description: wasSent(trace) ? 'none: plain http' : 'none' }];
  const why = timing.tcpMs === null ? 'none: it was not connected' : 'none: the handshake failed';
  return [{ term: 'TLS version', description: why }];
}

function certificateFacts(tls: TlsView, { failure, startedAt }: TraceView): Description[] {
  const { tone, word, text } = certificateState(tls, failure?.detail ?? null, startedAt);
  return [
    {
      term: 'Certificate',
      description: (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <StateChip tone={tone}>{word}</StateChip> {text}
        </span>
      ),
    },
    { term: 'Certificate is for', description: named([...new Set([tls.subject, ...tls.hosts])].join(', ')) },
    { term: 'Certificate issued by', description: named(tls.issuer) },
    { term: 'Certificate valid from', description: dateText(tls.validFrom) },
    { term: 'Certificate valid until', description: dateText(tls.validTo) },
  ];
}

function named(text: string): ReactNode {
  return text === '' ? 'not named' : <VisibleText text={text.replace(/^, /, '')} />;
}

function dateText(at: number | null): string {
  return at === null ? 'not readable' : absoluteTime(at);
}

/** The header has whole seconds, so below two there is nothing to tell. */
function driftText({ clockDriftMs, response }: TraceView): string {
  if (clockDriftMs === null)
    return response ? 'not known: the answer has no Date header' : 'not known: no answer arrived';
  if (Math.abs(clockDriftMs) < 2000) return 'agrees with ours';
  return `${Math.round(Math.abs(clockDriftMs) / 1000)} s ${clockDriftMs > 0 ? 'ahead of' : 'behind'} ours`;
}
