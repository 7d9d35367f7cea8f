'use client';

import type { ReactNode } from 'react';
import { KnownValues } from '@/components/ui/known-values';
import { useScreenshotSafe } from '@/components/ui/screenshot-safe';
import type { CredentialView } from '@/lib/domain/credential';
import { knownValuesOf } from '@/lib/domain/hand-over/mask/known-values';

/** Makes every masked text within leave out the identifiers of these credentials. */
export function KnownCredentials({
  credentials,
  children,
}: {
  readonly credentials: readonly CredentialView[];
  readonly children: ReactNode;
}) {
  const { isOn } = useScreenshotSafe();
  return <KnownValues values={isOn ? credentials.flatMap(knownValuesOf) : []}>{children}</KnownValues>;
}
