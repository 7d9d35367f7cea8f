import type { ProviderId } from '../provider/provider';
import type { LintCode } from './codes';
import { holdsAdobeSecret, type LintResult } from './result';
import { textFaults } from './text-faults';

/**
 * What looks wrong with a client ID before it is sent. An empty one has no findings. Where a client secret was pasted into this field
 * no result offers a mended value, because that would repeat the secret.
 */
export function lintClientId(value: string, { provider }: { readonly provider: ProviderId }): LintResult[] {
  if (value === '') return [];
  const holdsSecret = holdsAdobeSecret(value);
  const results: LintResult[] = textFaults
    .filter((fault) => fault.isFound(value))
    .map(({ code, mend }) => ({
      code,
      field: 'client-id',
      ...(mend && !holdsSecret ? { fixedValue: mend(value) } : {}),
    }));
  const misplaced = findMisplaced(value.trim(), holdsSecret);
  if (misplaced) return [...results, { code: misplaced, field: 'client-id' }];
  const isUnusual = results.length === 0 && provider === 'adobe-ims' && !/^[0-9a-f]{32}$/i.test(value);
  return isUnusual ? [{ code: 'client-id-form-unusual', field: 'client-id' }] : results;
}

function findMisplaced(text: string, holdsSecret: boolean): LintCode | null {
  if (holdsSecret) return 'secret-in-id-field';
  if (/@AdobeOrg$/i.test(text)) return 'organisation-in-id-field';
  return /@(?:[\w-]+\.)*techacct(?:\.adobe\.com)?$/i.test(text) ? 'technical-account-in-id-field' : null;
}
