import { AddressNote } from '@/components/hand-over/address-note';
import { ShareRemoved } from '@/components/hand-over/share-removed';
import { removedNames } from '@/lib/server/web/removed-names';

/** Says above a page's content what of its address was secret; drawn on the server where it stood in the query, because no script is needed for that. */
export async function RemovedFromAddress({ ownsFragment = false }: { readonly ownsFragment?: boolean }) {
  const names = await removedNames();
  return (
    <AddressNote
      told={names.length === 0 ? null : <ShareRemoved names={names} />}
      ownsFragment={ownsFragment}
    />
  );
}
