'use client';

import { SearchCheck } from 'lucide-react';
import { useState } from 'react';
import { lazyPart } from '@/components/playground/lazy-part';
import { ResultLoading } from '@/components/playground/result-loading';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { ScopeSearchDialogProps } from './scope-search-dialog';

/** The search brings the catalogue of services along, which nobody needs before it is opened. */
const dialogPart = lazyPart(
  async () => (await import('./scope-search-dialog')).ScopeSearchDialog,
  <ResultLoading />,
);

/** "Find which scope fails", and the dialog it opens. Closing the dialog ends the search. */
export function ScopeSearchButton(props: ScopeSearchDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        onClick={() => setOpen(true)}
        onPointerEnter={dialogPart.preload}
        icon={<SearchCheck aria-hidden="true" className="size-3.5" />}
      >
        Find which scope fails
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title="Which scope fails?" size="large">
        <dialogPart.Part
          {...props}
          onUseScopes={(scopes) => {
            setOpen(false);
            props.onUseScopes(scopes);
          }}
        />
      </Dialog>
    </>
  );
}
