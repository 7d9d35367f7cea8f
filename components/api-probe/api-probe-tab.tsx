'use client';

import { Plug } from 'lucide-react';
import { findReservedParameter } from '@/components/playground/current-request';
import { EmptyState } from '@/components/ui/empty-state';
import type { CredentialView } from '@/lib/domain/credential';
import type { ApiProbePanelProps } from './api-probe-panel';
import { apiProbePart } from './part';

export interface ApiProbeTabProps extends Omit<ApiProbePanelProps, 'credential'> {
  /** The credential that would be used now. */
  readonly active: CredentialView | null;
}

/** Calling an API with the credential that is selected now, or why that cannot be done yet. */
export function ApiProbeTab({ active, ...props }: ApiProbeTabProps) {
  if (active && findReservedParameter(props.request) === null)
    return <apiProbePart.Part key={active.id} credential={active} {...props} />;
  return (
    <EmptyState title="No API to call yet" icon={Plug}>
      {active
        ? 'Remove the parameter that the request sets itself.'
        : 'Select a credential, or enter one and keep it: its token is sent to the API.'}
    </EmptyState>
  );
}
