'use client';

import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ExportFile } from '@/lib/domain/export/export-file';
import { useAnnounce } from './announcer';
import { Button, type ButtonProps } from './button';
import { saveFile } from './save-file';

export interface DownloadButtonProps extends Pick<ButtonProps, 'variant'> {
  readonly file: ExportFile;
  readonly children: ReactNode;
}

/** Downloads a file that was made in the browser, and says so: by the nearest announcer, as the page's is silent while a dialog is open. */
export function DownloadButton({ file, children, ...button }: DownloadButtonProps) {
  const announce = useAnnounce();
  function handleClick() {
    saveFile(file);
    announce(`Download of ${file.fileName} started`);
  }
  return (
    <Button
      {...button}
      onClick={handleClick}
      icon={<Download aria-hidden="true" className="size-4 shrink-0" />}
    >
      {children}
    </Button>
  );
}
