'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { CodeBlock } from '@/components/ui/code-block';
import { Dialog } from '@/components/ui/dialog';
import { DownloadButton } from '@/components/ui/download-button';
import { KnownValues } from '@/components/ui/known-values';
import { Segmented } from '@/components/ui/segmented';
import type { CredentialView } from '@/lib/domain/credential';
import { exportCredential } from '@/lib/domain/export/export-credential';
import { type ExportFormat, exportFormats } from '@/lib/domain/export/export-file';
import { knownValuesOf } from '@/lib/domain/hand-over/mask/known-values';

const labels: Readonly<Record<ExportFormat, string>> = {
  json: 'JSON',
  postman: 'Postman environment',
  env: '.env',
};

const purposes: Readonly<Record<ExportFormat, string>> = {
  json: 'The shape of Adobe’s “Download JSON”, which many libraries read. Add the secret to CLIENT_SECRETS where it is needed.',
  postman:
    'Import it in Postman under Environments, then fill in CLIENT_SECRET, which is marked as a secret.',
  env: 'For a shell (set -a; . file) or a dotenv reader. CLIENT_SECRET is empty.',
};

/** The credential as a file: shown first, then copied or downloaded. It is made in the browser and holds no secret. */
export function DownloadDialog({
  credential,
  onClose,
}: {
  readonly credential: CredentialView;
  readonly onClose: () => void;
}) {
  const [format, setFormat] = useState<ExportFormat>('json');
  const file = exportCredential(credential, format);

  return (
    <Dialog
      open
      onClose={onClose}
      title="Download"
      description="Without the client secret: nobody can read that back."
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <DownloadButton file={file} variant="primary">
            <span className="wrap-anywhere text-left">Download {file.fileName}</span>
          </DownloadButton>
        </>
      }
    >
      <div className="flex min-w-0 flex-col gap-3">
        <Segmented
          legend="Format"
          options={exportFormats.map((value) => ({ value, label: labels[value] }))}
          value={format}
          onChange={setFormat}
        />
        <p className="text-muted text-sm">{purposes[format]}</p>
        {file.leftOut.length > 0 && (
          <Callout tone="warning" title={`Left out: ${file.leftOut.join(', ')}`}>
            The value has characters that readers of this format would not read alike, or would run. Copy it
            from the overview page, or choose JSON.
          </Callout>
        )}
        <KnownValues values={knownValuesOf(credential)}>
          <CodeBlock key={format} text={file.text} label={file.fileName} noun="file" maxHeight="medium" />
        </KnownValues>
      </div>
    </Dialog>
  );
}
