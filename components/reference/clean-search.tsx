'use client';

import type { ReactNode } from 'react';
import { cleanSearchText } from '@/lib/domain/hand-over/share/search-text';
import { searchParameter } from './links';

/** A search form that leaves tokens and secrets out before what was typed becomes an address. Without script the server cleans the address that it gets. */
export function CleanSearch({ action, children }: { readonly action: string; readonly children: ReactNode }) {
  return (
    <form
      method="get"
      action={action}
      className="flex flex-col gap-1"
      onSubmit={({ currentTarget }) => {
        const field = currentTarget.elements.namedItem(searchParameter);
        if (field instanceof HTMLInputElement) field.value = cleanSearchText(field.value) ?? '';
      }}
    >
      {children}
    </form>
  );
}
