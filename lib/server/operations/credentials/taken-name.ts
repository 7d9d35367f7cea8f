import 'server-only';
import { Refusal } from '@/lib/domain/refusal';
import { UniqueViolation } from '@/lib/server/store/store-error';

/** Awaits a change of a credential's name. @throws Refusal `name-taken` where the store says that another one has it. */
export async function refuseTakenName<Result>(change: Promise<Result>): Promise<Result> {
  try {
    return await change;
  } catch (fault) {
    if (fault instanceof UniqueViolation) throw new Refusal('name-taken', { fields: { name: 'name-taken' } });
    throw fault;
  }
}
