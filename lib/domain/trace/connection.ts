import type { OutboundCode } from './outbound-code';

/** What the handshake told of the other side, also where its certificate was refused. Texts are the certificate's own, unseen characters written out. */
export interface TlsView {
  /** As the TLS library names it: `TLSv1.2` or `TLSv1.3`. */
  readonly protocol: string;
  /** The suite's standard name, such as `TLS_AES_256_GCM_SHA384`; null where it is not known. */
  readonly cipher: string | null;
  /** The protocol that the server chose by ALPN (RFC 7301) where it did: `http/1.1`, which is all that is offered. */
  readonly alpn: string | null;
  /** Common name and organisation; empty where the certificate has neither. */
  readonly subject: string;
  /** The host names and addresses that the certificate is for, at most 20. */
  readonly hosts: readonly string[];
  /** Common name and organisation of who signed it; empty where it names neither. */
  readonly issuer: string;
  /** Epoch milliseconds; null where the certificate's date cannot be read. */
  readonly validFrom: number | null;
  /** Epoch milliseconds; null where the certificate's date cannot be read. */
  readonly validTo: number | null;
  /** Whether the certificate was accepted; nothing is sent where it is not. */
  readonly isTrusted: boolean;
}

/** How a request ended that got no whole answer. */
export interface TraceFailure {
  readonly code: OutboundCode;
  /** The system's or TLS library's own code, such as `CERT_HAS_EXPIRED`; null where none is known. */
  readonly detail: string | null;
  /** Bytes of the answer, head and body, that had been read by then. */
  readonly bytesReceived: number;
  /** What the status line said where it had arrived whole. */
  readonly statusLine: { readonly httpVersion: string; readonly status: number } | null;
}
