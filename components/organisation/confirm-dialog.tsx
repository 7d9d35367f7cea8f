'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { type FormAction, useAction } from '@/components/ui/use-action';

export interface ConfirmDialogProps<View> {
  readonly title: string;
  /** What happens on yes. */
  readonly description: ReactNode;
  /** Words of the button that does it. */
  readonly confirm: string;
  /** Something is destroyed or somebody shut out: spoken as an alert, red button. */
  readonly isDangerous: boolean;
  readonly action: FormAction<View>;
  /** Sent as the form. */
  readonly fields: Readonly<Record<string, string>>;
  readonly onClose: () => void;
  readonly onDone: (view: View) => void;
}

/** One question with yes and no; a refusal is explained in it and nothing is closed. */
export function ConfirmDialog<View>(props: ConfirmDialogProps<View>) {
  const { title, description, confirm, isDangerous, action, fields, onClose, onDone } = props;
  const { run, pending, refusal, retryAt } = useAction(action);
  function handleConfirm() {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    run(form, onDone);
  }
  return (
    <Dialog
      open
      urgent={isDangerous}
      onClose={onClose}
      title={title}
      description={description}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant={isDangerous ? 'danger' : 'primary'} busy={pending} onClick={handleConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {refusal && <RefusalCallout refusal={refusal} retryAt={retryAt} />}
    </Dialog>
  );
}
