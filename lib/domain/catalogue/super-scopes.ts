/** A scope that is asked for and never, or not only, found in the token: Adobe IMS grants these in its place. */
export interface SuperScope {
  readonly scope: string;
  /** What the token lists instead; may contain `scope` itself. */
  readonly expandsTo: readonly string[];
  readonly source: string;
}

/** The super scopes that public documents describe; there may be more. */
export const superScopes: readonly SuperScope[] = [
  {
    scope: 'asset_compute_meta',
    expandsTo: ['asset_compute', 'read_organizations'],
    source: 'AEM Asset Compute documentation',
  },
  {
    scope: 'event_receiver_api',
    expandsTo: ['event_receiver', 'event_receiver_api'],
    source: 'AEM Asset Compute documentation',
  },
  {
    scope: 'ent_adobeio_sdk',
    expandsTo: ['adobeio_api', 'additional_info.roles', 'additional_info.projectedProductContext'],
    source: 'adobe/aio-apps-action: README.md',
  },
];

/** The same by name, as `compareScopes` takes it. */
export const scopeExpansions: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  superScopes.map(({ scope, expandsTo }) => [scope, expandsTo]),
);

const expansionOf = new Map(superScopes.map(({ scope, expandsTo }) => [scope, expandsTo]));

/**
 * The scopes that a token would list for these: each super scope replaced by what it stands for, in place, each scope once.
 * Unknown scopes stay as they are. Says what is documented, not what one credential is granted.
 */
export function expandScopes(scopes: readonly string[]): string[] {
  const expanded = scopes.flatMap((scope) => expansionOf.get(scope) ?? scope);
  return [...new Set(expanded)];
}
