'use client';

import { useMask } from '@/components/ui/screenshot-safe';
import type { CredentialView } from '@/lib/domain/credential';
import { credentialLabel } from './credential-label';

/** Calls credentials by their labels; of one without a name the client ID is masked while the page is safe for a screenshot. */
export function useCredentialLabel(): (credential: Pick<CredentialView, 'name' | 'clientId'>) => string {
  const mask = useMask();
  return ({ name, clientId }) => credentialLabel({ name, clientId: mask('client-id', clientId) });
}
