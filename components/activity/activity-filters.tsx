import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { SensitiveOption } from '@/components/ui/sensitive';
import { TextInput } from '@/components/ui/text-input';
import { TextLink } from '@/components/ui/text-link';
import { type ActivityView, activityEvents, activityResults } from '@/lib/domain/activity/activity';
import { activityParameters, dayText } from '@/lib/domain/activity/address';
import { activityEventLabels, activityResultLabels } from '@/lib/domain/activity/texts';

const dayMs = 86_400_000;

/** What the log is narrowed to, as a plain form that puts it into the address. The credential stays what it is. */
export function ActivityFilters({ view }: { readonly view: ActivityView }) {
  const { query, people, scope } = view;
  const { credentialId } = query;
  const parameters = activityParameters({ ...query, credentialId: null, before: null, after: null });
  const isUnknown = query.actorId !== null && !people.some(({ id }) => id === query.actorId);
  return (
    <search>
      {/* The key makes the fields anew where a link changes the address without loading the page. */}
      <form
        key={`${credentialId} ${parameters}`}
        method="get"
        action="/activity"
        className="grid grid-cols-2 items-end gap-x-3 gap-y-2 sm:grid-cols-3 lg:flex lg:flex-wrap"
      >
        {credentialId !== null && <input type="hidden" name="credential" value={credentialId} />}
        <Field label="Event" className="max-sm:col-span-2 lg:w-60">
          <Select name="event" defaultValue={query.event ?? ''}>
            <option value="">All events</option>
            {activityEvents.map((event) => (
              <option key={event} value={event}>
                {activityEventLabels[event]}
              </option>
            ))}
          </Select>
        </Field>
        {scope !== 'own' && (
          <Field label="Person" className="lg:w-44">
            <Select name="person" defaultValue={query.actorId ?? ''}>
              <option value="">Everybody</option>
              {isUnknown && <option value={query.actorId ?? ''}>Somebody else</option>}
              {people.map(({ id, name }, index) => (
                <SensitiveOption key={id} value={id} kind="name" number={index + 1}>
                  {name}
                </SensitiveOption>
              ))}
            </Select>
          </Field>
        )}
        <Field label="Result" className="lg:w-32">
          <Select name="result" defaultValue={query.result ?? ''}>
            <option value="">All results</option>
            {activityResults.map((result) => (
              <option key={result} value={result}>
                {activityResultLabels[result]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="From day (UTC)" className="lg:w-38">
          <TextInput type="date" name="from" defaultValue={dayText(query.from) ?? ''} />
        </Field>
        <Field label="Until day (UTC)" className="lg:w-38">
          <TextInput
            type="date"
            name="until"
            defaultValue={dayText(query.until === null ? null : query.until - dayMs) ?? ''}
          />
        </Field>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 max-lg:col-span-full">
          <Button type="submit">Filter</Button>
          {(parameters.size > 0 || credentialId !== null) && (
            <TextLink href="/activity">Show all activity</TextLink>
          )}
          {parameters.size > 0 && credentialId !== null && (
            <TextLink href={`/activity?${new URLSearchParams({ credential: credentialId })}`}>
              Show all of this credential
            </TextLink>
          )}
        </div>
      </form>
    </search>
  );
}
