import type { ClaimEntry, ClaimSource } from '@/lib/domain/catalogue/claims-entry';
import {
  type ClaimGroup,
  claimAnchor,
  claimKindLabels,
  claimsBySource,
} from '@/lib/domain/catalogue/reference-claims';
import { TextLink } from '../ui/text-link';
import { inspectExamplePath } from './links';

/** The claims of one issuer or standard, by the document that explains them; each name is a link to itself, to be sent to somebody. */
export function ClaimList({ group: { id, claims } }: { readonly group: ClaimGroup }) {
  return (
    <div className="divide-y divide-line">
      {claimsBySource(claims).map((explained) => (
        <div key={explained.source.title} className="px-4 py-3">
          <dl className="flex flex-col gap-2 [&_a]:scroll-mt-4 [&_a]:rounded-sm [&_a]:underline [&_a]:decoration-control [&_a]:underline-offset-4 [&_a]:target:bg-accent-soft [&_a]:hover:decoration-2 [&_small]:text-muted [&_small]:text-sm">
            {explained.claims.map((claim) => (
              <Claim key={claim.name} anchor={claimAnchor(id, claim.name)} claim={claim} />
            ))}
          </dl>
          <p className="wrap-anywhere mt-2 text-muted text-sm">
            {'Source: '}
            <Source source={explained.source} />
          </p>
        </div>
      ))}
    </div>
  );
}

function Claim({ anchor, claim }: { readonly anchor: string; readonly claim: ClaimEntry }) {
  return (
    <div className="grid break-inside-avoid grid-cols-[1fr_auto] gap-x-6 sm:grid-cols-[13rem_minmax(0,42rem)_auto]">
      <dt className="wrap-anywhere">
        <a id={anchor} href={`#${anchor}`}>
          <code>{claim.name}</code>
        </a>
      </dt>
      <dd className="max-sm:order-last max-sm:col-span-2">
        <b className="font-medium">{claim.label}.</b> {claim.meaning}{' '}
        <small>({claimKindLabels[claim.kind]})</small>
      </dd>
      <dd>
        <a href={inspectExamplePath(anchor)}>
          Example<span className="sr-only"> of {claim.name}</span>
        </a>
      </dd>
    </div>
  );
}

function Source({ source }: { readonly source: ClaimSource }) {
  if ('document' in source) return `${source.title}. ${source.document}.`;
  return (
    <TextLink href={source.url} external>
      {source.title}
    </TextLink>
  );
}
