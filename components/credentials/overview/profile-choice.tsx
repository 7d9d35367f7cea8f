'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { serviceName } from '@/lib/domain/access-names';
import { opensText, sandboxProfilesOf } from '@/lib/domain/catalogue/sandbox-products';
import { readProfileNames } from './access-form';
import { CheckList } from './check-list';
import { requiresProfile } from './profile-name';

export interface ProfileChoiceProps {
  readonly serviceId: string;
  readonly isSandbox: boolean;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly error: string | null;
}

/** The product profiles of one service: chosen from the sandbox's, or typed as an administrator named them. */
export function ProfileChoice(props: ProfileChoiceProps) {
  return props.isSandbox ? <SandboxProfiles {...props} /> : <TypedProfiles {...props} />;
}

function SandboxProfiles({ serviceId, chosen, onChange, error }: ProfileChoiceProps) {
  const offered = sandboxProfilesOf(serviceId);
  // What is assigned and no longer offered has to be seen, or it could not be taken away.
  const gone = chosen.filter((id) => !offered.some((profile) => profile.id === id));
  return (
    <CheckList
      legend={`Product profiles: ${serviceName(serviceId)}`}
      searchLabel="Find a product profile"
      items={[
        ...offered.map(({ id, name, opens }) => ({ value: id, label: name, hint: opensText(opens) })),
        ...gone.map((id) => ({ value: id, label: id, hint: 'Not offered any more' })),
      ]}
      chosen={chosen}
      onChange={onChange}
      error={error}
      canChooseAll
    />
  );
}

function TypedProfiles({ serviceId, chosen, onChange, error }: ProfileChoiceProps) {
  const [text, setText] = useState(chosen.join('\n'));
  return (
    <Field
      label={`Product profiles: ${serviceName(serviceId)}`}
      required={requiresProfile(serviceId)}
      optional={!requiresProfile(serviceId)}
      hint="One name a line, as the Admin Console shows them. Kept as a record."
      error={error}
    >
      <Textarea
        value={text}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value);
          onChange(readProfileNames(event.target.value));
        }}
      />
    </Field>
  );
}
