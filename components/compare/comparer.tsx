'use client';

import { useState } from 'react';
import { Tabs } from '@/components/ui/tabs';
import { RequestPair } from './request-pair';
import { TokenPair } from './token-pair';

/** Two tokens or two requests; what is pasted in one tab stays while the other is looked at. */
export function Comparer() {
  const [tab, setTab] = useState<'tokens' | 'requests'>('tokens');
  return (
    <Tabs
      label="What to compare"
      value={tab}
      onChange={setTab}
      keepMounted
      items={[
        { id: 'tokens', label: 'Two tokens', panel: <TokenPair /> },
        { id: 'requests', label: 'Two requests', panel: <RequestPair /> },
      ]}
    />
  );
}
