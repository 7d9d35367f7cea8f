import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';

export interface LinkedScopesNoteProps {
  /** What the link asked for. */
  readonly scopes: readonly string[];
  /** What the credential has. */
  readonly own: readonly string[];
  readonly onUseOwn: () => void;
}

/** Says that the page began with other scopes than the credential has, because a link asked for it, and leads back to those. */
export function LinkedScopesNote({ scopes, own, onUseOwn }: LinkedScopesNoteProps) {
  const announce = useAnnounce();
  const foreign = scopes.filter((scope) => !own.includes(scope)).length;
  const these = scopes.length === 1 ? 'this scope' : `these ${scopes.length} scopes`;
  return (
    <Callout
      tone="info"
      role="note"
      title={foreign === 0 ? `Only ${these}, as the link asked` : `The link asked for ${these}`}
      actions={
        <Button
          size="small"
          onClick={() => {
            onUseOwn();
            announce('The credential’s own scopes are used');
          }}
        >
          {foreign === 0 ? `Use all ${own.length} of the credential` : 'Use the credential’s own'}
        </Button>
      }
    >
      {foreign === 0
        ? 'The token gets no other scope of the credential.'
        : `${foreign === scopes.length ? (foreign === 1 ? 'It is' : 'They are') : `${foreign} of them ${foreign === 1 ? 'is' : 'are'}`} not recorded on this credential. The provider refuses what was never added to it.`}
    </Callout>
  );
}
