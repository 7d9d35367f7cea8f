'use client';

import { ClaimsTable, type MarkedMember } from '@/components/token/claims-table';
import { Callout } from '@/components/ui/callout';
import { CodeBlock } from '@/components/ui/code-block';
import type { SignedContent } from '@/lib/domain/inspect/read-content';
import { makeVisibleText } from '@/lib/domain/token/visible';

/** A JWS whose content is no JSON object: its header explained, and the text that it signs. */
export function SignedContentView({
  content,
  at,
  marked,
}: {
  readonly content: SignedContent;
  readonly at: number;
  readonly marked: MarkedMember | null;
}) {
  const { header, text, algorithm, signatureBytes } = content;
  return (
    <div className="flex min-w-0 flex-col gap-6">
      {text === null ? (
        <Callout tone="info" title="The content is not in it">
          <p>
            Whoever verifies the signature has to put what was signed between the two dots (RFC 7515, appendix
            F).
          </p>
        </Callout>
      ) : (
        <section className="flex min-w-0 flex-col gap-1">
          <h5 className="font-semibold text-sm">Content</h5>
          <CodeBlock
            label="Signed content"
            titleHidden
            wrap
            text={text.split('\n').map(makeVisibleText).join('\n')}
            noun="signed content"
          />
        </section>
      )}
      {header.length > 0 ? (
        <section className="flex min-w-0 flex-col gap-1">
          <h5 className="font-semibold text-sm">Header</h5>
          <ClaimsTable part="header" members={header} family="generic" now={at} marked={marked} />
        </section>
      ) : (
        <Callout tone="warning" title="No header is signed">
          <p>
            The signature covers the content alone. Such a token has no compact form and is not verified here.
          </p>
        </Callout>
      )}
      <p className="text-muted text-sm">
        {algorithm === null ? 'No algorithm is named' : `Algorithm ${makeVisibleText(algorithm)}`};{' '}
        {signatureBytes === null
          ? 'the signature cannot be read.'
          : `the signature has ${signatureBytes} bytes.`}
      </p>
    </div>
  );
}
