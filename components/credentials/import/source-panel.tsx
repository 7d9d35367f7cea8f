'use client';

import { FileUp } from 'lucide-react';
import { type ChangeEvent, type FormEvent, type Ref, useId } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Field } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { Textarea } from '@/components/ui/textarea';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { FormatList } from './format-list';
import type { ImportState } from './import-state';
import { SourceRefusal } from './source-refusal';

export interface SourcePanelProps {
  readonly refused: Extract<ImportState, { readonly step: 'source' }>['refused'];
  /** Files are being dragged over the page. */
  readonly isOver: boolean;
  /** The text lives in the document alone, where a client secret in it reaches no state. */
  readonly pasted: Ref<HTMLTextAreaElement>;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onPaste: () => void;
}

/** Where a file is chosen or dropped, or a text pasted. Fields without a name: no form can send them. */
export function SourcePanel({ refused, isOver, pasted, onFiles, onPaste }: SourcePanelProps) {
  const id = useId();
  const isHydrated = useIsHydrated();

  function handleFile(event: ChangeEvent<HTMLInputElement>) {
    const files = [...(event.target.files ?? [])];
    // Emptied, so that the same file can be chosen again after it was put right.
    event.target.value = '';
    if (files.length > 0) onFiles(files);
  }
  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    onPaste();
  }

  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Panel title="Choose, drop or paste">
        <div className="flex flex-col gap-5">
          <div className="flex flex-col gap-3">
            <div
              className={classNames(
                'flex flex-col items-start gap-2 rounded-md border border-dashed p-4',
                isOver ? 'border-accent bg-accent-soft' : 'border-control',
              )}
            >
              <label htmlFor={`${id}-file`} className="flex items-center gap-2 font-medium">
                <FileUp aria-hidden="true" className="size-4 text-muted" />
                {isOver ? 'Drop the file to read it' : 'Choose a file, or drop it anywhere on this page'}
              </label>
              <input
                id={`${id}-file`}
                type="file"
                disabled={!isHydrated}
                aria-describedby={`${id}-about`}
                onChange={handleFile}
                className="w-full min-w-0 text-muted text-sm file:mr-3 file:min-h-8 file:rounded-md file:border file:border-control file:border-solid file:bg-surface file:px-3 file:font-medium file:text-ink hover:file:bg-hover pointer-coarse:file:min-h-10"
              />
              <p id={`${id}-about`} className="text-muted text-xs">
                At most 256 KiB. It is read in this browser; nothing of it is sent before you save.
              </p>
            </div>
            {refused?.source === 'file' && <SourceRefusal refusal={refused.refusal} />}
          </div>
          <form
            method="post"
            noValidate
            autoComplete="off"
            onSubmit={handleSubmit}
            className="flex flex-col gap-3"
          >
            <Field
              label="Or paste the text"
              hint="JSON, lines of an .env file, or a cURL command. It is read, never run."
            >
              <Textarea ref={pasted} mono sensitive rows={8} autoComplete="off" className="min-h-40" />
            </Field>
            {refused?.source === 'paste' && <SourceRefusal refusal={refused.refusal} />}
            <Button type="submit" variant="primary" className="self-start">
              Read pasted text
            </Button>
          </form>
        </div>
      </Panel>
      <Panel title="What can be read">
        <FormatList />
      </Panel>
    </div>
  );
}
