import type { SuperScope } from '@/lib/domain/catalogue/super-scopes';
import { DescriptionList } from '../ui/description-list';
import { CodeList } from './code-list';

/** Scopes that are asked for and not found in the token, each with what is found instead and who says so. */
export function SuperScopeList({ superScopes }: { readonly superScopes: readonly SuperScope[] }) {
  return (
    <DescriptionList
      items={superScopes.map(({ scope, expandsTo, source }) => ({
        id: scope,
        term: <code className="wrap-anywhere text-ink">{scope}</code>,
        description: (
          <>
            <CodeList codes={expandsTo} />
            <p className="text-muted text-sm">Source: {source}</p>
          </>
        ),
      }))}
    />
  );
}
