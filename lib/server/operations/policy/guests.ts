import 'server-only';
import { database } from '@/lib/server/store/database';
import { findFirstTeam } from '@/lib/server/store/organisations';
import { currentPolicy, defaultPolicy } from './current-policy';

/** Whether "Try the demo" is offered: as the first team's policy says, and as the environment does until there is one. */
export async function areGuestsAllowed(): Promise<boolean> {
  const team = await findFirstTeam(database());
  const { guests } = team ? await currentPolicy(team.id) : defaultPolicy();
  return guests;
}
