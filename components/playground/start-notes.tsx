import type { ReactNode } from 'react';
import { ShareRemoved } from '@/components/hand-over/share-removed';
import { Callout } from '@/components/ui/callout';
import { TextLink } from '@/components/ui/text-link';
import { getDemoCase } from '@/lib/domain/catalogue/demo-cases';
import type { StartNote } from '@/lib/domain/playground';

/** What of the address was not done, or not wholly; drawn on the server, because no script is needed for it. */
export function StartNotes({ notes }: { readonly notes: readonly StartNote[] }) {
  return notes.map((note) => <Note key={note.code} note={note} />);
}

function Note({ note }: { readonly note: StartNote }) {
  switch (note.code) {
    case 'secret-removed':
      return <ShareRemoved names={note.names} />;
    case 'demo-elsewhere':
      return <DemoElsewhere note={note} />;
    case 'credential-unknown':
      return (
        <Info title="The link names a credential that is not here">
          It was deleted, or it belongs to another organisation. Select one below, or enter one.
        </Info>
      );
    case 'demo-unknown':
      return (
        <Info title="The link names a demo credential that there is not">
          It may have been mistyped. The others stand in the list of a demo organisation, under “Demo”.
        </Info>
      );
    case 'view-unknown':
      return (
        <Info title="The link asks for a view that there is not">
          There are result, trace, command and api. The result is shown.
        </Info>
      );
    case 'scopes-unreadable':
      return (
        <Info title="The scopes of the link cannot be asked for">
          They are empty or longer than a scope may be. The credential’s own scopes are used.
        </Info>
      );
    case 'scopes-in-form':
      return (
        <Info
          title={
            note.count === 1 ? 'The scope of the link is filled in' : 'The scopes of the link are filled in'
          }
        >
          There is no credential yet to ask for {note.count === 1 ? 'it' : 'them'} with. Enter yours in the
          form.
        </Info>
      );
    case 'scopes-cut':
      return (
        <Info title={`${note.left} of the link’s ${note.of} scopes are filled in`}>
          The others are longer, or more, than a request may have here.
        </Info>
      );
  }
}

function DemoElsewhere({ note }: { readonly note: Extract<StartNote, { code: 'demo-elsewhere' }> }) {
  const { name, shows } = getDemoCase(note.demo);
  return (
    <Info title={`“${name}” is a credential of the demo`}>
      <p>{shows} This organisation is no demo, so it does not have it.</p>
      {note.guestsAllowed ? (
        <p>
          To see it, sign out, open the link again and choose “Try the demo”: you get a demo organisation of
          your own.
        </p>
      ) : (
        <p>
          This server offers no demo to guests. With a{' '}
          <TextLink href="/credentials/new">credential on the built-in sandbox</TextLink> most of it can be
          seen as well.
        </p>
      )}
    </Info>
  );
}

function Info({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Callout tone="info" role="note" title={title}>
      {children}
    </Callout>
  );
}
