import type { Condition } from '@/lib/domain/catalogue/errors/condition';
import { describeCondition, type RecognisedFact } from '@/lib/domain/catalogue/reference-recognition';
import { DescriptionList } from '../ui/description-list';

/** The facts by which an entry is recognised; where there are several conditions, one is enough. */
export function Recognition({ conditions }: { readonly conditions: readonly Condition[] }) {
  const [first, ...others] = conditions.map(describeCondition);
  return (
    <div className="flex flex-col gap-3">
      <Facts facts={first ?? []} />
      {others.map((facts) => (
        <div key={JSON.stringify(facts)} className="flex flex-col gap-3 border-line border-t pt-3">
          <p className="text-muted text-sm">Or:</p>
          <Facts facts={facts} />
        </div>
      ))}
    </div>
  );
}

function Facts({ facts }: { readonly facts: readonly RecognisedFact[] }) {
  return (
    <DescriptionList
      items={facts.map(({ term, values, isLiteral }) => ({
        id: `${term} ${values.join(' ')}`,
        term,
        description: values.map((value, index) => (
          <span key={value}>
            {index > 0 && <span className="text-muted"> or </span>}
            {isLiteral ? <code className="rounded-sm bg-sunken px-1">{value}</code> : value}
          </span>
        )),
      }))}
    />
  );
}
