import { cancelGeneration } from '@/lib/server/operations/generation/in-flight';
import { isOwnOrigin } from '@/lib/server/web/own-origin';
import { findActor } from '@/lib/server/web/session';

/** Cancels a token request of this session: 204 when it was running, 404 when it was not. Why this is no action: docs/decisions/0004. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ requestId: string }> },
): Promise<Response> {
  if (!isOwnOrigin(request.headers.get('origin'))) return new Response(null, { status: 403 });
  const actor = await findActor();
  if (!actor) return new Response(null, { status: 401 });
  const { requestId } = await params;
  return new Response(null, { status: cancelGeneration(actor, requestId) ? 204 : 404 });
}
