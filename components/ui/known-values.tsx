'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { KnownValue } from '@/lib/domain/hand-over/mask/mask-kinds';

const KnownContext = createContext<readonly KnownValue[]>([]);

/** Names values that every masked text within has to leave out, such as a client ID that looks like any other word. */
export function KnownValues({
  values,
  children,
}: {
  readonly values: readonly KnownValue[];
  readonly children: ReactNode;
}) {
  const outer = useContext(KnownContext);
  return <KnownContext value={[...outer, ...values]}>{children}</KnownContext>;
}

/** What the surrounding `KnownValues` name; empty without one. */
export function useKnownValues(): readonly KnownValue[] {
  return useContext(KnownContext);
}
