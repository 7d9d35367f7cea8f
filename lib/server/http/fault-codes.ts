import 'server-only';
import type { OutboundCode } from '@/lib/domain/trace/outbound-code';
import { findSystemCode, OutboundError } from './outbound-error';

/** Where in a request a foreign error came up; the same code means different things at different steps. */
export type Step = 'dns' | 'tcp' | 'tls' | 'http';

const byStep: Readonly<Record<Step, Readonly<Record<string, OutboundCode>>>> = {
  dns: { ENOTFOUND: 'dns-not-found', ENODATA: 'dns-not-found' },
  tcp: { ECONNREFUSED: 'connection-refused', ECONNRESET: 'connection-reset', ETIMEDOUT: 'timeout' },
  tls: {
    CERT_HAS_EXPIRED: 'tls-certificate',
    CERT_NOT_YET_VALID: 'tls-certificate',
    CERT_REVOKED: 'tls-certificate',
    CERT_UNTRUSTED: 'tls-certificate',
    CERT_REJECTED: 'tls-certificate',
    CERT_CHAIN_TOO_LONG: 'tls-certificate',
    CERT_SIGNATURE_FAILURE: 'tls-certificate',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-certificate',
    SELF_SIGNED_CERT_IN_CHAIN: 'tls-certificate',
    UNABLE_TO_GET_ISSUER_CERT: 'tls-certificate',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-certificate',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-certificate',
    UNABLE_TO_DECRYPT_CERT_SIGNATURE: 'tls-certificate',
    INVALID_CA: 'tls-certificate',
    INVALID_PURPOSE: 'tls-certificate',
    PATH_LENGTH_EXCEEDED: 'tls-certificate',
    HOSTNAME_MISMATCH: 'tls-certificate',
    ERR_TLS_CERT_ALTNAME_INVALID: 'tls-certificate',
    ERR_TLS_CERT_ALTNAME_FORMAT: 'tls-certificate',
    CERTIFICATE_VERIFY_FAILED: 'tls-certificate',
  },
  http: {
    ECONNRESET: 'connection-reset',
    EPIPE: 'connection-reset',
    ETIMEDOUT: 'timeout',
    UND_ERR_SOCKET: 'connection-reset',
    UND_ERR_HEADERS_OVERFLOW: 'header-too-large',
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'malformed-response',
  },
};

/** What is left where the table above has no entry. */
const otherwise: Readonly<Record<Step, OutboundCode>> = {
  dns: 'dns-failed',
  tcp: 'network',
  tls: 'tls-handshake',
  http: 'network',
};

/** Our error for a foreign one that came up at `step`: its code translated, everything else left behind. Ours pass through. */
export function translateFault(fault: unknown, step: Step): OutboundError {
  if (fault instanceof OutboundError) return fault;
  const detail = findSystemCode(fault);
  if (step === 'http' && isProtocolFault(fault)) return new OutboundError('malformed-response', detail);
  return new OutboundError((detail && byStep[step][detail]) || otherwise[step], detail);
}

/** undici's parser errors have no usable code, and an unasked 100 or 101 has the code of a broken connection; name and fixed message tell them apart. */
function isProtocolFault(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  return (
    fault.name === 'HTTPParserError' || fault.message === 'bad response' || fault.message === 'bad upgrade'
  );
}
