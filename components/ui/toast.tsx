'use client';

import { X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { useAnnounce } from './announcer';
import { classNames } from './class-names';
import { IconButton } from './icon-button';
import { type Tone, toneIcon, toneText } from './tone';

export interface ToastMessage {
  readonly tone: Extract<Tone, 'valid' | 'info' | 'warning' | 'invalid'>;
  /** One sentence; it is announced too. */
  readonly text: string;
}

type ShowToast = (message: ToastMessage) => void;
const ToastContext = createContext<ShowToast>(() => {});

/** Shows a message at the page's foot. For news about something no longer in view; a refusal belongs beside its form, as a `Callout`. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

/** Holds the messages, three at most. Good news leaves after six seconds; warnings and failures wait to be closed. Inside an `Announcer`. */
export function Toaster({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly (ToastMessage & { readonly id: number })[]>([]);
  const count = useRef(0);
  const announce = useAnnounce();
  const close = useCallback((id: number) => setToasts((list) => list.filter((toast) => toast.id !== id)), []);
  const show = useCallback<ShowToast>(
    (message) => {
      count.current += 1;
      const id = count.current;
      setToasts((list) => [...list.slice(-2), { ...message, id }]);
      announce(message.text, message.tone === 'invalid' ? 'assertive' : 'polite');
      if (message.tone === 'valid' || message.tone === 'info') setTimeout(() => close(id), 6000);
    },
    [announce, close],
  );
  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label="Messages"
        className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-end gap-2 empty:hidden"
      >
        {toasts.map((toast) => {
          const Icon = toneIcon[toast.tone];
          return (
            <div
              key={toast.id}
              className="pointer-events-auto flex w-full max-w-sm items-start gap-2.5 rounded-md border border-control bg-surface py-2 pr-2 pl-3 shadow-overlay"
            >
              <Icon
                aria-hidden="true"
                className={classNames('mt-1.5 size-4 shrink-0', toneText[toast.tone])}
              />
              <p className="min-w-0 flex-1 py-1">{toast.text}</p>
              <IconButton
                label="Close message"
                icon={<X aria-hidden="true" className="size-4" />}
                onClick={() => close(toast.id)}
                className="min-h-7!"
              />
            </div>
          );
        })}
      </section>
    </ToastContext>
  );
}
