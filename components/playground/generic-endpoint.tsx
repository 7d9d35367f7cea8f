'use client';

import { useRef } from 'react';
import { findFieldText } from '@/components/ui/action-texts';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { TextLink } from '@/components/ui/text-link';
import type { ActionRefusal } from '@/lib/domain/action-state';
import { credentialLimits } from '@/lib/domain/credential';
import { lintTokenEndpoint } from '@/lib/domain/lint/lint-token-endpoint';
import { playgroundFields as names } from '@/lib/domain/playground';
import { fillPattern } from '@/lib/domain/provider/fill-pattern';
import { type Preset, type PresetId, presets } from '@/lib/domain/provider/presets';
import { mendByFixedValue, useLint } from './use-lint';

export interface GenericEndpointProps {
  readonly preset: Preset;
  readonly onPreset: (preset: Preset) => void;
  readonly refusal: ActionRefusal | null;
  /** The token endpoint to begin with; empty for none. */
  readonly startAddress?: string;
}

/** Address of any other provider: typed in full, or filled in from the few parts that a known kind of server leaves open. */
export function GenericEndpoint({ preset, onPreset, refusal, startAddress = '' }: GenericEndpointProps) {
  const tokenEndpoint = useRef<HTMLInputElement>(null);
  const issuer = useRef<HTMLInputElement>(null);
  const blanks = useRef<HTMLDivElement>(null);
  const lint = useLint(tokenEndpoint, { lint: lintTokenEndpoint, ...mendByFixedValue });

  function fill() {
    const inputs = blanks.current?.querySelectorAll('input') ?? [];
    const values = Object.fromEntries(
      preset.blanks.map(({ name }, index) => [name, inputs[index]?.value ?? '']),
    );
    const endpoint = preset.tokenEndpoint && fillPattern(preset.tokenEndpoint, values);
    if (!endpoint || !tokenEndpoint.current || !issuer.current) return;
    tokenEndpoint.current.value = endpoint;
    issuer.current.value = (preset.issuer && fillPattern(preset.issuer, values)) ?? '';
    lint.check();
  }

  return (
    <>
      <Field label="Kind of provider" hint={<PresetSource preset={preset} />}>
        <Select
          value={preset.id}
          onChange={(event) => {
            const chosen = presets.find((one) => one.id === event.target.value);
            if (chosen) onPreset(chosen);
          }}
        >
          {presets.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {preset.blanks.length > 0 && (
        // What is typed in the parts bubbles up to here and fills the two addresses below.
        <div key={preset.id} ref={blanks} onInput={fill} className="grid gap-3 sm:grid-cols-2">
          {preset.blanks.map(({ name, label, example }) => (
            <Field key={name} label={label}>
              <TextInput mono autoComplete="off" placeholder={example} />
            </Field>
          ))}
        </div>
      )}
      <Field
        label="Token endpoint"
        required
        error={findFieldText(refusal, names.tokenEndpoint)}
        warnings={lint.warnings}
      >
        <TextInput
          ref={tokenEndpoint}
          mono
          name={names.tokenEndpoint}
          inputMode="url"
          autoComplete="off"
          placeholder="https://auth.example.com/oauth2/token"
          defaultValue={startAddress}
          maxLength={credentialLimits.urlMax}
          {...lint.handlers}
        />
      </Field>
      <Field
        label="Issuer"
        optional
        hint="Its published keys verify signatures. Without one, tokens are only decoded."
        error={findFieldText(refusal, names.issuer)}
      >
        <TextInput
          ref={issuer}
          mono
          name={names.issuer}
          inputMode="url"
          autoComplete="off"
          placeholder="https://auth.example.com"
          maxLength={credentialLimits.urlMax}
        />
      </Field>
    </>
  );
}

/** The preset with this id; each id has one. Throws `RangeError` otherwise. */
export function getPreset(id: PresetId): Preset {
  const found = presets.find((preset) => preset.id === id);
  if (!found) throw new RangeError('No preset has this id.');
  return found;
}

function PresetSource({ preset }: { readonly preset: Preset }) {
  if (!preset.source.startsWith('https://'))
    return 'Choose a kind to fill in the addresses from a few parts.';
  return (
    <>
      {'As in '}
      <TextLink href={preset.source} external>
        {`the documentation of ${preset.label}`}
      </TextLink>
    </>
  );
}
