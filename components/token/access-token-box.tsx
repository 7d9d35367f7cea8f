'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Sensitive } from '@/components/ui/sensitive';
import type { TokenView } from '@/lib/domain/generation';
import { VisibleText } from './visible-text';

/**
 * The token itself. While masked its text is nowhere in the document, only in the component's memory; copying reads it from there. Give it the
 * fingerprint as `key`, so that a new token starts masked.
 */
export function AccessTokenBox({ token }: { readonly token: TokenView }) {
  const [isShown, setShown] = useState(false);
  const id = useId();
  const length = token.accessToken.length.toLocaleString('en');
  return (
    <div className="rounded-md border border-line bg-sunken">
      <div className="flex items-start gap-2 p-2 pl-3">
        <div id={id} className="min-w-0 flex-1 py-1">
          {isShown ? (
            <code className="block max-h-60 overflow-y-auto break-all" data-token>
              <Sensitive kind="token">
                <VisibleText text={token.accessToken} />
              </Sensitive>
            </code>
          ) : (
            <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
              <span
                aria-hidden="true"
                className="select-none overflow-hidden whitespace-nowrap font-mono text-faint tracking-widest max-sm:hidden"
              >
                ••••••••••••••••••••
              </span>
              <span className="text-muted">Masked, {length} characters</span>
            </span>
          )}
        </div>
        <div className="flex shrink-0 gap-1 max-sm:flex-col">
          <Button
            size="small"
            aria-expanded={isShown}
            aria-controls={id}
            aria-label={isShown ? 'Hide access token' : 'Show access token'}
            icon={
              isShown ? (
                <EyeOff aria-hidden="true" className="size-3.5" />
              ) : (
                <Eye aria-hidden="true" className="size-3.5" />
              )
            }
            onClick={() => setShown(!isShown)}
            className="w-20"
          >
            {isShown ? 'Hide' : 'Show'}
          </Button>
          <CopyButton text={() => token.accessToken} noun="access token" />
        </div>
      </div>
      <dl className="flex flex-wrap gap-x-5 gap-y-0.5 border-line border-t px-3 py-1.5 text-xs">
        <Fact term="Type">{token.tokenType ? <VisibleText text={token.tokenType} /> : 'not given'}</Fact>
        <Fact term="Length">{length} characters</Fact>
        <Fact term="SHA-256 begins">
          <code className="text-xs">{token.fingerprint}</code>
        </Fact>
      </dl>
    </div>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-muted">{term}</dt>
      <dd className="min-w-0 break-all">{children}</dd>
    </div>
  );
}
