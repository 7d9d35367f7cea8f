import { env } from '@/lib/server/env';
import { answerDiscovery } from '@/lib/server/sandbox/discovery';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  return answerDiscovery(env().origin);
}
