import { imsAnswer } from '@/lib/server/sandbox/ims-answer';
import { publicJwks } from '@/lib/server/sandbox/signing-key';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return imsAnswer(200, await publicJwks(), { 'cache-control': 'public, max-age=300' });
}
