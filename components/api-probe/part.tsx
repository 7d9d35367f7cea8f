'use client';

import { lazyPart } from '@/components/playground/lazy-part';
import { ResultLoading } from '@/components/playground/result-loading';

/** The panel without its code in the page's first load: the catalogue of services comes with it. */
export const apiProbePart = lazyPart(
  async () => (await import('./api-probe-panel')).ApiProbePanel,
  <ResultLoading />,
);
