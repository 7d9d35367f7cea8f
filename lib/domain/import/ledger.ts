import type { Draft, DraftField } from './draft';
import type { CandidateNote, Dropped, DropReason, ImportField, MissingReason } from './report';
import { importFields } from './report';

const shownDroppedMax = 50;

/** Keeps account of one credential while it is checked: each field ends up as recognised or missing, and what is left out is named. */
export class CandidateLedger {
  readonly #draft: Draft;
  readonly #recognised = new Set<ImportField>();
  readonly #missing = new Map<ImportField, MissingReason>();
  readonly #dropped: Dropped[];
  readonly #notes: Set<CandidateNote>;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#dropped = [...(draft.dropped ?? [])];
    this.#notes = new Set(draft.notes ?? []);
  }

  recognise(field: ImportField): void {
    this.#recognised.add(field);
  }

  /** Notes a stand-in in place of the value. */
  standIn(field: ImportField): null {
    this.#missing.set(field, 'placeholder');
    return null;
  }

  /** Notes that a value is there and cannot be kept. */
  lose(field: DraftField, why: DropReason): null {
    this.#recognised.delete(field);
    this.#missing.set(field, 'dropped');
    this.drop(this.fromOf(field), why);
    return null;
  }

  drop(what: string, why: DropReason): void {
    const isThere = this.#dropped.some((one) => one.what === what && one.why === why);
    if (!isThere && this.#dropped.length < shownDroppedMax) this.#dropped.push({ what, why });
  }

  note(note: CandidateNote): void {
    this.#notes.add(note);
  }

  fromOf(field: DraftField): string {
    return this.#draft.fields[field]?.from ?? field;
  }

  /** The lists of the report; of the wanted fields those that were not recognised are missing. */
  close(wanted: readonly ImportField[]) {
    const { authMethod, serviceIds = [], parameters = [], fields } = this.#draft;
    if (authMethod) this.recognise('authMethod');
    if (serviceIds.length > 0) this.recognise('services');
    if (parameters.length > 0) this.recognise('parameters');
    return {
      recognised: importFields
        .filter((field) => this.#recognised.has(field))
        .filter((field) => !isText(field) || fields[field] !== undefined)
        .map((field) => ({ field, from: isText(field) ? this.fromOf(field) : field })),
      missing: importFields
        .filter((field) => wanted.includes(field) && !this.#recognised.has(field))
        .map((field) => ({ field, why: this.#missing.get(field) ?? ('absent' as const) })),
      dropped: this.#dropped,
      notes: [...this.#notes],
    };
  }
}

function isText(field: ImportField): field is DraftField {
  return field !== 'authMethod' && field !== 'services' && field !== 'parameters';
}
