import { VisibleText } from '@/components/token/visible-text';
import { type Description, DescriptionList } from '@/components/ui/description-list';
import type { WireRequest } from '@/lib/domain/command/wire-request';

/** A request as it was read from a command, secrets already taken out. */
export function RequestRead({ request }: { readonly request: WireRequest }) {
  const { method, address, parameters, headers } = request;
  const items: Description[] = [
    { term: 'Method', description: <VisibleText text={method} />, mono: true },
    {
      term: 'Address',
      description: address === null ? 'none' : <VisibleText text={address} />,
      mono: address !== null,
    },
    pairs(
      'Parameters in the address',
      parameters.filter(([, , place]) => place === 'query'),
    ),
    pairs(
      'Parameters in the body',
      parameters.filter(([, , place]) => place === 'body'),
    ),
    pairs('Headers', headers, ': '),
  ].filter((item) => item !== null);
  return <DescriptionList items={items} />;
}

function pairs(
  term: string,
  rows: readonly (readonly [name: string, value: string, ...rest: unknown[]])[],
  between = '=',
): Description | null {
  if (rows.length === 0) return null;
  return {
    term,
    mono: true,
    description: (
      <ul className="flex flex-col gap-0.5">
        {rows.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names repeat and their order is fixed.
          <li key={index}>
            <VisibleText text={name} />
            {/* What stands for whole parameters has no value. */}
            {(value !== '' || !name.startsWith('$')) && <span className="text-muted">{between}</span>}
            <VisibleText text={value} of={name} />
          </li>
        ))}
      </ul>
    ),
  };
}
