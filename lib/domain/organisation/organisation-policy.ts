import type { ActionResult } from '../action-state';

/**
 * Which token endpoints the organisation's credentials may be sent to. `presets`: those that this product knows; `list`: also the hosts an
 * administrator named; `any`: also every public address, and in loopback mode servers on this machine.
 */
export const endpointRules = ['presets', 'list', 'any'] as const;
export type EndpointRule = (typeof endpointRules)[number];

export const organisationPolicyLimits = { hostsMax: 100, hostCharactersMax: 255 } as const;

/** What an administrator decides for the organisation. */
export interface OrganisationPolicy {
  readonly endpointRule: EndpointRule;
  /** Hosts with an optional port, lower case, sorted; used with `list`. */
  readonly hosts: readonly string[];
  /** Whether "Try the demo" is offered on this server. */
  readonly guests: boolean;
  /** Longest time for which a live token is handed out again, whole seconds; 0: never; null: until it expires. */
  readonly tokenReuseSecondsMax: number | null;
}

export interface OrganisationPolicyView {
  readonly policy: OrganisationPolicy;
  /** False in a guest's demo organisation, where all is fixed. */
  readonly canEdit: boolean;
  readonly mode: 'loopback' | 'deployed';
  /** Hosts of the presets, which are always allowed. */
  readonly presetHosts: readonly string[];
  /** When and by whom it was last changed; null while it is the default. */
  readonly changed: { readonly at: number; readonly byName: string } | null;
  readonly now: number;
}

export interface OrganisationPolicyActions {
  /** Fields: endpointRule, hosts (one a line), guests (`on` or absent), tokenReuse (`never`, `until-expiry` or whole minutes 1 to 1440). */
  setOrganisationPolicy(form: FormData): Promise<ActionResult<{ readonly policy: OrganisationPolicy }>>;
}
