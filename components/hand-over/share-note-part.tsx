'use client';

import { lazyPart } from '@/components/playground/lazy-part';

/** The note without its code in the page's first load: most visits bring no shared link. */
export const shareNotePart = lazyPart(async () => (await import('./share-note')).ShareNote, null);
