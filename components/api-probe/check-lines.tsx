'use client';

import { Field } from '@/components/ui/field';
import { MaskedText } from '@/components/ui/masked-text';
import { Select } from '@/components/ui/select';
import { StateChip } from '@/components/ui/state-chip';
import { Table, type TableColumn } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { Tone } from '@/components/ui/tone';
import type { ApiCallView } from '@/lib/domain/api-probe/api-probe';
import { type ApiCheck, type ApiVerdict, verdictTexts } from '@/lib/domain/api-probe/checks';
import { services } from '@/lib/domain/catalogue/services';
import type { CredentialView } from '@/lib/domain/credential';
import { makeVisibleText } from '@/lib/domain/token/visible';

export interface CheckLinesProps {
  readonly call: ApiCallView;
  readonly checks: readonly ApiCheck[];
  readonly credential: CredentialView;
  /** Service of an address that nobody knows; empty where it was not said. */
  readonly serviceId: string;
  readonly onService: (serviceId: string) => void;
}

const tones: Readonly<Record<ApiVerdict, Tone>> = {
  good: 'valid',
  bad: 'invalid',
  doubtful: 'warning',
  unknown: 'unknown',
  'not-needed': 'neutral',
};

/** What the call carried, line by line, against what the API needs. */
export function CheckLines({ call, checks, credential, serviceId, onService }: CheckLinesProps) {
  const isOnPage = credential.kind === 'saved';
  const columns: TableColumn<ApiCheck>[] = [
    { id: 'what', header: 'What', isRowHeader: true, cell: ({ title }) => title },
    {
      id: 'verdict',
      header: 'Verdict',
      cell: ({ verdict }) => <StateChip tone={tones[verdict]}>{verdictTexts[verdict]}</StateChip>,
    },
    {
      id: 'why',
      header: 'Why, and what to do',
      cell: ({ id, text, next }) => (
        <div className="wrap-anywhere min-w-0 text-sm">
          <p>
            <MaskedText text={makeVisibleText(text)} />
          </p>
          {next !== null && (
            <p className="text-muted">
              <MaskedText text={makeVisibleText(next)} />
            </p>
          )}
          {next !== null && isOnPage && (id === 'service' || id === 'profiles' || id === 'scopes') && (
            <TextLink href={`/credentials/${credential.id}`}>Open the credential’s page</TextLink>
          )}
        </div>
      ),
    },
  ];
  return (
    <div className="flex flex-col gap-3">
      {call.target === 'url' && call.caller.provider !== 'generic' && (
        <Field
          label="Service of this API"
          optional
          hint="Compares its scopes and product profiles with the token. Nothing is sent."
        >
          <Select value={serviceId} onChange={(event) => onService(event.target.value)}>
            <option value="">Not said</option>
            {services.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Table
        caption="What the call carried, against what the API needs"
        captionHidden
        columns={columns}
        rows={checks}
        rowKey={({ id }) => id}
      />
    </div>
  );
}
