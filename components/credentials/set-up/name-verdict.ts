import { fieldTexts } from '@/components/ui/action-texts';
import type { ActionRefusal, NameConflict } from '@/lib/domain/action-state';
import { setUpFields } from '@/lib/domain/credential-set-up';

const asItIs = (name: string) => name;

/** What the server said about one name. */
export interface NameVerdict {
  readonly name: string;
  readonly isFree: boolean;
  /** Whose it is, where the server says so. */
  readonly conflict: NameConflict | null;
  /** Another name that is free; null where the name itself is, or none was found. */
  readonly suggestion: string | null;
}

/** The answer about a name in words. */
export function verdictText({ isFree, conflict }: NameVerdict): string {
  return isFree ? 'This name is free.' : takenText(conflict);
}

/** Whose a taken name is, why two names can be the same, and what next. */
export function takenText(conflict: NameConflict | null, ownerText = asItIs): string {
  const whose = conflict
    ? `“${conflict.name}”, created by ${ownerText(conflict.ownerName)}, has this name already.`
    : 'Another credential has this name already.';
  return `${whose} Capitals and spaces do not tell names apart. Choose another one.`;
}

/** The refusal of a taken name, as the server would say it. */
export function takenRefusal({ conflict }: NameVerdict): ActionRefusal {
  return {
    ok: false,
    code: 'name-taken',
    fields: { [setUpFields.name]: 'name-taken' },
    ...(conflict ? { conflict } : {}),
  };
}

/** What stands at the name's field: what a refusal says of it, else that the name is taken; null where nothing is wrong. `ownerText` writes the name of whose it is. */
export function nameFieldText(
  refusal: ActionRefusal | null,
  verdict: NameVerdict | null,
  ownerText = asItIs,
): string | null {
  if (refusal?.code === 'name-taken') return takenText(refusal.conflict ?? null, ownerText);
  const code = refusal?.fields?.[setUpFields.name];
  if (code) return fieldTexts[code];
  return verdict && !verdict.isFree ? takenText(verdict.conflict, ownerText) : null;
}
