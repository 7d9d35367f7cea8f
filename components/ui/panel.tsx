import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';

export interface PanelProps {
  readonly title: ReactNode;
  readonly titleHidden?: boolean;
  /** 2 unless the panel stands inside another. */
  readonly level?: 2 | 3;
  /** At the title's right end. */
  readonly actions?: ReactNode;
  readonly description?: ReactNode;
  readonly children: ReactNode;
  /** Without padding, for a table or list that draws its own edges. */
  readonly flush?: boolean;
  readonly className?: string;
}

/** A titled section on surface with a hairline around it. */
export function Panel({
  title,
  titleHidden = false,
  level = 2,
  actions,
  description,
  children,
  flush = false,
  className,
}: PanelProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      aria-labelledby={id}
      className={classNames('min-w-0 rounded-lg border border-line bg-surface', className)}
    >
      <div
        className={classNames(
          'flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b px-4 py-2',
          titleHidden && !actions && 'sr-only',
        )}
      >
        <div className="min-w-0 py-1">
          <Heading id={id} className={titleHidden ? 'sr-only' : 'font-semibold text-ink text-base'}>
            {title}
          </Heading>
          {description && <p className="text-muted text-sm">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      <div className={flush ? '' : 'p-4'}>{children}</div>
    </section>
  );
}
