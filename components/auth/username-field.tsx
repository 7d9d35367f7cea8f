import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/text-input';

/** The form field `username`; `fault` is what is wrong with it, null for nothing. */
export function UsernameField({ fault }: { readonly fault: string | null }) {
  return (
    <Field label="Username" required error={fault}>
      <TextInput
        sensitive
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={100}
      />
    </Field>
  );
}
