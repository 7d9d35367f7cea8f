import Link from 'next/link';
import type { ReactNode } from 'react';
import { providerLabels } from '@/components/playground/credential-label';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { TextLink } from '@/components/ui/text-link';
import { getDemoCase } from '@/lib/domain/catalogue/demo-cases';
import type { CredentialView } from '@/lib/domain/credential';
import { playgroundHref } from './playground-link';

export type OverviewDialog = 'rename' | 'download' | 'delete';

export interface OverviewHeadingProps {
  readonly credential: CredentialView;
  readonly onOpen: (dialog: OverviewDialog) => void;
}

/** The credential's name, what it is, and all that can be done with it. */
export function OverviewHeading({ credential, onOpen }: OverviewHeadingProps) {
  return (
    <>
      <p className="mb-1 text-sm">
        <TextLink href="/credentials">All credentials</TextLink>
      </p>
      <PageHeader
        title={<span className="wrap-anywhere">{credential.name}</span>}
        description={description(credential)}
        actions={
          <>
            <PlaygroundLink href={playgroundHref(credential.id)} isPrimary>
              Generate access token
            </PlaygroundLink>
            <PlaygroundLink href={playgroundHref(credential.id, { view: 'command' })}>
              View cURL command
            </PlaygroundLink>
            {credential.canEdit && <Button onClick={() => onOpen('rename')}>Edit credential</Button>}
            <Button onClick={() => onOpen('download')}>Download</Button>
            {credential.canDelete && <Button onClick={() => onOpen('delete')}>Delete credential</Button>}
          </>
        }
      />
    </>
  );
}

interface PlaygroundLinkProps {
  readonly href: string | null;
  readonly isPrimary?: boolean;
  readonly children: ReactNode;
}

function PlaygroundLink({ href, isPrimary = false, children }: PlaygroundLinkProps) {
  return (
    <Link href={href ?? '/'} prefetch={false} className={buttonClass(isPrimary ? 'primary' : 'secondary')}>
      {children}
    </Link>
  );
}

function description({ provider, demoCase, canEdit }: CredentialView): string {
  const sentences = [
    `OAuth Server-to-Server credential, ${providerLabels[provider]}.`,
    demoCase === null ? null : getDemoCase(demoCase).shows,
    canEdit ? null : 'Only an administrator or the person who created it can change it.',
  ];
  return sentences.filter(Boolean).join(' ');
}
