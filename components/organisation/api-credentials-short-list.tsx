import { Disclosure } from '@/components/ui/disclosure';

const shownMax = 3;

/** Names one under the other; of many the first three, and the others folded away. */
export function ShortList({ items }: { readonly items: readonly string[] }) {
  if (items.length === 0) return <span className="text-faint">none</span>;
  const isLong = items.length > shownMax + 1;
  const shown = isLong ? items.slice(0, shownMax) : items;
  return (
    <div className="min-w-0">
      <Names items={shown} />
      {isLong && (
        <Disclosure summary={`${items.length - shownMax} more`}>
          <Names items={items.slice(shownMax)} />
        </Disclosure>
      )}
    </div>
  );
}

function Names({ items }: { readonly items: readonly string[] }) {
  return (
    <ul>
      {[...new Set(items)].map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
