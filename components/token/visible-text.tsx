'use client';

import { Fragment } from 'react';
import { useMaskSegments } from '@/components/ui/masked-text';
import { Mask } from '@/components/ui/sensitive';
import { makeVisible } from '@/lib/domain/token/visible';

export interface VisibleTextProps {
  readonly text: string;
  /** Name of the claim, header or parameter that the text is the value of; it tells what to mask for a screenshot. */
  readonly of?: string;
}

/** A text from elsewhere, drawn so that nothing in it hides, moves or reorders what stands around it; each unseen character becomes a mark. */
export function VisibleText({ text, of }: VisibleTextProps) {
  const segments = useMaskSegments()(text, of);
  if (segments === null) return <bdi>{drawn(text)}</bdi>;
  return (
    <bdi>
      {segments.map((segment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place.
        <Fragment key={index}>
          {segment.kind === null ? drawn(segment.text) : <Mask kind={segment.kind} />}
        </Fragment>
      ))}
    </bdi>
  );
}

function drawn(text: string) {
  return makeVisible(text).map((segment, index) =>
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
  );
}
