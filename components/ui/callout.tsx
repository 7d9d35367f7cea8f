import type { ReactNode, Ref } from 'react';
import { classNames } from './class-names';
import { toneGround, toneIcon, toneText } from './tone';

export interface CalloutProps {
  readonly tone: 'info' | 'warning' | 'invalid' | 'valid';
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons or links below the text. */
  readonly actions?: ReactNode;
  /** `alert` interrupts (a refusal just now), `status` waits its turn; leave out for what stood there from the start. */
  readonly role?: 'alert' | 'status' | 'note';
  /** To move the focus here after a refusal: pass a ref and call `focus()`. */
  readonly ref?: Ref<HTMLDivElement>;
}

/** What happened, why, what next: a tinted block with the tone's icon. */
export function Callout({ tone, title, children, actions, role, ref }: CalloutProps) {
  const Icon = toneIcon[tone];
  return (
    <div
      ref={ref}
      role={role}
      tabIndex={ref ? -1 : undefined}
      className={classNames('flex gap-2.5 rounded-md border p-3', toneGround[tone])}
    >
      <Icon aria-hidden="true" className={classNames('mt-0.5 size-4 shrink-0', toneText[tone])} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        {title && <p className={classNames('font-semibold', toneText[tone])}>{title}</p>}
        {children && <div className="flex flex-col gap-1 text-ink">{children}</div>}
        {actions && <div className="mt-1 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
