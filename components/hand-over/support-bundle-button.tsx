'use client';

import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import { lazyPart } from '@/components/playground/lazy-part';
import { Button } from '@/components/ui/button';
import type { BundleSubject } from './support-bundle-dialog';

/** The writers of bundles are needed by few, and by nobody before the click. */
const dialogPart = lazyPart(async () => (await import('./support-bundle-dialog')).SupportBundleDialog, null);

/** "Copy for support", and the dialog it opens. */
export function SupportBundleButton({ subject }: { readonly subject: BundleSubject }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        onPointerEnter={dialogPart.preload}
        onFocus={dialogPart.preload}
        icon={<LifeBuoy aria-hidden="true" className="size-3.5" />}
      >
        Copy for support
      </Button>
      {isOpen && <dialogPart.Part subject={subject} onClose={() => setOpen(false)} />}
    </>
  );
}
