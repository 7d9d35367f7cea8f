import type { DemoCaseId } from '@/lib/domain/credential';

/** The start of the reference. */
export const referencePath = '/reference';
/** Every service and its scopes. */
export const scopesPath = '/reference/scopes';
/** The error catalogue. */
export const errorsPath = '/reference/errors';
/** The claim dictionary. */
export const claimsPath = '/reference/claims';
/** Where a token is pasted and read. */
export const inspectPath = '/inspect';
/** Where a command is pasted, read and sent again. */
export const reproducePath = '/reproduce';
/** Query parameter of Inspect that names a claim of the dictionary. */
export const exampleParameter = 'example';
/** Query parameter of a search on any of these pages. */
export const searchParameter = 'q';

/** The page of an entry of the error catalogue, by `Explanation.id`. */
export function errorPath(id: string): string {
  return `${errorsPath}/${encodeURIComponent(id)}`;
}

/** The page of a service of the scope catalogue. */
export function servicePath(id: string): string {
  return `${scopesPath}/${encodeURIComponent(id)}`;
}

/** Inspect with an example token open that carries the claim of this anchor; needs no encoding. */
export function inspectExamplePath(anchor: string): string {
  return `${inspectPath}?${exampleParameter}=${anchor}`;
}

/** One of the pages with a search already made: a scope, an error code, a claim. */
export function searchPath(path: string, query: string): string {
  return `${path}?${new URLSearchParams({ [searchParameter]: query })}`;
}

/** The playground, beginning with these scopes. */
export function playgroundWithScopes(scopes: readonly string[]): string {
  return `/?scopes=${scopes.map(encodeURIComponent).join(',')}`;
}

/** The playground, beginning with the call of an API. */
export const playgroundWithApi = '/?view=api';

/** The playground, beginning with one of the demo's ready-made credentials. */
export function playgroundWithDemo(id: DemoCaseId): string {
  return `/?demo=${encodeURIComponent(id)}`;
}
