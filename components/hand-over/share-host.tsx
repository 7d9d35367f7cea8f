import { Fragment } from 'react';

/** A host that breaks between its parts alone: a line that ends in the middle of a name hides whose it is. */
export function ShareHost({ host }: { readonly host: string }) {
  return (
    <code className="wrap-anywhere font-medium">
      {host.split(/(?<=\.)/).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place.
        <Fragment key={index}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}
