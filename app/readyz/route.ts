import { isReady } from '@/lib/server/web/readiness';

export const dynamic = 'force-dynamic';

/** Whether this instance should get requests: 200 when its store answers within two seconds, 503 otherwise. */
export async function GET(): Promise<Response> {
  return (await isReady()) ? new Response('ok\n') : new Response('unavailable\n', { status: 503 });
}
