import 'server-only';
import { embedPath, findEmbeddedDemo } from '@/lib/domain/embed/embed';
import { badgePath } from '@/lib/domain/hand-over/share/badge';
import { cleanQuery } from '@/lib/domain/hand-over/share/clean-query';
import type { ResponseKind } from './headers';

/** The one address whose answer makes the browser drop everything it keeps of us; pages go there after sign-out. */
export const afterSignOutPath = '/sign-in';
/** Query parameter that marks the visit after sign-out. */
export const afterSignOutParameter = 'signed-out';

/** Request header by which `proxy.ts` tells pages which path was asked for; what a client sends under this name is overwritten. */
export const requestedPathHeader = 'x-s2s-path';

const pageMethods: readonly string[] = ['GET', 'HEAD', 'POST'];
const sandboxMethods: readonly string[] = ['GET', 'HEAD', 'POST', 'DELETE'];
const fileMethods: readonly string[] = ['GET', 'HEAD'];
const filePath = /\.[a-z0-9]{2,5}$/;
/** Nothing there takes a form, so that nothing there can be called from a frame. */
const embeddedPath = new RegExp(`^${embedPath}(?:/|$)`);
const machinePath = /^\/(?:sandbox|livez|readyz)(?:\/|$)/;

/** Which headers an answer to this path carries. Goes by the path alone, so that 404 and 500 answers get theirs too. */
export function responseKind(path: string): ResponseKind {
  if (machinePath.test(path)) return 'machine';
  if (path === badgePath) return 'badge';
  return path.startsWith('/_next/static/') ? 'file' : 'page';
}

/**
 * The sites whose pages may show the answer to this path in a frame: those of the configuration for an embed, none for anything else. Goes by the path alone,
 * and by the whole of it: an address that the framework might read as another one is no embed.
 */
export function findFramers(path: string, embedOrigins: readonly string[]): readonly string[] {
  return findEmbeddedDemo(path) === null ? [] : embedOrigins;
}

/**
 * Why a request is turned away before anything looks at it, or null. `method`: 405, since TRACE, PUT and others would be answered with the
 * page. `host`: 421 in loopback mode for a host name that is not ours, since a foreign name that resolves to 127.0.0.1 lets a web
 * site read our pages (DNS rebinding). Behind a proxy the host is the operator's business. This is no authorisation.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20
 */
export function findGateFault(
  request: { readonly method: string; readonly path: string; readonly host: string | null },
  expected: { readonly mode: 'loopback' | 'deployed'; readonly hosts: ReadonlySet<string> },
): { readonly status: 405; readonly allow: string } | { readonly status: 421 } | null {
  const methods = allowedMethods(request.path);
  if (!methods.includes(request.method)) return { status: 405, allow: methods.join(', ') };
  if (expected.mode === 'loopback' && !expected.hosts.has(request.host?.toLowerCase() ?? ''))
    return { status: 421 };
  return null;
}

/** The framework answers 500 to a POST of a file. */
function allowedMethods(path: string): readonly string[] {
  if (path.startsWith('/sandbox/')) return sandboxMethods;
  return filePath.test(path) || embeddedPath.test(path) ? fileMethods : pageMethods;
}

/**
 * Why a request that would change something is turned away, or null; asked for pages alone. `bad-origin`: not from a page of ours. `bad-form`:
 * the call of an action that is no form, as no page of ours sends it. The action wrapper would refuse both, but the framework looks at them
 * first: it prints the `Origin` and quotes the body on standard error, where a client secret must never stand, and answers 500.
 */
export function findCallFault(
  { method, headers }: { readonly method: string; readonly headers: Pick<Headers, 'get'> },
  isOwn: (origin: string | null) => boolean,
): { readonly status: 403 | 415; readonly code: 'bad-origin' | 'bad-form' } | null {
  if (method !== 'POST') return null;
  if (!isOwn(headers.get('origin'))) return { status: 403, code: 'bad-origin' };
  const isForm = headers.get('content-type')?.startsWith('multipart/form-data;') ?? false;
  return headers.get('next-action') !== null && !isForm ? { status: 415, code: 'bad-form' } : null;
}

/** Parameters whose value is more than one word, and of which the rest stays: the search of the reference, and where sign-in leads to. */
const keptParameters = { search: 'q', path: 'next' } as const;

/**
 * Where an address of a page with a secret or token in its query leads instead, path and query; null where there is none. It is looked at before a page
 * or the sign-in could repeat it. What stands in the path itself is not looked at.
 */
export function findCleanPath(path: string, search: string): string | null {
  if (search === '') return null;
  const query = search.slice(1);
  const cleaned = cleanQuery(query, keptParameters);
  return cleaned.query === query ? null : `${path}?${cleaned.query}`;
}
