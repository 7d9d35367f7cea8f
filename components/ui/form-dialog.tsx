'use client';

import { useId } from 'react';
import { Button } from './button';
import { Dialog, type DialogProps } from './dialog';

export interface FormDialogProps extends Omit<DialogProps, 'open' | 'footer'> {
  /** Of the button that sends; null where there is nothing to send. */
  readonly submitLabel: string | null;
  readonly tone?: 'primary' | 'danger';
  /** The form is being sent. */
  readonly busy: boolean;
  /** Gets what the form's fields hold. */
  readonly onSubmit: (form: FormData) => void;
}

/** An open dialog around one form, with the buttons that send it and leave it. */
export function FormDialog({
  submitLabel,
  tone = 'primary',
  busy,
  onSubmit,
  children,
  ...rest
}: FormDialogProps) {
  const id = useId();
  return (
    <Dialog
      {...rest}
      open
      footer={
        <>
          <Button onClick={rest.onClose}>Cancel</Button>
          {submitLabel !== null && (
            <Button type="submit" form={id} variant={tone} busy={busy}>
              {submitLabel}
            </Button>
          )}
        </>
      }
    >
      <form
        id={id}
        method="post"
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(new FormData(event.currentTarget));
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
