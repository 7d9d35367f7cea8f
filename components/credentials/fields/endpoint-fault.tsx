import { errorPath } from '@/components/reference/links';
import { findFieldText } from '@/components/ui/action-texts';
import { TextLink } from '@/components/ui/text-link';
import type { ActionRefusal, FieldCode } from '@/lib/domain/action-state';

/** Entries of the error catalogue for what the form refuses already, before a request would be. */
const entries: Partial<Readonly<Record<FieldCode, string>>> = {
  'bad-url': 'endpoint-url-refused',
  'url-has-userinfo': 'endpoint-userinfo-refused',
  'url-not-https': 'endpoint-scheme-refused',
};

/** What is wrong with the address in the field `name`, with a link to its entry of the error catalogue; null where that field was not refused. */
export function endpointFault(refusal: ActionRefusal | null, name: string) {
  const text = findFieldText(refusal, name);
  if (text === null) return null;
  const code = refusal?.fields?.[name];
  const entry = code && entries[code];
  if (!entry) return text;
  return (
    <>
      {text} {/* In a tab of its own: what is typed in the form stays. */}
      <TextLink href={errorPath(entry)} external>
        Read more about this error
      </TextLink>
    </>
  );
}
