'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { Combobox } from '@/components/ui/combobox';
import type { ComboboxGroup, ComboboxOption } from '@/components/ui/combobox-options';
import { Field } from '@/components/ui/field';
import { useScreenshotSafe } from '@/components/ui/screenshot-safe';
import type { CredentialView } from '@/lib/domain/credential';
import { masks } from '@/lib/domain/hand-over/mask/mask-kinds';
import { type PlaygroundActions, playgroundFields } from '@/lib/domain/playground';
import { credentialLabel } from './credential-label';
import { fieldsForm } from './request-draft';

/** The page's first credentials are at most this many; with fewer there is nothing more to find. */
const firstPage = 50;
/** Pause after the last key before the server is asked, milliseconds. */
const pauseMs = 250;

export interface CredentialPickerProps {
  readonly credentials: readonly CredentialView[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly search: PlaygroundActions['searchCredentials'];
  readonly onFound: (credentials: readonly CredentialView[]) => void;
}

/** The credential to use, found by name, client ID or provider. What is not on the page is looked up while typing. */
export function CredentialPicker({
  credentials,
  selectedId,
  onSelect,
  search,
  onFound,
}: CredentialPickerProps) {
  const { isOn } = useScreenshotSafe();
  const groups = useMemo(() => groupsOf(credentials, isOn), [credentials, isOn]);
  const [query, setQuery] = useState('');
  const mayBeMore = credentials.length >= firstPage;
  const onFoundRef = useRef(onFound);
  useEffect(() => {
    onFoundRef.current = onFound;
  });

  useEffect(() => {
    if (!mayBeMore || query.trim().length < 2) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await search(fieldsForm({ [playgroundFields.query]: query.trim() })).catch(() => null);
      // A search that failed leaves the list as it is; the next key tries again.
      if (isCurrent && answer?.ok) onFoundRef.current(answer.credentials);
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [mayBeMore, query, search]);

  return (
    // What is typed into the combobox bubbles up to here; its own list filters by itself.
    <div onInput={(event) => event.target instanceof HTMLInputElement && setQuery(event.target.value)}>
      <Field label="Credential" labelHidden>
        <Combobox
          sensitive
          groups={groups}
          value={selectedId}
          onChange={onSelect}
          placeholder="Find by name, client ID or provider"
          emptyText="No credential matches. Try another word, or enter a new one."
        />
      </Field>
    </div>
  );
}

function groupsOf(credentials: readonly CredentialView[], isMasked: boolean): readonly ComboboxGroup[] {
  const optionsOf = (wanted: (one: CredentialView) => boolean): readonly ComboboxOption[] =>
    credentials.filter(wanted).map((one) => {
      const clientId = isMasked ? masks['client-id'] : one.clientId;
      return {
        value: one.id,
        label: credentialLabel({ name: one.name, clientId }),
        secondary: clientId,
        // A masked one is found all the same.
        keywords: `${one.provider} ${one.tokenEndpoint} ${one.clientId}`,
      };
    });
  return [
    { label: 'This session', options: optionsOf((one) => one.kind === 'session') },
    { label: 'Saved', options: optionsOf((one) => one.kind === 'saved' && one.demoCase === null) },
    {
      label: 'Demo, on the sandbox',
      options: optionsOf((one) => one.kind === 'saved' && one.demoCase !== null),
    },
  ].filter((group) => group.options.length > 0);
}
