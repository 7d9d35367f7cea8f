import type { ClaimEntry } from '../../catalogue/claims-entry';

/** Members of a made-up token, as they are written. */
export type ExampleMembers = Readonly<Record<string, unknown>>;

/** A made-up token: what its header and its payload say. Without a payload, what is signed stands elsewhere or is encrypted. */
export interface Example {
  readonly header: ExampleMembers;
  readonly payload: ExampleMembers | null;
}

/** Makes the examples of one group of the dictionary, for a token that is issued at this time: whole seconds since 1970. */
export type ExampleMaker = (issuedAtSeconds: number) => readonly Example[];

/** An example token as the inspect page opens it. */
export interface ExampleToken {
  /** Of the claim, in the dictionary; unique there. */
  readonly anchor: string;
  /** In compact form. The third part is words: nobody signed it, and nobody can. */
  readonly token: string;
  readonly part: 'header' | 'payload';
  /** The member that it was made for. */
  readonly claim: ClaimEntry;
}

/** The header of an example that says no more than a verifier needs. */
export const plainHeader: ExampleMembers = { alg: 'RS256', typ: 'JWT', kid: 'example-key-1' };
/** How long the examples live, seconds. */
export const lifetimeSeconds = 3600;
