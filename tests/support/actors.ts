import type { Actor, Role } from '@/lib/domain/actor';
import { openSession } from '@/lib/server/identity/sessions';
import { tryDemo } from '@/lib/server/operations/demo/try-demo';
import { database } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import { insertOrganisation } from '@/lib/server/store/organisations';
import { insertUser } from '@/lib/server/store/users';

const caller = { address: '127.0.0.1', userAgent: 'test', devices: {} };

/** A member of a new team, or of `organisationId`, with a session of their own. */
export async function makeActor(role: Role, organisationId?: string): Promise<Actor> {
  const now = Date.now();
  const organisation = organisationId ?? newId('org');
  if (organisationId === undefined) {
    await insertOrganisation(database(), {
      id: organisation,
      kind: 'team',
      name: 'Team',
      createdAt: now,
      expiresAt: null,
    });
  }
  const userId = newId('usr');
  await insertUser(database(), {
    id: userId,
    organisationId: organisation,
    role,
    username: userId,
    displayName: `${role} person`,
    passwordHash: null,
    createdAt: now,
    disabledAt: null,
    lastSignedInAt: null,
  });
  const { sessionId } = await openSession(
    database(),
    { id: userId, organisationId: organisation },
    null,
    caller,
    now,
  );
  return {
    userId,
    organisationId: organisation,
    organisationKind: 'team',
    role,
    sessionId,
    displayName: `${role} person`,
    address: null,
  };
}

/** A guest of a new demo organisation, as "Try the demo" makes one. */
export async function makeGuest(): Promise<Actor> {
  const { grant } = await tryDemo(caller);
  const user = await database()
    .selectFrom('users')
    .selectAll()
    .where('id', '=', grant.userId)
    .executeTakeFirstOrThrow();
  return {
    userId: user.id,
    organisationId: user.organisation_id,
    organisationKind: 'demo',
    role: 'admin',
    sessionId: grant.sessionId,
    displayName: user.display_name,
    address: '127.0.0.1',
  };
}
