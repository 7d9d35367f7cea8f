import type { Parameter } from '@/lib/domain/credential';
import { playgroundFields } from '@/lib/domain/playground';
import type { Preset } from '@/lib/domain/provider/presets';

/** One further parameter as it stands in the form; `key` only tells rows apart. */
export interface DraftParameter {
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

/** A row for each parameter, with a key of its own. */
export function draftParameters(parameters: readonly Parameter[]): DraftParameter[] {
  return parameters.map(([name, value]) => ({ key: crypto.randomUUID(), name, value }));
}

/** The rows with an empty one for each parameter that this kind of provider needs and no row names. */
export function withNeededParameters(rows: readonly DraftParameter[], preset: Preset): DraftParameter[] {
  const needed = preset.parameters.filter(({ name }) => !rows.some((row) => row.name === name));
  return [...rows, ...draftParameters(needed.map(({ name }) => [name, '']))];
}

/** What the person changed for this request alone. */
export interface RequestDraft {
  /** Null: as the credential has them. */
  readonly scopes: readonly string[] | null;
  readonly parameters: readonly DraftParameter[];
  /** Asks for a new token although a live one could be reused. */
  readonly newToken: boolean;
}

export const emptyDraft: RequestDraft = { scopes: null, parameters: [], newToken: false };

/** Whether the request still asks for exactly what the link to the page chose. */
export function isAsLinked(
  scopes: readonly string[] | null,
  linked: readonly string[] | null,
): scopes is readonly string[] {
  return (
    scopes !== null &&
    linked !== null &&
    scopes.length === linked.length &&
    scopes.every((scope, at) => scope === linked[at])
  );
}

/** Parameter rows that will be sent: a row without a name is unfinished and left out. */
export function sentParameters(parameters: readonly DraftParameter[]): readonly DraftParameter[] {
  return parameters.filter((row) => row.name.trim() !== '');
}

/** How one request is sent, beside what it asks for. */
export interface SendOptions {
  readonly newToken?: boolean;
  /** Joins the scopes with commas whatever the provider's separator is. */
  readonly joinWithCommas?: boolean;
}

/**
 * The form that `generateToken` reads. An empty scope list means the credential's own scopes, as the contract says.
 * @see lib/domain/playground.ts
 */
export function generationForm(
  requestId: string,
  credentialId: string,
  draft: RequestDraft,
  options: SendOptions = {},
): FormData {
  const form = new FormData();
  form.set(playgroundFields.requestId, requestId);
  form.set(playgroundFields.credentialId, credentialId);
  form.set(playgroundFields.scopes, (draft.scopes ?? []).join(' '));
  if (draft.newToken || options.newToken) form.set(playgroundFields.newToken, 'on');
  if (options.joinWithCommas) form.set(playgroundFields.joinWithCommas, 'on');
  appendParameters(form, draft.parameters);
  return form;
}

/** Adds finished parameter rows to a form, in order. */
export function appendParameters(form: FormData, parameters: readonly DraftParameter[]): void {
  for (const { name, value } of sentParameters(parameters)) {
    form.append(playgroundFields.parameterName, name.trim());
    form.append(playgroundFields.parameterValue, value);
  }
}

/** A form of one or more plain fields. */
export function fieldsForm(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
