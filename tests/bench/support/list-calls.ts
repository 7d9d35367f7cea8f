import { readActivityQuery } from '@/lib/domain/activity/address';
import type { Actor } from '@/lib/domain/actor';
import { type ApiCredentialQuery, apiCredentialSorts } from '@/lib/domain/organisation/api-credentials';
import { readApiCredentialQuery } from '@/lib/domain/organisation/api-credentials-address';
import { writeActivityCursor } from '@/lib/server/operations/activity/activity-cursor';
import { getActivity } from '@/lib/server/operations/activity/get-activity';
import { getApiCredentials } from '@/lib/server/operations/administration/get-api-credentials';
import { listCredentials } from '@/lib/server/operations/credentials/list-credentials';
import { apartMs, firstAt, idOf, organisationId } from './list-stores';

/** The administrator who looks at the lists. */
export const administrator: Actor = {
  userId: idOf('usr', 0),
  organisationId,
  organisationKind: 'team',
  role: 'admin',
  sessionId: idOf('ses', 0),
  displayName: 'Member 0',
  address: null,
};

/** One list as a page asks for it; answers how many rows it has. */
export interface ListCall {
  readonly name: string;
  /** Whether a page costs the same however much there is; the others read along an index until the page is full. */
  readonly isBounded: boolean;
  call(): Promise<number>;
}

const activity = async (given: Record<string, string>) =>
  (await getActivity(administrator, readActivityQuery(given))).entries.length;
const table = async (change: Partial<ApiCredentialQuery>) =>
  (await getApiCredentials(administrator, { ...readApiCredentialQuery({}), ...change })).rows.length;
const bounded = (name: string, call: () => Promise<number>): ListCall => ({ name, isBounded: true, call });
const scanning = (name: string, call: () => Promise<number>): ListCall => ({ name, isBounded: false, call });

/** In the store of many this is the middle; in the others it is behind everything. */
const middle = writeActivityCursor({ at: firstAt + 250_000 * apartMs, id: 'act_m' });

export const listCalls: readonly ListCall[] = [
  bounded(
    'credentials',
    async () => (await listCredentials(administrator, { query: '', after: null })).credentials.length,
  ),
  ...apiCredentialSorts.flatMap((sort) =>
    [false, true].map((descending) =>
      bounded(`API credentials by ${sort}${descending ? ', descending' : ''}`, () =>
        table({ sort, descending }),
      ),
    ),
  ),
  bounded('activity', () => activity({})),
  bounded('activity of a credential', () => activity({ credential: idOf('crd', 17) })),
  bounded('activity of a common event', () => activity({ event: 'token.failed' })),
  bounded('activity of a rare event', () => activity({ event: 'policy.changed' })),
  bounded('activity of a person', () => activity({ person: idOf('usr', 7) })),
  bounded('activity of a result', () => activity({ result: 'failed' })),
  bounded('activity, from the middle on', () => activity({ before: middle })),
  // A third and an eighth of all records, which have a twentieth in common.
  scanning('activity of a person and an event', () =>
    activity({ person: idOf('usr', 0), event: 'token.failed' }),
  ),
  scanning('activity of a person and a result that never met', () =>
    activity({ person: idOf('usr', 0), result: 'refused' }),
  ),
  scanning('API credentials of a service that none has', () => table({ serviceId: 'target' })),
  scanning('API credentials, failing', () => table({ state: 'failing' })),
  scanning('API credentials, search without a match', () => table({ search: 'no such name' })),
];
