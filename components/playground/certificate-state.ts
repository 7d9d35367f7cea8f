import type { Tone } from '@/components/ui/tone';
import type { TlsView } from '@/lib/domain/trace/connection';

/** A certificate in a word, and what there is to say about it. */
export interface CertificateState {
  readonly tone: Tone;
  readonly word: string;
  readonly text: string;
}

const dayMs = 86_400_000;
/** Providers renew later than this only where something is stuck. */
const soonDays = 30;

const unknownAuthority = 'no authority that this server trusts has signed it';
/** By the TLS library's codes. */
const refusals: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'a certificate of its chain has expired',
  CERT_NOT_YET_VALID: 'a certificate of its chain is not valid yet',
  CERT_REVOKED: 'it was revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is signed by itself alone',
  SELF_SIGNED_CERT_IN_CHAIN: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownAuthority,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownAuthority,
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for other hosts',
};

/** What a certificate's dates and fate come to. `detail` is the TLS library's code where it was refused, `now` is epoch milliseconds. */
export function certificateState(
  { isTrusted, validFrom, validTo }: Pick<TlsView, 'isTrusted' | 'validFrom' | 'validTo'>,
  detail: string | null,
  now: number,
): CertificateState {
  if (!isTrusted) {
    const refused = { tone: 'invalid', word: 'Refused' } as const;
    if (validTo !== null && validTo < now)
      return { ...refused, text: `it expired ${daysText(now - validTo)} ago` };
    if (validFrom !== null && validFrom > now)
      return { ...refused, text: `it is not valid for another ${daysText(validFrom - now)}` };
    return {
      ...refused,
      text:
        (detail !== null && Object.hasOwn(refusals, detail) && refusals[detail]) ||
        'it could not be verified',
    };
  }
  if (validTo === null) return { tone: 'valid', word: 'Accepted', text: '' };
  const left = validTo - now;
  return left < soonDays * dayMs
    ? { tone: 'warning', word: 'Ends soon', text: `accepted, ends in ${daysText(left)}` }
    : { tone: 'valid', word: 'Accepted', text: `ends in ${daysText(left)}` };
}

function daysText(ms: number): string {
  const days = Math.floor(Math.max(0, ms) / dayMs);
  if (days === 0) return 'less than a day';
  return days === 1 ? '1 day' : `${days.toLocaleString('en')} days`;
}
