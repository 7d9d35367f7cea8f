'use client';

import type { Ref } from 'react';
import { Callout } from '@/components/ui/callout';
import { classNames } from '@/components/ui/class-names';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { pasteCleaningTexts, pasteRefusalTexts, tokenRoleLabels } from '@/lib/domain/inspect/paste-texts';
import { makeVisibleText } from '@/lib/domain/token/visible';
import type { PastedTokens, ShownToken } from './use-pasted-tokens';

export interface TokenFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly pasted: PastedTokens;
  readonly rows: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Where a token is pasted, with what was cleaned, which one of several is meant, or why there is none. The field has no name: no form can send it. */
export function TokenField({ label, hint, pasted, rows, ref }: TokenFieldProps) {
  const { reading, tokens, index } = pasted;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Field label={label} hint={hint}>
        <Textarea
          {...(ref && { ref })}
          mono
          sensitive
          rows={rows}
          autoComplete="off"
          className={classNames('break-all', rows > 6 ? 'min-h-40' : 'min-h-28')}
          value={pasted.text}
          onChange={(event) => pasted.setText(event.target.value)}
        />
      </Field>
      {!reading.ok && reading.code !== 'empty' && (
        <Callout
          tone={reading.code === 'nothing-found' ? 'info' : 'warning'}
          title={pasteRefusalTexts[reading.code].what}
        >
          <p>{pasteRefusalTexts[reading.code].why}</p>
          <p>{pasteRefusalTexts[reading.code].next}</p>
        </Callout>
      )}
      {tokens.length > 1 && (
        <Field label={`${tokens.length} tokens found; show`}>
          <Select value={String(index)} onChange={(event) => pasted.choose(Number(event.target.value))}>
            {tokens.map((token, at) => (
              <option key={token.found.token} value={at}>
                {optionText(token, at)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {reading.ok && <Cleaned pasted={reading} />}
    </div>
  );
}

function Cleaned({ pasted }: { readonly pasted: Extract<PastedTokens['reading'], { readonly ok: true }> }) {
  const lines = pasted.cleaned.map((code) => pasteCleaningTexts[code]);
  return (
    <div className="flex flex-col gap-1 text-muted text-xs empty:hidden">
      {lines.length > 0 && (
        <p>
          <span className="font-medium">Cleaned: </span>
          {lines.join(' ')}
        </p>
      )}
      {pasted.hasSecret && (
        <p className="text-warning">
          What was pasted holds a client secret, too. It stays in this field; clear it when you are done.
        </p>
      )}
    </div>
  );
}

function optionText({ found, recognised }: ShownToken, at: number): string {
  const name = found.name === null ? '' : ` (${makeVisibleText(found.name)})`;
  return `${at + 1}. ${tokenRoleLabels[found.role]}${name}: ${recognised.title}`;
}
