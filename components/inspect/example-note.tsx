import { claimsPath } from '@/components/reference/links';
import { Callout } from '@/components/ui/callout';
import { TextLink } from '@/components/ui/text-link';
import type { ExampleToken } from '@/lib/domain/inspect/examples/example';

/** Where the member is that an example was made for. */
export const exampleMemberId = 'example-member';

/** What stands in the field where nobody pasted anything, and the way to the claim that it was opened for. */
export function ExampleNote({ example }: { readonly example: ExampleToken }) {
  return (
    <Callout tone="info" role="note" title="This is an example">
      <p>
        It has{' '}
        <a
          href={`#${exampleMemberId}`}
          className="wrap-anywhere rounded-sm text-accent underline decoration-1 underline-offset-2 hover:decoration-2"
        >
          <code>{example.claim.name}</code>
        </a>{' '}
        in its {example.part}, marked where the {example.part} is explained. Every value is made up, nobody
        signed it, and no API takes it. Paste a token of your own in its place.
      </p>
    </Callout>
  );
}

/** Shown for a link to an example that there is not. */
export function NoExampleNote() {
  return (
    <Callout tone="info" role="note" title="There is no such example">
      The link names a claim that is not in the dictionary; it may be mistyped. Paste a token instead, or
      choose an example in the <TextLink href={claimsPath}>claim dictionary</TextLink>.
    </Callout>
  );
}
