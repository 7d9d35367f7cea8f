'use client';

import { type FormEvent, type Ref, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Field } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { type CommandReading, dialects } from '@/lib/domain/command/reading';
import { dialectLabels, readingTexts } from './texts';

export type UnreadCommand = Extract<CommandReading, { readonly ok: false }>;

export interface PastePanelProps {
  /** Out of sight while its report is looked at; what was pasted stays. */
  readonly hidden: boolean;
  /** The text lives in the document alone, where a client secret in it reaches no state. */
  readonly pasted: Ref<HTMLTextAreaElement>;
  readonly dialect: Ref<HTMLSelectElement>;
  /** Why the last text was not read; null where it was. */
  readonly unread: UnreadCommand | null;
  readonly onRead: () => void;
}

/** Where the command is pasted. Fields without a name: no form can send them. */
export function PastePanel({ hidden, pasted, dialect, unread, onRead }: PastePanelProps) {
  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    onRead();
  }
  return (
    <div hidden={hidden}>
      <Panel title="The command">
        <form
          method="post"
          noValidate
          autoComplete="off"
          onSubmit={handleSubmit}
          className="flex flex-col gap-4"
        >
          <Field
            label="Paste the command"
            hint="cURL, HTTPie, Invoke-RestMethod or a browser’s fetch. It is read in this browser: nothing of it is run, and nothing is sent before you choose Reproduce."
          >
            <Textarea
              ref={pasted}
              mono
              sensitive
              rows={8}
              autoComplete="off"
              className="min-h-40"
              placeholder={
                "curl -X POST 'https://ims-na1.adobelogin.com/ims/token/v3' \\\n  -d 'grant_type=client_credentials' …"
              }
            />
          </Field>
          {unread && <Unread unread={unread} />}
          <div className="flex flex-wrap items-end gap-3">
            <Field label="Written for" className="w-full sm:w-72">
              <Select ref={dialect} defaultValue="">
                <option value="">Told from the text</option>
                {dialects.map((one) => (
                  <option key={one} value={one}>
                    {dialectLabels[one]}
                  </option>
                ))}
              </Select>
            </Field>
            <Button type="submit" variant="primary">
              Read command
            </Button>
          </div>
        </form>
      </Panel>
    </div>
  );
}

/** Why nothing was read, where it was pasted; takes the focus, so that it is read out. */
function Unread({ unread }: { readonly unread: UnreadCommand }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (unread) ref.current?.focus();
  }, [unread]);
  const { what, why, next } = readingTexts[unread.code];
  return (
    <Callout ref={ref} tone="invalid" title={what}>
      <p>{unread.line === undefined ? why : `It begins in line ${unread.line}. ${why}`}</p>
      <p>{next}</p>
      {unread.refused.length > 0 && (
        <p>Found and not done: {unread.refused.map((one) => one.what).join(', ')}.</p>
      )}
    </Callout>
  );
}
