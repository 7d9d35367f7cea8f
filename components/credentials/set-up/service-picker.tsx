'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { TextInput } from '@/components/ui/text-input';
import { useAnnounceSoon } from '@/components/ui/use-announce-soon';
import { catalogueCheckedOn } from '@/lib/domain/catalogue/reference-dates';
import { baseScopes } from '@/lib/domain/catalogue/services/service';
import { moveInList } from './move-in-list';
import { counted, withToggled } from './selection';
import { findServices, type ServiceFilter, servicesTotal } from './service-catalogue';
import { ServiceRow } from './service-row';

export interface ServicePickerProps {
  /** Ids of the catalogue, in the order of choosing. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const filters: readonly { readonly value: ServiceFilter; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'apis', label: 'APIs' },
  { value: 'events', label: 'Events' },
  { value: 'selected', label: 'Selected' },
];

/** The catalogue of services to choose from: search, filter, check boxes. The arrow keys walk through the list; each count is said aloud. */
export function ServicePicker({ chosen, onChange }: ServicePickerProps) {
  const announceSoon = useAnnounceSoon();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<ServiceFilter>('all');
  // What is unchecked among the selected stays in view until the filter changes, so that the focus is not lost.
  const [selected, setSelected] = useState(chosen);
  const listed = (nextQuery: string, nextFilter: ServiceFilter, kept: readonly string[]) =>
    findServices(nextQuery, nextFilter, [...kept, ...chosen]);
  const families = listed(query, filter, selected);
  const count = countOf(families);

  function find(nextQuery: string, nextFilter: ServiceFilter) {
    setQuery(nextQuery);
    const kept = nextFilter === filter ? selected : chosen;
    setFilter(nextFilter);
    setSelected(kept);
    announceSoon(`${counted(countOf(listed(nextQuery, nextFilter, kept)), 'service')} listed`);
  }

  function toggle(serviceId: string, isChosen: boolean) {
    const next = withToggled(chosen, serviceId, isChosen);
    onChange(next);
    announceSoon(`${counted(next.length, 'service')} chosen`);
  }

  function handleSearchKey(event: KeyboardEvent) {
    if (event.key === 'Escape' && query !== '') find('', filter);
    // Enter would send the form; what is searched for is listed already.
    if (event.key === 'Enter') event.preventDefault();
    if (event.key === 'ArrowDown' && moveInList(list.current, 'first')) event.preventDefault();
  }

  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <Field label="Search services" className="min-w-0 flex-1 basis-64">
          <TextInput
            type="search"
            autoComplete="off"
            placeholder="Name, SDK code or scope"
            value={query}
            onChange={(event) => find(event.target.value, filter)}
            onKeyDown={handleSearchKey}
          />
        </Field>
        <Segmented
          legend="Show"
          legendHidden
          options={filters}
          value={filter}
          onChange={(value) => find(query, value)}
        />
      </div>
      <p className="text-muted text-sm">
        {count} of {servicesTotal} services. Each one also brings the base scopes{' '}
        <code className="font-mono">{baseScopes.join(', ')}</code>. Adobe publishes no complete list;
        collected on {catalogueCheckedOn.scopes}.
      </p>
      {families.length === 0 ? (
        <EmptyState title="No service matches">
          {filter === 'selected' && query === ''
            ? 'None is chosen yet. Show all and check the ones you need.'
            : 'Try a shorter word, or show all.'}
        </EmptyState>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a short cut between check boxes that Tab reaches as well
        <div
          ref={list}
          onKeyDown={(event) => {
            if (moveInList(list.current, event.key)) event.preventDefault();
          }}
          className="max-h-[34rem] overflow-y-auto overscroll-contain rounded-md border border-control bg-surface"
        >
          {families.map(({ label, services }) => (
            <section key={label} aria-label={label}>
              <h3 className="sticky top-0 border-line border-b bg-sunken px-3 py-1 font-medium text-muted text-xs">
                {label}
              </h3>
              <ul className="divide-y divide-line">
                {services.map((service) => (
                  <ServiceRow
                    key={service.id}
                    service={service}
                    isChosen={chosen.includes(service.id)}
                    onToggle={(isChosen) => toggle(service.id, isChosen)}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </div>
  );
}

function countOf(families: ReturnType<typeof findServices>): number {
  return families.reduce((sum, { services }) => sum + services.length, 0);
}
