'use client';

import { RotateCcw, X } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useAnnounce } from '@/components/ui/announcer';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/text-input';
import { credentialLimits } from '@/lib/domain/credential';
import { getProviderProfile } from '@/lib/domain/provider/profiles';
import type { ProviderId } from '@/lib/domain/provider/provider';
import { parseScopes } from '@/lib/domain/token/scopes';
import { useScopeWarnings } from './use-scope-warnings';

export interface ScopeEditorProps {
  /** Scopes of this request; null: the credential's own. */
  readonly scopes: readonly string[] | null;
  readonly own: readonly string[];
  readonly provider: ProviderId;
  readonly onChange: (scopes: readonly string[] | null) => void;
}

/**
 * The scopes of one request as chips, with a field that takes any separator. Removing them all goes back to the credential's own, because
 * that is what a request without scopes of its own asks for.
 */
export function ScopeEditor({ scopes, own, provider, onChange }: ScopeEditorProps) {
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const shown = scopes ?? own;
  const warnings = useScopeWarnings(scopes, provider, onChange);
  const isFull = shown.length >= credentialLimits.scopesMax;

  function add(text: string) {
    setTyped('');
    const added = parseScopes(text).filter((scope) => !shown.includes(scope));
    if (added.length === 0) return;
    onChange([...shown, ...added].slice(0, credentialLimits.scopesMax));
    announce(added.length === 1 ? `Scope ${added[0]} added` : `${added.length} scopes added`);
  }

  function remove(scope: string) {
    const left = shown.filter((one) => one !== scope);
    onChange(left.length === 0 ? null : left);
    announce(
      left.length === 0 && own.length > 0 ? 'The credential’s own scopes are used' : `Scope ${scope} removed`,
    );
    // The button that had the focus is gone.
    input.current?.focus();
  }

  function handleKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (!['Enter', ',', ' ', ';'].includes(event.key)) return;
    if (event.nativeEvent.isComposing) return;
    event.preventDefault();
    add(typed);
  }

  function handlePaste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData('text');
    if (!/[\s,;]/.test(text.trim())) return;
    event.preventDefault();
    add(`${typed} ${text}`);
  }

  return (
    <div className="flex flex-col gap-2">
      <Field
        label="Scopes"
        aside={
          <span className="inline-flex min-h-6 items-center gap-2">
            {scopes ? (
              <button
                type="button"
                onClick={() => {
                  onChange(null);
                  announce('The credential’s own scopes are used');
                  input.current?.focus();
                }}
                className="inline-flex min-h-6 items-center gap-1 rounded-sm px-1 font-medium text-accent hover:bg-hover"
              >
                <RotateCcw aria-hidden="true" className="size-3" />
                Use the credential’s {own.length === 0 ? 'own' : own.length}
              </button>
            ) : (
              `${own.length === 0 ? 'none' : own.length} from the credential`
            )}
          </span>
        }
        hint={hintText(shown.length, getProviderProfile(provider).scopeSeparator)}
        warnings={warnings}
      >
        {shown.length > 0 && (
          <ul
            aria-label="Scopes of this request"
            className="flex max-h-44 flex-wrap gap-1 overflow-y-auto py-0.5"
          >
            {shown.map((scope) => (
              <li
                key={scope}
                className="inline-flex max-w-full items-center rounded-sm border border-line bg-sunken font-mono text-xs"
              >
                <span className="min-w-0 break-all py-0.5 pl-1.5">{scope}</span>
                <button
                  type="button"
                  onClick={() => remove(scope)}
                  aria-label={`Remove scope ${scope}`}
                  className="inline-grid size-6 shrink-0 place-items-center rounded-sm text-faint hover:bg-hover hover:text-ink pointer-coarse:size-9"
                >
                  <X aria-hidden="true" className="size-3" />
                </button>
              </li>
            ))}
          </ul>
        )}
        <TextInput
          ref={input}
          mono
          autoComplete="off"
          placeholder={isFull ? 'No more scopes fit' : 'Add scopes, any separator'}
          value={typed}
          maxLength={20_000}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={handleKeyDown}
          onPaste={handlePaste}
          onBlur={() => add(typed)}
        />
      </Field>
    </div>
  );
}

function hintText(count: number, separator: ',' | ' '): string {
  if (count === 0) return 'None: the parameter is left out and the provider decides.';
  const by = separator === ',' ? 'commas, as Adobe IMS documents' : 'spaces (RFC 6749, section 3.3)';
  return count === 1 ? 'Sent as the parameter scope.' : `Sent as the parameter scope, joined by ${by}.`;
}
