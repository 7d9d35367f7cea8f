'use client';

import { useMemo, useState } from 'react';
import { readToken } from '@/components/token/token-reading';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { CodeBlock } from '@/components/ui/code-block';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import { DownloadButton } from '@/components/ui/download-button';
import { Segmented } from '@/components/ui/segmented';
import type { GenerationView } from '@/lib/domain/generation';
import {
  type ApiCallSource,
  type BundleFormat,
  type BundleSource,
  bundleFormats,
} from '@/lib/domain/hand-over/bundle/bundle';
import { supportBundleFile } from '@/lib/domain/hand-over/bundle/file';

const labels: Readonly<Record<BundleFormat, string>> = {
  markdown: 'Markdown',
  json: 'JSON',
  har: 'HAR',
};

const purposes: Readonly<Record<BundleFormat, string>> = {
  markdown: 'For a ticket, a mail or a chat: everything in words, readable without rendering too.',
  json: 'The same facts for a program.',
  har: 'HAR 1.2, which browsers’ developer tools and many support desks open: request, answer and times.',
};

/** The result that is handed over. */
export type BundleSubject =
  | { readonly kind: 'generation'; readonly generation: GenerationView }
  | Omit<ApiCallSource, 'maskIdentities'>;

export interface SupportBundleDialogProps {
  readonly subject: BundleSubject;
  readonly onClose: () => void;
}

/** A result as a text for someone else: shown whole before it is copied or downloaded. It is made in the browser and sent nowhere. */
export function SupportBundleDialog({ subject, onClose }: SupportBundleDialogProps) {
  const [format, setFormat] = useState<BundleFormat>('markdown');
  const [maskIdentities, setMaskIdentities] = useState(false);
  const file = useMemo(
    () => supportBundleFile(sourceOf(subject, maskIdentities), format),
    [subject, maskIdentities, format],
  );
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title="Copy for support"
      description="What was asked, what came back and what it means. No client secret and no token is in it."
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <DownloadButton file={file}>Download</DownloadButton>
          <CopyButton
            key={format}
            text={file.text}
            label={`Copy ${labels[format]}`}
            noun="support bundle"
            variant="primary"
            size="medium"
          />
        </>
      }
    >
      <div className="flex min-w-0 flex-col gap-3">
        <Segmented
          legend="Format"
          options={bundleFormats.map((value) => ({ value, label: labels[value] }))}
          value={format}
          onChange={setFormat}
        />
        <p className="text-muted text-sm">{purposes[format]}</p>
        <Checkbox
          checked={maskIdentities}
          onChange={(event) => setMaskIdentities(event.target.checked)}
          label="Leave out client ID and technical account"
          hint="For a place that strangers read, such as a public thread. The provider’s own support needs them to find the case."
        />
        {subject.kind === 'generation' && subject.generation.trace === null && (
          <p className="text-sm">
            No request was sent for this result, so the bundle has none and no answer.
          </p>
        )}
        {subject.kind === 'api-call' && subject.call.trace.response !== null && (
          <p className="text-sm">
            The API’s answer is in it as it came, with tokens replaced. Read it before you hand it on: it may
            hold data of your organisation.
          </p>
        )}
        <CodeBlock
          key={format}
          text={file.text}
          label={file.fileName}
          noun="support bundle"
          copy={false}
          wrap={format === 'markdown'}
          maxHeight="medium"
        />
      </div>
    </Dialog>
  );
}

function sourceOf(subject: BundleSubject, maskIdentities: boolean): BundleSource {
  if (subject.kind === 'api-call') return { ...subject, maskIdentities };
  const { generation } = subject;
  const { outcome, provider, requestedScopes } = generation;
  return {
    kind: 'generation',
    generation,
    reading: outcome.kind === 'token' ? readToken(outcome.token, provider, requestedScopes) : null,
    maskIdentities,
  };
}
