import type { ReactNode, Ref } from 'react';

export interface ResultHeadingProps {
  readonly title: string;
  /** Which credential the result belongs to; another one may be selected by now. */
  readonly of: string;
  /** Takes the focus when a result arrives. */
  readonly ref: Ref<HTMLHeadingElement>;
  /** States, side by side. */
  readonly children?: ReactNode;
}

/** A result's title, whose it is, and its states. */
export function ResultHeading({ title, of, ref, children }: ResultHeadingProps) {
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h3 ref={ref} tabIndex={-1} className="scroll-mt-16 rounded-sm font-semibold text-lg">
          {title}
        </h3>
        <p className="min-w-0 truncate text-muted">{of}</p>
      </div>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5">{children}</div>
    </div>
  );
}
