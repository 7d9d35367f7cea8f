'use client';

import { ResultSection } from '@/components/playground/result-section';
import { VisibleText } from '@/components/token/visible-text';
import { Sensitive } from '@/components/ui/sensitive';
import { Table, type TableColumn } from '@/components/ui/table';
import { TextList } from '@/components/ui/text-list';
import { absoluteTime } from '@/components/ui/time-text';
import {
  type AccountOrganization,
  accountLimits,
  type LearntAccount,
  type ProductContext,
} from '@/lib/domain/api-probe/account';
import { getApiTarget } from '@/lib/domain/api-probe/targets';

type Told<Row> = Row & { readonly by: LearntAccount };

/** What the account behind the token has, as identity services told with this very token; each fact with who told it and when. */
export function AccountView({ learnt }: { readonly learnt: readonly LearntAccount[] }) {
  const contexts = learnt.flatMap((by) => (by.facts.contexts ?? []).map((one) => ({ ...one, by })));
  const organizations = learnt.flatMap((by) => (by.facts.organizations ?? []).map((one) => ({ ...one, by })));
  const notes = learnt.flatMap(notesOf);
  return (
    <ResultSection title="What the account has">
      {contexts.length > 0 && (
        <Table
          caption="Product contexts and profiles"
          columns={contextColumns}
          rows={contexts}
          rowKey={keyOf}
        />
      )}
      {organizations.length > 0 && (
        <Table caption="Organizations" columns={organizationColumns} rows={organizations} rowKey={keyOf} />
      )}
      {notes.length > 0 && <TextList items={notes} />}
      <p className="text-muted text-xs">
        Told with this token, and kept while this page is open. Later calls with the same token are compared
        with it.
      </p>
    </ResultSection>
  );
}

const contextColumns: readonly TableColumn<Told<ProductContext>>[] = [
  {
    id: 'context',
    header: 'Product context',
    isRowHeader: true,
    cell: ({ serviceCode, status }) => (
      <div className="flex flex-col">
        <Fact text={serviceCode} mono />
        {status !== null && (
          <span className="font-normal text-muted">
            <Fact text={status} />
          </span>
        )}
      </div>
    ),
  },
  {
    id: 'profile',
    header: 'Name and profile',
    cell: ({ label, profile, profileId }) => (
      <div className="flex flex-col text-sm">
        {(label !== null || profile === null) && <Fact text={label} />}
        {profile !== null && <Fact text={profile} />}
        {profileId !== null && (
          <span className="text-muted">
            ID <Fact text={profileId} mono />
          </span>
        )}
      </div>
    ),
  },
  {
    id: 'organization',
    header: 'Organization',
    cell: ({ organization }) => <OrganizationFact text={organization} mono />,
  },
  { id: 'source', header: 'Told by', cell: ({ by }) => <Source of={by} /> },
];

const organizationColumns: readonly TableColumn<Told<AccountOrganization>>[] = [
  {
    id: 'organization',
    header: 'Organization',
    isRowHeader: true,
    cell: ({ name, id, type }) => (
      <div className="flex flex-col">
        {name !== null && <OrganizationFact text={name} />}
        <span className="font-normal">
          <OrganizationFact text={id} mono />
        </span>
        {type !== null && (
          <span className="font-normal text-muted">
            <Fact text={type} />
          </span>
        )}
      </div>
    ),
  },
  {
    id: 'groups',
    header: 'Groups',
    cell: ({ groups }) => <Fact text={groups.length === 0 ? null : groups.join(', ')} />,
  },
  { id: 'source', header: 'Told by', cell: ({ by }) => <Source of={by} /> },
];

interface FactProps {
  readonly text: string | null;
  readonly mono?: boolean;
}

function Fact({ text, mono = false }: FactProps) {
  if (text === null) return <span className="text-muted text-sm">not told</span>;
  return (
    <span className={mono ? 'font-mono text-sm' : 'text-sm'}>
      <VisibleText text={text} />
    </span>
  );
}

function OrganizationFact({ text, mono = false }: FactProps) {
  if (text === null) return <Fact text={null} />;
  return (
    <Sensitive kind="organization">
      <Fact text={text} mono={mono} />
    </Sensitive>
  );
}

function Source({ of: { target, at } }: { readonly of: LearntAccount }) {
  return (
    <span className="text-muted text-sm">
      {getApiTarget(target).label},{' '}
      <time dateTime={new Date(at).toISOString()}>{absoluteTime(at).split(', ')[1]}</time>
    </span>
  );
}

/** What a list does not say, in words: that it is empty is another thing than that it is not there. */
function notesOf({ target, facts: { contexts, organizations, isCut } }: LearntAccount): string[] {
  const { label } = getApiTarget(target);
  const isAboutOrganizations = target === 'ims-organizations';
  return [
    ...(contexts?.length === 0 ? [`“${label}” says that the account has no product context.`] : []),
    ...(contexts === null && !isAboutOrganizations
      ? [
          `“${label}” says nothing of product contexts. It does where the token has the scope additional_info.projectedProductContext.`,
        ]
      : []),
    ...(organizations?.length === 0 ? [`“${label}” says that the account is in no organization.`] : []),
    ...(organizations === null && isAboutOrganizations
      ? [`The answer of “${label}” holds no list that can be read.`]
      : []),
    ...(isCut
      ? [
          `“${label}” names more than is shown: ${accountLimits.contextsMax} product contexts and ${accountLimits.organizationsMax} organizations at most.`,
        ]
      : []),
  ];
}

function keyOf({ by, ...row }: Told<object>): string {
  return by.target + JSON.stringify(row);
}
