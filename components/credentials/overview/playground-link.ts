/** Longer addresses are cut or refused somewhere between a browser and a server. */
const charactersMax = 6000;

/**
 * Address of the playground with this credential chosen; with `scopes` it begins with those in place of the credential's own, with `view` on the command.
 * Null where so many scopes make it longer than 6,000 characters.
 */
export function playgroundHref(
  credentialId: string,
  options: { readonly scopes?: readonly string[]; readonly view?: 'command' } = {},
): string | null {
  const query = new URLSearchParams({ credential: credentialId });
  if (options.scopes) query.set('scopes', options.scopes.join(','));
  if (options.view) query.set('view', options.view);
  const href = `/?${query}`;
  return href.length > charactersMax ? null : href;
}
