/** How a claim's value is to be read. `strings`: one string or an array of them. */
export type ClaimKind =
  | 'time-seconds'
  | 'time-ms'
  | 'duration-ms'
  | 'string'
  | 'strings'
  | 'scopes'
  | 'number'
  | 'boolean'
  | 'object';

/** Where a fact was taken from: an address, or a document that has none. */
export type ClaimSource =
  | { readonly title: string; readonly url: string }
  | { readonly title: string; readonly document: string };

/** A member of a token's header or payload, explained. */
export interface ClaimEntry {
  readonly name: string;
  readonly label: string;
  readonly meaning: string;
  readonly kind: ClaimKind;
  readonly source: ClaimSource;
}

/** One line of a dictionary. The kind is left out for a plain string. */
export type ClaimRow = readonly [name: string, label: string, meaning: string, kind?: ClaimKind];

/** Makes the entries of one source. */
export function fromSource(source: ClaimSource, rows: readonly ClaimRow[]): readonly ClaimEntry[] {
  return rows.map(([name, label, meaning, kind = 'string']) => ({ name, label, meaning, kind, source }));
}
