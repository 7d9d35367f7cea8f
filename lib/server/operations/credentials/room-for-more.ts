import 'server-only';
import type { Actor, OrganisationKind } from '@/lib/domain/actor';
import { Refusal } from '@/lib/domain/refusal';
import { countSavedCredentials } from '@/lib/server/store/credentials';
import { database } from '@/lib/server/store/database';

/** Saved credentials of one organisation; a guest's demo has few, so that guests cannot fill the disk. */
export const savedCredentialsMax: Readonly<Record<OrganisationKind, number>> = { team: 20_000, demo: 500 };

/** Refuses one more saved credential where the organisation is full. Who save at the same instant may go beyond by as many as they are. @throws Refusal `limit-reached`. */
export async function assertRoomForMore(
  actor: Pick<Actor, 'organisationId' | 'organisationKind'>,
): Promise<void> {
  const count = await countSavedCredentials(database(), actor.organisationId);
  if (count >= savedCredentialsMax[actor.organisationKind]) throw new Refusal('limit-reached');
}
