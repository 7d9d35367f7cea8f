'use client';

import { useState } from 'react';
import { CodeBlock, type CodeBlockProps } from '@/components/ui/code-block';
import { Disclosure } from '@/components/ui/disclosure';
import { Segmented } from '@/components/ui/segmented';
import { type BadgeFormat, badgePath, writeBadge } from '@/lib/domain/hand-over/share/badge';

/** The link as a picture for documentation: how it looks, and what to paste. */
export function ShareBadgeBlock({
  origin,
  link,
  ...masked
}: { readonly origin: string; readonly link: string } & Pick<CodeBlockProps, 'sensitive'>) {
  const [format, setFormat] = useState<BadgeFormat>('markdown');
  return (
    <Disclosure summary="Badge for documentation">
      <div className="flex min-w-0 flex-col items-start gap-3">
        <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
          <Segmented
            legend="Written as"
            options={[
              { value: 'markdown', label: 'Markdown' },
              { value: 'html', label: 'HTML' },
            ]}
            value={format}
            onChange={setFormat}
          />
          {/* biome-ignore lint/performance/noImgElement: a picture of 2 kB, as it will stand in documents */}
          <img src={badgePath} alt="The badge: Open in the playground" width={188} height={28} />
        </div>
        <div className="w-full min-w-0">
          <CodeBlock
            key={format}
            text={writeBadge(format, origin, link)}
            label="Badge"
            noun="badge"
            maxHeight="small"
            wrap
            {...masked}
          />
        </div>
        <p className="text-muted text-sm">The picture is loaded from this server.</p>
      </div>
    </Disclosure>
  );
}
