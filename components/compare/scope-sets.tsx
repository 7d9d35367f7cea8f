import { VisibleText } from '@/components/token/visible-text';
import type { MemberChange } from '@/lib/domain/token/compare-claims';
import type { SetDifference } from '@/lib/domain/token/compare-values';
import { ChangeChip } from './change-chip';

/** Scopes of the left token alone, of the right one alone, and of both. */
export function ScopeSets({ sets }: { readonly sets: SetDifference | null }) {
  if (sets === null) return <p className="text-muted text-sm">Neither token names scopes.</p>;
  const { onlyLeft, onlyRight, both } = sets;
  const isSame = onlyLeft.length + onlyRight.length === 0;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm">
        {isSame
          ? `Both have the same scopes: ${both.length}.`
          : `${onlyLeft.length} only left, ${onlyRight.length} only right, ${both.length} in both. Order and separators do not count.`}
      </p>
      <List change="removed" scopes={onlyLeft} />
      <List change="added" scopes={onlyRight} />
      <List change="same" scopes={both} />
    </div>
  );
}

function List({ change, scopes }: { readonly change: MemberChange; readonly scopes: readonly string[] }) {
  if (scopes.length === 0) return null;
  return (
    <div className="flex flex-col items-start gap-1">
      <ChangeChip change={change} />
      <ul className="flex flex-col">
        {scopes.map((scope) => (
          <li key={scope}>
            <code className="wrap-anywhere">
              <VisibleText text={scope} />
            </code>
          </li>
        ))}
      </ul>
    </div>
  );
}
