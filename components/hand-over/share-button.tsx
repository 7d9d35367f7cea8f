'use client';

import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { lazyPart } from '@/components/playground/lazy-part';
import { ResultLoading } from '@/components/playground/result-loading';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { SharePanelProps } from './share-panel';

const panelPart = lazyPart(async () => (await import('./share-panel')).SharePanel, <ResultLoading />);

/** "Share", and the dialog it opens. */
export function ShareButton(props: SharePanelProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        onClick={() => setOpen(true)}
        onPointerEnter={panelPart.preload}
        icon={<Share2 aria-hidden="true" className="size-4" />}
      >
        Share
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title="Share"
        description="A link that opens the playground with this request, without its client secret."
      >
        <panelPart.Part {...props} />
      </Dialog>
    </>
  );
}
