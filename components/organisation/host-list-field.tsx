'use client';

import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import type { FieldCode } from '@/lib/domain/action-state';
import { hostLines, readHost } from '@/lib/domain/allowed-host';
import { organisationPolicyLimits } from '@/lib/domain/organisation/organisation-policy';

export interface HostListFieldProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly mode: 'loopback' | 'deployed';
  /** Why the server refused this text; null where it did not. */
  readonly fault: FieldCode | null;
}

/** The form field `hosts`, one a line, with a counter and what is wrong with which line. */
export function HostListField({ text, onChange, mode, fault }: HostListFieldProps) {
  const lines = hostLines(text);
  return (
    <Field
      className="max-w-xl"
      label="Allowed hosts"
      required
      hint={
        mode === 'loopback'
          ? 'One a line, such as id.example.com, id.example.com:8443 or, for a server on this machine, localhost:8080. Each host is named; * does not work.'
          : 'One a line, such as id.example.com or id.example.com:8443. Each host is named; * does not work.'
      }
      error={fault === null ? null : hostFaultText(fault, lines, mode)}
      aside={`${lines.length} of ${organisationPolicyLimits.hostsMax}`}
    >
      <Textarea
        mono
        name="hosts"
        rows={4}
        autoComplete="off"
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

/** What is wrong and how to put it right; names the line, which the browser finds by the same reading. */
export function hostFaultText(
  fault: FieldCode,
  lines: readonly string[],
  mode: HostListFieldProps['mode'],
): string {
  const bad = lines.find((line) => 'fault' in readHost(line));
  const which = bad === undefined ? 'One line' : `“${bad.slice(0, 80)}”`;
  switch (fault) {
    case 'required':
      return 'The list is empty. Name at least one host, or choose “Known providers only”.';
    case 'url-has-userinfo':
      return `${which} contains a username. Remove the part before the @.`;
    case 'bad-url':
      return mode === 'loopback'
        ? 'One line is an address of a private network. Those are never called; name a public host or this machine.'
        : 'One line is an address of this machine or of a private network. Those are never called; name a public host.';
    case 'too-long':
      return bad === undefined
        ? `These are more than ${organisationPolicyLimits.hostsMax} hosts. Remove those that are not needed.`
        : `${which} is longer than a host can be. Shorten it.`;
    default:
      return `${which} is not a host. Write it alone: without https://, path, * or spaces.`;
  }
}
