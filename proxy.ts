import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/server/env';
import { log } from '@/lib/server/log';
import {
  afterSignOutParameter,
  afterSignOutPath,
  findCallFault,
  findCleanPath,
  findFramers,
  findGateFault,
  requestedPathHeader,
  responseKind,
} from '@/lib/server/web/gate';
import { contentSecurityPolicy } from '@/lib/server/web/headers';
import { isOwnOrigin, ownOriginAt } from '@/lib/server/web/own-origin';
import { requestFacts } from '@/lib/server/web/request-facts';

/**
 * Runs before every request (no matcher on purpose): refuses odd methods, foreign hosts and calls of other sites, leads addresses with a secret in them to clean ones, and gives each page its policy with a fresh
 * nonce; the other headers come from lib/server/web/door.ts. It authorises nothing: actions and pages check their actor themselves.
 */
export function proxy(request: NextRequest): Response {
  const { pathname, search, searchParams } = request.nextUrl;
  const fault = findGateFault(
    { method: request.method, path: pathname, host: request.headers.get('host') },
    { mode: env().mode, hosts: ownHosts() },
  );
  if (fault) {
    const headers = new Headers({ 'cache-control': 'no-store' });
    if (fault.status === 405) headers.set('allow', fault.allow);
    return new Response(null, { status: fault.status, headers });
  }
  if (responseKind(pathname) !== 'page') return NextResponse.next();
  const callFault = findCallFault(request, isOwnOrigin);
  if (callFault) {
    const { status, code } = callFault;
    log.warn('request-refused', {
      code,
      method: request.method,
      address: requestFacts(request.headers).address,
    });
    return new Response(null, { status, headers: { 'cache-control': 'no-store' } });
  }

  const cleanPath = findCleanPath(pathname, search);
  if (cleanPath !== null) {
    const location = ownOriginAt(request.headers.get('host')) + cleanPath;
    return new Response(null, { status: 307, headers: { location, 'cache-control': 'no-store' } });
  }
  const framers = findFramers(pathname, env().embedOrigins);
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), framers);
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from this request header.
  headers.set('content-security-policy', policy);
  headers.set(requestedPathHeader, pathname + search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  if (pathname === afterSignOutPath && searchParams.has(afterSignOutParameter)) {
    response.headers.set('clear-site-data', '"cache", "storage"');
  }
  return response;
}

let hosts: ReadonlySet<string> | null = null;

/** Worked out once: this runs on every request. */
function ownHosts(): ReadonlySet<string> {
  hosts ??= new Set(env().origins.map((origin) => new URL(origin).host));
  return hosts;
}
