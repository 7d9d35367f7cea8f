import 'server-only';
import { randomUUID } from 'node:crypto';

/**
 * A JSON answer with the headers that Adobe IMS sends: `x-debug-id` on every one, never stored by caches.
 * @see docs of adobe/ims-go, ims/client.go (x-debug-id, Retry-After)
 */
export function imsAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json;charset=UTF-8',
      'cache-control': 'no-store',
      pragma: 'no-cache',
      'x-debug-id': `sandbox-${randomUUID()}`,
      ...headers,
    },
  });
}

/** An IMS error: `error` and `error_description`, status 400 unless another is given. */
export function imsError(
  error: string,
  description: string,
  status = 400,
  headers: Record<string, string> = {},
): Response {
  return imsAnswer(status, { error, error_description: description }, headers);
}
