'use client';

import { useRef } from 'react';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { TextLink } from '@/components/ui/text-link';
import { fillPattern } from '@/lib/domain/provider/fill-pattern';
import { type Preset, presets } from '@/lib/domain/provider/presets';
import { EndpointFields, type EndpointFieldsProps, type FillEndpoint } from './endpoint-fields';

export interface GenericEndpointProps extends Omit<EndpointFieldsProps, 'ref'> {
  readonly preset: Preset;
  readonly onPreset: (preset: Preset) => void;
}

/** Address of any other provider: typed in full, or filled in from the few parts that a known kind of server leaves open. */
export function GenericEndpoint({ preset, onPreset, ...addresses }: GenericEndpointProps) {
  const fillEndpoint = useRef<FillEndpoint>(null);
  const blanks = useRef<HTMLDivElement>(null);

  function fill() {
    const inputs = blanks.current?.querySelectorAll('input') ?? [];
    const values = Object.fromEntries(
      preset.blanks.map(({ name }, index) => [name, inputs[index]?.value ?? '']),
    );
    const endpoint = preset.tokenEndpoint && fillPattern(preset.tokenEndpoint, values);
    if (!endpoint) return;
    fillEndpoint.current?.(endpoint, (preset.issuer && fillPattern(preset.issuer, values)) ?? '');
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
      <EndpointFields {...addresses} ref={fillEndpoint} />
    </>
  );
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
