import { Check, CircleMinus, CirclePlus, Split } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { ScopeComparison } from '@/lib/domain/token/compare-scopes';
import type { Grant, GrantBasis } from '@/lib/domain/token/scopes';
import { VisibleText } from './visible-text';

export interface ScopeComparisonViewProps {
  readonly requested: readonly string[];
  readonly grant: Grant;
  /** Null where nothing says what was granted. */
  readonly comparison: ScopeComparison | null;
}

const basisTexts: Readonly<Record<GrantBasis, string>> = {
  answer: 'Granted scopes are taken from the answer’s scope.',
  'claim-scope': 'The answer has no scope; the granted ones are taken from the token’s claim scope.',
  'claim-scp': 'The answer has no scope; the granted ones are taken from the token’s claim scp.',
  unknown:
    'Neither the answer nor the token names scopes. By the standard that means: granted as requested (RFC 6749, section 5.1).',
};

/** Requested against granted, each scope with a word and an icon: nothing depends on colour. */
export function ScopeComparisonView({ requested, grant, comparison }: ScopeComparisonViewProps) {
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm">{summary(requested, grant, comparison)}</p>
      {comparison ? (
        <ul className="flex flex-col">
          {comparison.missing.map((scope) => (
            <Row key={scope} scope={scope} word="Missing" icon={<CircleMinus />} className="text-invalid">
              requested, not granted: check that it was added to the credential
            </Row>
          ))}
          {comparison.expanded.map(({ scope, into, absent }) => (
            <Row key={scope} scope={scope} word="Expanded" icon={<Split />} className="text-info">
              stands for {into.join(', ')}
              {absent.length > 0 && `; not granted of it: ${absent.join(', ')}`}
            </Row>
          ))}
          {comparison.granted.map((scope) => (
            <Row key={scope} scope={scope} word="Granted" icon={<Check />} className="text-valid" />
          ))}
          {comparison.extra.map((scope) =>
            requested.length === 0 ? (
              <Row key={scope} scope={scope} word="Granted" icon={<Check />} className="text-valid" />
            ) : (
              <Row key={scope} scope={scope} word="Extra" icon={<CirclePlus />} className="text-warning">
                granted without being asked for
              </Row>
            ),
          )}
        </ul>
      ) : (
        requested.length > 0 && (
          <ul className="flex flex-col">
            {requested.map((scope) => (
              <Row key={scope} scope={scope} word="Requested" icon={<Check />} className="text-muted" />
            ))}
          </ul>
        )
      )}
      <p className="text-muted text-xs">{basisTexts[grant.basis]}</p>
      {grant.differsFromToken && (
        <p className="text-warning text-xs">
          The answer and the token name different scopes. A resource server goes by the token.
        </p>
      )}
      {grant.scopes !== null && grant.scopes.length > 0 && (
        <p className="text-muted text-xs">
          A granted scope does not prove access: product profiles and roles count too.
        </p>
      )}
    </div>
  );
}

interface RowProps {
  readonly scope: string;
  readonly word: string;
  readonly icon: ReactNode;
  readonly className: string;
  readonly children?: ReactNode;
}

function Row({ scope, word, icon, className, children }: RowProps) {
  return (
    <li className="grid grid-cols-[5.25rem_minmax(0,1fr)] items-baseline gap-x-2 border-line border-t py-1 first:border-t-0">
      <span
        className={classNames(
          'inline-flex items-center gap-1 font-medium text-xs [&>svg]:size-3.5 [&>svg]:shrink-0 [&>svg]:self-center',
          className,
        )}
        aria-hidden="true"
      >
        {icon}
        {word}
      </span>
      <span className="min-w-0">
        <span className="sr-only">{word}: </span>
        <code className="break-all">
          <VisibleText text={scope} />
        </code>
        {children && <span className="block text-muted text-xs">{children}</span>}
      </span>
    </li>
  );
}

function summary(requested: readonly string[], grant: Grant, comparison: ScopeComparison | null): string {
  if (!comparison || grant.scopes === null) {
    return requested.length === 0 ? 'No scope was requested.' : `${requested.length} requested.`;
  }
  if (requested.length === 0) {
    return `No scope was requested; the provider granted ${grant.scopes.length === 0 ? 'none' : grant.scopes.length} of its own.`;
  }
  const parts = [`${requested.length} requested`, `${grant.scopes.length} granted`];
  if (comparison.missing.length > 0) parts.push(`${comparison.missing.length} missing`);
  if (comparison.extra.length > 0) parts.push(`${comparison.extra.length} extra`);
  if (comparison.expanded.length > 0) parts.push(`${comparison.expanded.length} expanded`);
  const isWhole = comparison.missing.length === 0 && comparison.extra.length === 0;
  return `${parts.join(', ')}.${isWhole ? ' Everything requested was granted.' : ''}`;
}
