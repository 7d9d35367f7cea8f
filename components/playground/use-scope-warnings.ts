'use client';

import { useEffect, useState } from 'react';
import type { FieldWarning } from '@/components/ui/field';
import type { ProviderId } from '@/lib/domain/provider/provider';

type Check = typeof import('./lint-warnings').scopeWarnings;

/**
 * What looks odd about the scopes of this request; nothing for null, which stands for the credential's own. The checks are fetched with the
 * first change, because most requests have none.
 */
export function useScopeWarnings(
  scopes: readonly string[] | null,
  provider: ProviderId,
  onFix: (scopes: readonly string[]) => void,
): readonly FieldWarning[] {
  const [check, setCheck] = useState<{ readonly run: Check } | null>(null);
  const isNeeded = scopes !== null && check === null;
  useEffect(() => {
    if (!isNeeded) return;
    let isCurrent = true;
    void import('./lint-warnings')
      .then(({ scopeWarnings }) => isCurrent && setCheck({ run: scopeWarnings }))
      // Without the checks the request works as before; the next change tries again.
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [isNeeded]);
  return scopes && check ? check.run(scopes, provider, onFix) : [];
}
