import type { TraceView } from '../../generation';
import { tracePhases, wasSent } from '../../trace/phases';
import type { BundleExchange } from './bundle';
import { instantText } from './instant';
import { safeFormBody, safeHeaderValue, safePairs, safeUrl } from './names';

/** The exchange as traced, with what may still be secret in it taken out by its name; a header of the request that `isPublic` stays. */
export function bundleExchange(
  trace: TraceView,
  isPublic: (name: string, value: string) => boolean = () => false,
): BundleExchange {
  const { request, response, failure, clockDriftMs } = trace;
  return {
    startedAt: instantText(trace.startedAt),
    sent: wasSent(trace),
    request: {
      method: request.method,
      url: safeUrl(request.url),
      line: safeLine(request.line),
      headers: safePairs(request.headers, (name, value) =>
        isPublic(name, value) ? value : safeHeaderValue(name, value),
      ),
      body: safeFormBody(request.body),
    },
    response: response && {
      httpVersion: response.httpVersion,
      status: response.status,
      reason: response.reason,
      headers: safePairs(response.headers, safeHeaderValue),
      body: response.body,
      bodyBytes: response.bodyBytes,
      isCut: response.isCut,
    },
    failure: failure && {
      code: failure.code,
      detail: failure.detail,
      bytesReceived: failure.bytesReceived,
      status: failure.statusLine?.status ?? null,
    },
    remoteAddress: trace.remoteAddress,
    tls: tlsOf(trace),
    totalMs: trace.timing.totalMs,
    phases: tracePhases(trace).map(({ id, label, span, why, isEnd }) => ({
      id,
      label,
      durationMs: span && span.toMs - span.fromMs,
      note: isEnd ? 'failed here' : why,
    })),
    clockDriftSeconds: clockDriftMs === null ? null : Math.round(clockDriftMs / 1000),
  };
}

function tlsOf({ tls }: TraceView): BundleExchange['tls'] {
  return (
    tls && {
      protocol: tls.protocol,
      cipher: tls.cipher,
      certificateSubject: tls.subject,
      certificateHosts: tls.hosts,
      certificateIssuer: tls.issuer,
      certificateValidFrom: instantText(tls.validFrom),
      certificateValidTo: instantText(tls.validTo),
      isTrusted: tls.isTrusted,
    }
  );
}

/** The request line has the target of the URL, and so its query. */
function safeLine(line: string): string {
  const [method = '', target = '', ...rest] = line.split(' ');
  return [method, safeUrl(target), ...rest].join(' ');
}
