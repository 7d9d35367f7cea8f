import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import { endpointRules, type OrganisationPolicy } from '@/lib/domain/organisation/organisation-policy';
import { Refusal } from '@/lib/domain/refusal';
import { env } from '@/lib/server/env';
import { transaction } from '@/lib/server/store/database';
import { findOrganisationPolicy, putOrganisationPolicy } from '@/lib/server/store/organisation-policies';
import { assertTeamRight, lockAsAdministrator } from '../members/team-right';
import { recordActivity } from '../record-activity';
import { defaultPolicy } from './current-policy';
import { readHostList } from './host-list';
import { policyChange } from './policy-change';

const reuseMinutesMax = 1440;

const tokenReuse = z
  .string()
  .trim()
  .regex(/^(?:never|until-expiry|[1-9]\d{0,3})$/, { error: 'bad-format' })
  .refine((text) => !/^\d/.test(text) || Number(text) <= reuseMinutesMax, { error: 'bad-format' })
  .transform((text) => (text === 'until-expiry' ? null : text === 'never' ? 0 : Number(text) * 60));

export const setOrganisationPolicyInput = z.strictObject({
  endpointRule: z.enum(endpointRules, { error: 'unknown-choice' }),
  /** One a line; kept for later while another rule holds. */
  hosts: z.string().max(60_000, { error: 'too-long' }),
  guests: z.literal('on', { error: 'unknown-choice' }).optional(),
  tokenReuse,
});

/**
 * Replaces the organisation's policy; it holds from the next request on. Saving what holds already changes and records nothing.
 * @throws Refusal `team-only`, `forbidden`, `invalid-input` with the reason under `hosts`: see `readHostList`; `required` for the rule `list` without hosts.
 */
export async function setOrganisationPolicy(
  actor: Actor,
  {
    endpointRule,
    hosts: text,
    guests,
    tokenReuse: tokenReuseSecondsMax,
  }: z.output<typeof setOrganisationPolicyInput>,
): Promise<{ policy: OrganisationPolicy }> {
  assertTeamRight(actor, 'policy.edit');
  const reading = readHostList(text, env().mode);
  if ('fault' in reading) throw new Refusal('invalid-input', { fields: { hosts: reading.fault } });
  if (endpointRule === 'list' && reading.hosts.length === 0)
    throw new Refusal('invalid-input', { fields: { hosts: 'required' } });
  const policy = { endpointRule, hosts: reading.hosts, guests: guests === 'on', tokenReuseSecondsMax };
  await transaction(async (trx) => {
    await lockAsAdministrator(trx, actor);
    const stored = await findOrganisationPolicy(trx, actor.organisationId);
    const detail = policyChange(stored?.policy ?? defaultPolicy(), policy);
    if (Object.keys(detail).length === 0) return;
    await putOrganisationPolicy(trx, actor.organisationId, {
      policy,
      changedAt: Date.now(),
      changedByName: actor.displayName,
    });
    await recordActivity(trx, actor, { event: 'policy.changed', detail });
  });
  return { policy };
}
