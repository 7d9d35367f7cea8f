'use client';

import { X } from 'lucide-react';
import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Announcer } from './announcer';
import { classNames } from './class-names';
import { IconButton } from './icon-button';

const widths = { small: 'max-w-md', medium: 'max-w-2xl', large: 'max-w-4xl' } as const;

export interface DialogProps {
  readonly open: boolean;
  /** Asked to close by Escape, the close button or a click beside the dialog. The owner then sets `open` to false. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons at the foot; the confirming one last. */
  readonly footer?: ReactNode;
  readonly size?: keyof typeof widths;
  /** For a question that must be answered: spoken as an alert, and a click beside it does nothing. */
  readonly urgent?: boolean;
}

/**
 * A modal dialog on the platform's own `<dialog>`: the browser keeps focus inside, makes the rest inert and gives focus back to
 * what had it. Focus starts at the element marked `data-autofocus`, else at the first control of the contents, else of the footer
 * (React's `autoFocus` comes too early here). Contents exist only while it is open.
 */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({
  onClose,
  title,
  description,
  children,
  footer,
  size = 'medium',
  urgent = false,
}: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const pressedBeside = useRef(false);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    dialog.showModal();
    findFirstControl(dialog)?.focus();
    // Closing before React takes the node away is what returns the focus, hence a layout effect.
    return () => dialog.close();
  }, []);

  function handleClick(event: MouseEvent) {
    if (pressedBeside.current && event.target === ref.current && !urgent) onClose();
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog has Escape as its key, through onCancel
    <dialog
      ref={ref}
      role={urgent ? 'alertdialog' : undefined}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // A press that began inside (selecting text) and ended beside is not meant as closing.
      onMouseDown={(event) => {
        pressedBeside.current = event.target === ref.current;
      }}
      onClick={handleClick}
      className={classNames(
        'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] overflow-hidden rounded-lg border border-control bg-surface p-0 text-ink shadow-overlay backdrop:bg-black/40',
        'open:flex',
        widths[size],
      )}
    >
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <Announcer>
          <div className="flex items-start justify-between gap-4 border-line border-b py-3 pr-3 pl-4">
            <div className="min-w-0 py-1">
              <h2 id={`${id}-title`} className="font-semibold text-lg">
                {title}
              </h2>
              {description && (
                <div id={`${id}-description`} className="mt-1 text-muted">
                  {description}
                </div>
              )}
            </div>
            <IconButton
              label="Close"
              icon={<X aria-hidden="true" className="size-4" />}
              onClick={onClose}
              className="order-last"
            />
          </div>
          {children && (
            <div className="min-h-0 overflow-y-auto overscroll-contain p-4" data-dialog-part>
              {children}
            </div>
          )}
          {footer && (
            <div
              data-dialog-part
              className="flex flex-wrap justify-end gap-2 border-line border-t bg-paper px-4 py-3"
            >
              {footer}
            </div>
          )}
        </Announcer>
      </div>
    </dialog>
  );
}

const controls = 'input:not([type="hidden"]), select, textarea, button, a[href], [tabindex="0"]';

function findFirstControl(dialog: HTMLElement): HTMLElement | null {
  const marked = dialog.querySelector<HTMLElement>('[data-autofocus]');
  if (marked) return marked;
  const parts = dialog.querySelectorAll('[data-dialog-part]');
  for (const part of parts) {
    const first = part.querySelector<HTMLElement>(controls);
    if (first) return first;
  }
  return null;
}
