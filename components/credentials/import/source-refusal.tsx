'use client';

import { useEffect, useRef } from 'react';
import { Callout } from '@/components/ui/callout';
import type { ImportRefusal } from '@/lib/domain/import/report';
import { importRefusalTexts } from './refusal-texts';

/** Why a file or paste was not read, beside where it was given; takes the focus, so that it is read out. */
export function SourceRefusal({ refusal }: { readonly refusal: ImportRefusal }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) ref.current?.focus();
  }, [refusal]);
  const text = importRefusalTexts[refusal.code];
  return (
    <Callout ref={ref} tone="invalid" title={text.what}>
      <p>{text.why}</p>
      {refusal.place && (
        <p>
          Reading stopped at line {refusal.place.line}, column {refusal.place.column}.
        </p>
      )}
      <p>{text.next}</p>
    </Callout>
  );
}
