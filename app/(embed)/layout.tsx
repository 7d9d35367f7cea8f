import './embed.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';

/** An embed is a part of somebody's page; on its own nobody should find it. */
export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Neither header nor footer nor navigation of ours, and nobody is asked who they are: what stands in a frame is the same for everybody. */
export default function EmbedLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
