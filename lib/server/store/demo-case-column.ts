import 'server-only';
import type { DemoCaseId } from '@/lib/domain/credential';
import { readWord } from './columns';

// The keys are checked against the type, so a case that is added to the domain has to be added here.
const demoCaseIds: Readonly<Record<DemoCaseId, DemoCaseId>> = {
  working: 'working',
  'many-scopes': 'many-scopes',
  'wrong-secret': 'wrong-secret',
  'unknown-client': 'unknown-client',
  'missing-scope': 'missing-scope',
  'dropped-scope': 'dropped-scope',
  'not-provisioned': 'not-provisioned',
  throttled: 'throttled',
  slow: 'slow',
  'internal-error': 'internal-error',
  'html-answer': 'html-answer',
  'opaque-token': 'opaque-token',
};
const known = Object.values(demoCaseIds);

/** The demo case a column names, or null. @throws StoreError `row-malformed` */
export function readDemoCase(value: string | null, column: string): DemoCaseId | null {
  return value === null ? null : readWord(known, value, column);
}
