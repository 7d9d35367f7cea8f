import { Fragment } from 'react';
import { makeVisible } from '@/lib/domain/token/visible';

/** A text from elsewhere, drawn so that nothing in it hides, moves or reorders what stands around it; each unseen character becomes a mark. */
export function VisibleText({ text }: { readonly text: string }) {
  return (
    <bdi>
      {makeVisible(text).map((segment, index) =>
        segment.kind === 'text' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place.
          <Fragment key={index}>{segment.text}</Fragment>
        ) : (
          <mark
            // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place.
            key={index}
            title={segment.name ?? undefined}
            className="mx-px rounded-sm border border-warning bg-warning-soft px-0.5 text-warning text-xs"
          >
            {segment.text}
          </mark>
        ),
      )}
    </bdi>
  );
}
