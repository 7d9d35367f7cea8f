import { VisibleText } from '@/components/token/visible-text';
import type { KeyComparison, KeyFacts } from '@/lib/domain/token/compare';

/** Whether both name the same key. Says nothing about signatures. */
export function KeyComparisonView({ comparison }: { readonly comparison: KeyComparison }) {
  const { left, right, isSame } = comparison;
  return (
    <p className="text-sm">
      {isSame ? (
        <>
          Both name the same key: <Key facts={left} />. If they come from one issuer, the same key signed
          them.
        </>
      ) : (
        <>
          They name different keys: <Key facts={left} /> left, <Key facts={right} /> right. That is normal
          after the issuer has changed keys, and a sign of another issuer or environment otherwise.
        </>
      )}
    </p>
  );
}

function Key({ facts }: { readonly facts: KeyFacts }) {
  return (
    <span className="wrap-anywhere">
      {facts.algorithm === null ? 'no algorithm' : <VisibleText text={facts.algorithm} />}
      {', '}
      {facts.keyId === null ? (
        'no key ID'
      ) : (
        <code>
          <VisibleText text={facts.keyId} />
        </code>
      )}
    </span>
  );
}
