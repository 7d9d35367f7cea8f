'use client';

import { useId } from 'react';
import { Callout } from '@/components/ui/callout';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import {
  type EndpointRule,
  endpointRules,
  type OrganisationPolicyView,
} from '@/lib/domain/organisation/organisation-policy';

export interface EndpointRuleChoiceProps {
  readonly rule: EndpointRule;
  readonly onChange: (rule: EndpointRule) => void;
  readonly view: Pick<OrganisationPolicyView, 'mode' | 'presetHosts'>;
}

/** The form field `endpointRule`: three choices from narrow to wide, each with what it lets through. */
export function EndpointRuleChoice({ rule, onChange, view }: EndpointRuleChoiceProps) {
  const id = useId();
  const isHydrated = useIsHydrated();
  const texts = ruleTexts(view);
  return (
    <fieldset disabled={!isHydrated} className="flex min-w-0 flex-col gap-3">
      <legend className="sr-only">Allowed token endpoints</legend>
      {endpointRules.map((one) => (
        <div key={one} className="flex gap-2">
          <input
            type="radio"
            id={`${id}-${one}`}
            name="endpointRule"
            value={one}
            checked={rule === one}
            onChange={() => onChange(one)}
            aria-describedby={`${id}-${one}-text`}
            className="mt-0.5 size-4 shrink-0"
          />
          <div className="min-w-0">
            <label htmlFor={`${id}-${one}`} className="block font-medium text-ink">
              {texts[one].label}
            </label>
            <p id={`${id}-${one}-text`} className="max-w-prose text-muted text-sm wrap-anywhere">
              {texts[one].text}
            </p>
          </div>
        </div>
      ))}
      {rule === 'any' && view.mode === 'deployed' && (
        <Callout tone="warning" title="Every member can then make this server call strangers" role="status">
          <p>
            Whoever signs in can have requests sent from this server’s address to any public host, with
            whatever they enter as a client secret. Addresses of private networks stay refused.
          </p>
          <p>Choose it only where you trust every member. Naming the hosts is safer.</p>
        </Callout>
      )}
    </fieldset>
  );
}

function ruleTexts({
  mode,
  presetHosts,
}: EndpointRuleChoiceProps['view']): Readonly<Record<EndpointRule, { label: string; text: string }>> {
  const known = `${presetHosts.join(', ')} and the built-in sandbox`;
  return {
    presets: {
      label: 'Known providers only',
      text: `Requests go to ${known}, and nowhere else.`,
    },
    list: {
      label: 'Known providers and a list of hosts',
      text: `Requests go to ${known}, and to the hosts that you name.`,
    },
    any: {
      label: 'Any public address',
      text:
        mode === 'loopback'
          ? 'Requests go to every public address over https, and to servers on this machine. Addresses of private networks stay refused.'
          : 'Requests go to every public address over https. Addresses of private networks stay refused.',
    },
  };
}
