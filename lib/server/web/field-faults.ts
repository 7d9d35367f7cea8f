import 'server-only';
import type { z } from 'zod';
import { type FieldCode, fieldCodes } from '@/lib/domain/action-state';

/**
 * The first fault of each field as a code. A schema says its own with `error: 'too-long'` or `params: { code: 'too-long' }`; other
 * issues are translated by kind. Messages and names of unknown fields are left out, because they quote what was sent.
 */
export function fieldFaults(
  issues: readonly z.core.$ZodIssue[],
): Readonly<Record<string, FieldCode>> | undefined {
  const faults = new Map<string, FieldCode>();
  for (const issue of issues) {
    const [field] = issue.path;
    if (typeof field === 'string' && !faults.has(field)) faults.set(field, codeOf(issue));
  }
  return faults.size === 0 ? undefined : Object.fromEntries(faults);
}

function codeOf(issue: z.core.$ZodIssue): FieldCode {
  const own: readonly unknown[] = [issue.message, issue.code === 'custom' ? issue.params?.code : null];
  const said = fieldCodes.find((code) => own.includes(code));
  if (said) return said;
  switch (issue.code) {
    case 'too_small':
      return issue.minimum <= 1 ? 'required' : 'too-short';
    case 'too_big':
      return 'too-long';
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'bad-format';
    case 'invalid_value':
      return 'unknown-choice';
    default:
      return 'bad-format';
  }
}
