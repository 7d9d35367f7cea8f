import type { ApiTargetId } from './targets';

/** One product context of the account: a product of an organization, and the product profile in it where the answer names one. Null for what was not told. */
export interface ProductContext {
  readonly serviceCode: string | null;
  /** What the product, or its profile, is called. */
  readonly label: string | null;
  readonly profile: string | null;
  readonly profileId: string | null;
  readonly organization: string | null;
  readonly status: string | null;
}

/** An organization that the account belongs to. */
export interface AccountOrganization {
  readonly name: string | null;
  readonly id: string | null;
  readonly type: string | null;
  /** Names of its groups that the account is in; product profiles are among them. */
  readonly groups: readonly string[];
}

/** What an identity service says that a token's account has. Null for a list that the answer does not hold, which is not the same as an empty one. */
export interface AccountFacts {
  readonly contexts: readonly ProductContext[] | null;
  readonly organizations: readonly AccountOrganization[] | null;
  /** The answer names more than is read here. */
  readonly isCut: boolean;
}

/** Facts with their source: the target that told them, and when (epoch milliseconds, server's clock). */
export interface LearntAccount {
  readonly target: ApiTargetId;
  readonly at: number;
  readonly facts: AccountFacts;
}

/** Bounds of what is read; characters are UTF-16 code units. */
export const accountLimits = {
  contextsMax: 100,
  organizationsMax: 50,
  groupsMax: 50,
  textCharactersMax: 200,
} as const;

type Clean = (text: string) => string;
type Members = Readonly<Record<string, unknown>>;

/**
 * What the answer of a target says of the account, or null where it is another target, or no JSON. The shapes are those of public samples and of code
 * that reads these answers, so every part may be absent or of another type: it is then left out. `clean` makes a text from outside fit to be shown.
 * @see docs/facts.md, "Keys, discovery, validation, revocation" (entitlement probes)
 */
export function readAccount(target: ApiTargetId, body: string, clean: Clean): AccountFacts | null {
  const isProfile = target === 'ims-profile' || target === 'sandbox-profile';
  if (!isProfile && target !== 'ims-organizations') return null;
  const answer = parse(body);
  if (typeof answer !== 'object' || answer === null) return null;
  const contexts = isProfile ? listOf(membersOf(answer)?.projectedProductContext) : null;
  const organizations = isProfile ? ownerOf(membersOf(answer)) : organizationList(answer);
  const { contextsMax, organizationsMax } = accountLimits;
  return {
    contexts: contexts && distinct(contexts.slice(0, contextsMax).flatMap((one) => contextOf(one, clean))),
    organizations:
      organizations &&
      distinct(organizations.slice(0, organizationsMax).flatMap((one) => organizationOf(one, clean))),
    isCut: (contexts?.length ?? 0) > contextsMax || (organizations?.length ?? 0) > organizationsMax,
  };
}

/** Adobe writes `{"prodCtx":{…}}`; an entry without that member is read itself. */
function contextOf(entry: unknown, clean: Clean): ProductContext[] {
  const members = membersOf(membersOf(entry)?.prodCtx) ?? membersOf(entry);
  if (!members) return [];
  const text = (...names: string[]) => findText(members, names, clean);
  const context: ProductContext = {
    serviceCode: text('serviceCode', 'service_code'),
    label: text('label'),
    profile: text('user_visible_name', 'userVisibleName'),
    profileId: text('groupid', 'groupId'),
    organization: text('owningEntity'),
    status: text('statusCode'),
  };
  return Object.values(context).some((value) => value !== null) ? [context] : [];
}

function organizationOf(entry: unknown, clean: Clean): AccountOrganization[] {
  const members = membersOf(entry);
  if (!members) return [];
  const reference = membersOf(members.orgRef);
  const ident = reference && findText(reference, ['ident'], clean);
  const source = reference && findText(reference, ['authSrc'], clean);
  const groups = (listOf(members.groups) ?? []).slice(0, accountLimits.groupsMax);
  const organization: AccountOrganization = {
    name: findText(members, ['orgName', 'name'], clean),
    id: ident ? (source ? `${ident}@${source}` : ident) : findText(members, ['orgRef', 'orgId', 'id'], clean),
    type: findText(members, ['orgType'], clean),
    groups: groups.flatMap((group) => groupName(group, clean) ?? []),
  };
  const { name, id, type } = organization;
  return name === null && id === null && type === null ? [] : [organization];
}

function groupName(group: unknown, clean: Clean): string | null {
  const members = membersOf(group);
  return members
    ? findText(members, ['groupDisplayName', 'userVisibleName', 'groupName', 'ident'], clean)
    : findText({ group }, ['group'], clean);
}

/** A profile names the organization that owns the account, and no others. */
function ownerOf(profile: Members | null): readonly unknown[] | null {
  const id = profile?.ownerOrg;
  return typeof id === 'string' && id !== '' ? [{ id }] : null;
}

function organizationList(answer: unknown): readonly unknown[] | null {
  return listOf(answer) ?? listOf(membersOf(answer)?.organizations);
}

/** The first member with one of these names that is a text or a whole number, on its own terms: inherited ones do not count. */
function findText(members: Members, names: readonly string[], clean: Clean): string | null {
  for (const name of names) {
    if (!Object.hasOwn(members, name)) continue;
    const value = members[name];
    const text = typeof value === 'string' ? value.trim() : Number.isSafeInteger(value) ? String(value) : '';
    if (text !== '')
      return clean(text.slice(0, accountLimits.textCharactersMax * 2)).slice(
        0,
        accountLimits.textCharactersMax,
      );
  }
  return null;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // No JSON: the answer says nothing that could be read.
    return null;
  }
}

function listOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

function membersOf(value: unknown): Members | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : null;
}

function distinct<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
