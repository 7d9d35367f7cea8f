export type Path = readonly (string | number)[];

/** Every place in `value` that holds a text, as the way to it; those that `isClosed` hold words of closed lists and are left out. */
export function textPlaces(value: unknown, isClosed: (path: Path) => boolean, path: Path = []): Path[] {
  if (typeof value === 'string') return isClosed(path) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    textPlaces(one, isClosed, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A copy with `text` at that place. */
export function planted<T>(view: T, path: Path, text: string): T {
  const copy = structuredClone(view);
  let at: Record<string | number, unknown> = copy as never;
  for (const key of path.slice(0, -1)) at = at[key] as typeof at;
  at[path.at(-1) ?? ''] = text;
  return copy;
}
