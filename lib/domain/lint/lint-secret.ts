import type { ProviderId } from '../provider/provider';
import type { LintCode } from './codes';
import type { LintResult } from './result';
import { mendText, type TextFault, textFaults } from './text-faults';

export interface SecretContext {
  readonly clientId: string;
  readonly provider: ProviderId;
}

const percentEncoded: TextFault = {
  code: 'percent-encoded',
  isFound: (text) => decodePercent(text) !== null,
  mend: (text) => decodePercent(text) ?? text,
};

const secretFaults: readonly TextFault[] = [...textFaults, percentEncoded];

/**
 * What looks wrong with a client secret before it is sent. An empty one has no findings. No result holds any of its characters; a mend
 * is made by `fixSecret`, where the secret already is. Does not know whether the secret is right.
 * @see RFC 6749 appendix A.2 (a client secret is printable ASCII, spaces included)
 */
export function lintSecret(value: string, { clientId, provider }: SecretContext): LintResult[] {
  if (value === '') return [];
  const results: LintResult[] = secretFaults
    .filter((fault) => fault.isFound(value))
    .map(({ code, mend }) => ({ code, field: 'client-secret', ...(mend ? { isFixable: true } : {}) }));
  const bare = value.trim();
  if (bare === clientId.trim()) results.push({ code: 'same-as-client-id', field: 'client-secret' });
  else if (provider === 'adobe-ims' && /^[0-9a-f]{32}$/i.test(bare)) {
    results.push({ code: 'id-in-secret-field', field: 'client-secret' });
  }
  return results;
}

/**
 * The secret with one fault mended, for the field it was typed in; null when that fault is absent or cannot be mended safely. The
 * answer is a secret: keep it out of state, logs and results.
 */
export function fixSecret(value: string, code: LintCode): string | null {
  return mendText(value, code, secretFaults);
}

/** The decoded text where every `%` begins an escape and decoding changes it; else null. */
function decodePercent(text: string): string | null {
  if (!/%[0-9a-f]{2}/i.test(text) || /%(?![0-9a-f]{2})/i.test(text)) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    // Escapes that are no UTF-8 were not made by encoding a secret: nothing to report.
    return null;
  }
}
