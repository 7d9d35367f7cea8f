import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';

export interface LinkedScopesNoteProps {
  readonly count: number;
  /** How many scopes the credential has. */
  readonly total: number;
  readonly onUseAll: () => void;
}

/** Says that the page began with fewer scopes than the credential has, because a link asked for it, and leads back to all. */
export function LinkedScopesNote({ count, total, onUseAll }: LinkedScopesNoteProps) {
  const announce = useAnnounce();
  return (
    <Callout
      tone="info"
      role="note"
      title={`Only ${count === 1 ? 'this scope' : `these ${count} scopes`}, as the link asked`}
      actions={
        <Button
          size="small"
          onClick={() => {
            onUseAll();
            announce('The credential’s own scopes are used');
          }}
        >
          Use all {total} of the credential
        </Button>
      }
    >
      The token gets no other scope of the credential.
    </Callout>
  );
}
