import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the production build that `startApp` serves. */
export const buildFolder = fileURLToPath(new URL('../../.next', import.meta.url));

/** A server action as the build knows it. */
export interface BuiltAction {
  readonly id: string;
  readonly name: string;
  /** Path of a page that answers calls of it. */
  readonly page: string;
}

/** Every server action of the build, by name. Throws when the build has none, which means that the framework keeps them elsewhere now. */
export function listBuiltActions(): readonly BuiltAction[] {
  const manifest: { node: Record<string, { exportedName: string; workers: Record<string, unknown> }> } =
    readJson('server/server-reference-manifest.json');
  const actions = Object.entries(manifest.node).map(([id, { exportedName, workers }]) => {
    const [worker = ''] = Object.keys(workers);
    return { id, name: exportedName, page: pathOf(worker.replace(/^app/, '')) };
  });
  if (actions.length === 0) throw new Error('The build names no server action.');
  return actions.sort((a, b) => a.name.localeCompare(b.name));
}

/** Every route of the build as a path, dynamic parts as they are written. Pages and route handlers alike, the framework's own pages left out. */
export function listBuiltRoutes(): readonly { readonly path: string; readonly kind: 'page' | 'route' }[] {
  const manifest: Record<string, string> = readJson('server/app-paths-manifest.json');
  const routes = Object.keys(manifest).filter((key) => !key.startsWith('/_'));
  if (routes.length === 0) throw new Error('The build names no route.');
  return routes.map((key) => ({ path: pathOf(key), kind: key.endsWith('/page') ? 'page' : 'route' }));
}

/** The static files of the build as paths under which they are served. */
export function listStaticFiles(): readonly string[] {
  const folder = join(buildFolder, 'static');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/_next/static${join(entry.parentPath, entry.name).slice(folder.length)}`);
}

/** `/(group)/a/page` is served as `/a`. */
function pathOf(key: string): string {
  return key.replace(/\/\([^)]*\)/g, '').replace(/\/(?:page|route)$/, '') || '/';
}

function readJson<Content>(name: string): Content {
  return JSON.parse(readFileSync(join(buildFolder, name), 'utf8')) as Content;
}
