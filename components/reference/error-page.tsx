import { TextList } from '@/components/ui/text-list';
import type { ErrorEntry } from '@/lib/domain/catalogue/errors/entry';
import { errorFamilyLabels } from '@/lib/domain/catalogue/errors/families';
import { catalogueCheckedOn } from '@/lib/domain/catalogue/reference-dates';
import { checkTextsOf, relatedErrors } from '@/lib/domain/catalogue/reference-errors';
import { Panel } from '../ui/panel';
import { Demonstration } from './demonstration';
import { EntryLink } from './entry-link';
import { ErrorRows } from './error-rows';
import { errorsPath } from './links';
import { Recognition } from './recognition';
import { ReferencePage } from './reference-page';
import { SourceNote } from './source-note';

/** One entry of the error catalogue, whole: what happened, why, what to do, how it is recognised, and where it comes from. */
export function ErrorPage({ entry }: { readonly entry: ErrorEntry }) {
  const related = relatedErrors(entry);
  const checks = checkTextsOf(entry);
  return (
    <ReferencePage part="errors" isEntry title={entry.title} description={entry.what}>
      <p className="-mt-4">
        <EntryLink href={entry.family === 'unknown' ? errorsPath : `${errorsPath}#${entry.family}`}>
          {entry.family === 'unknown' ? 'All errors' : `All errors of: ${errorFamilyLabels[entry.family]}`}
        </EntryLink>
      </p>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Panel title="What to do">
          <TextList items={entry.nextSteps} ordered />
        </Panel>
        <Panel title="Likely causes" description="The likeliest first.">
          <TextList items={entry.causes} ordered />
        </Panel>
        {entry.toProvider.length > 0 && (
          <Panel title="What the provider’s support needs">
            <TextList items={entry.toProvider} />
          </Panel>
        )}
        {entry.when.length > 0 && (
          <Panel title="How it is recognised">
            <Recognition conditions={entry.when} />
          </Panel>
        )}
        {checks.length > 0 && (
          <Panel
            title="What the playground checks first"
            description="Each of these is pointed out before the request is sent."
          >
            <TextList items={checks} />
          </Panel>
        )}
        <Demonstration entry={entry} />
      </div>
      {related.length > 0 && (
        <Panel title="Other errors with the same code" flush>
          <ErrorRows entries={related} showsFamily />
        </Panel>
      )}
      <SourceNote source={entry.source} checkedOn={catalogueCheckedOn.errors} />
    </ReferencePage>
  );
}
