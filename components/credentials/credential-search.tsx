import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/text-input';
import { TextLink } from '@/components/ui/text-link';

/** Search by name or client ID, as a plain form that puts what is searched into the address. */
export function CredentialSearch({ query }: { readonly query: string }) {
  return (
    <search>
      <form method="get" action="/credentials" className="flex flex-wrap items-end gap-2">
        <Field label="Find by name or client ID" className="w-full max-w-sm">
          <TextInput
            sensitive
            type="search"
            name="query"
            defaultValue={query}
            maxLength={200}
            autoComplete="off"
          />
        </Field>
        <Button type="submit">Find</Button>
        {query && (
          <span className="py-1.5">
            <TextLink href="/credentials">Show all</TextLink>
          </span>
        )}
      </form>
    </search>
  );
}
