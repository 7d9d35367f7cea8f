'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Panel } from '@/components/ui/panel';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { useToast } from '@/components/ui/toast';
import { useAction } from '@/components/ui/use-action';
import type {
  OrganisationPolicyActions,
  OrganisationPolicyView,
} from '@/lib/domain/organisation/organisation-policy';
import { EndpointRuleChoice } from './endpoint-rule-choice';
import { HostListField } from './host-list-field';
import { TokenReuseField, tokenReuseOf, tokenReuseValue } from './token-reuse-field';

export interface PolicyFormProps {
  readonly view: OrganisationPolicyView;
  readonly set: OrganisationPolicyActions['setOrganisationPolicy'];
}

/** The policy as one form; a refusal keeps all that was typed. */
export function PolicyForm({ view, set }: PolicyFormProps) {
  const router = useRouter();
  const toast = useToast();
  const { run, pending, refusal, retryAt, clear } = useAction(set);
  const [rule, setRule] = useState(view.policy.endpointRule);
  const [hosts, setHosts] = useState(view.policy.hosts.join('\n'));
  const [guests, setGuests] = useState(view.policy.guests);
  const [reuse, setReuse] = useState(() => tokenReuseOf(view.policy.tokenReuseSecondsMax));

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const form = new FormData();
    form.set('endpointRule', rule);
    // While another rule holds the list is not seen: what was saved of it stays.
    form.set('hosts', rule === 'list' ? hosts : view.policy.hosts.join('\n'));
    if (guests) form.set('guests', 'on');
    form.set('tokenReuse', tokenReuseValue(reuse));
    run(form, ({ policy }) => {
      if (rule === 'list') setHosts(policy.hosts.join('\n'));
      toast({ tone: 'valid', text: 'Policy saved' });
      router.refresh();
    });
  }

  return (
    <form
      method="post"
      noValidate
      aria-label="Policy"
      className="flex flex-col gap-6"
      onSubmit={handleSubmit}
    >
      <RefusalCallout refusal={refusal} retryAt={retryAt} />
      <Panel
        title="Token endpoints"
        description="Where client secrets and token requests of this organisation may be sent."
      >
        <div className="flex flex-col gap-4">
          <EndpointRuleChoice rule={rule} onChange={setRule} view={view} />
          {rule === 'list' && (
            <HostListField
              text={hosts}
              onChange={(text) => {
                setHosts(text);
                clear();
              }}
              mode={view.mode}
              fault={refusal?.fields?.hosts ?? null}
            />
          )}
        </div>
      </Panel>
      <Panel title="Guests" description="For everyone who opens the sign-in page of this server.">
        <Checkbox
          name="guests"
          label="Offer “Try the demo”"
          hint="A guest gets a demo organisation of their own, apart from yours, for 24 hours. Switching it off lets guests who are already there finish."
          checked={guests}
          onChange={(event) => setGuests(event.target.checked)}
        />
      </Panel>
      <Panel
        title="Token reuse"
        description="Tokens are kept encrypted, for the credential and request that they came from."
      >
        <TokenReuseField
          reuse={reuse}
          onChange={(next) => {
            setReuse(next);
            clear();
          }}
          isRefused={refusal?.fields?.tokenReuse !== undefined}
        />
      </Panel>
      <Button type="submit" variant="primary" busy={pending} className="self-start">
        Save policy
      </Button>
    </form>
  );
}
