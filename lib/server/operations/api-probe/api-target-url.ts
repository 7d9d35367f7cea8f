import 'server-only';
import { type ApiTargetId, apiTargetsOf } from '@/lib/domain/api-probe/targets';
import { Refusal } from '@/lib/domain/refusal';
import { env } from '@/lib/server/env';
import type { Credential } from '@/lib/server/store/credential-record';
import { readEndpoint } from '../credentials/token-endpoint-field';

/**
 * The absolute address of a target. What the person typed counts for the target `url` alone; of this application only the sandbox can be called, so that
 * nobody reaches its own pages from inside.
 * @throws Refusal `invalid-input` with the fault of `target` or `url`, `endpoint-refused` for an address of this application
 */
export function apiTargetUrl(
  { provider, tokenEndpoint }: Pick<Credential, 'provider' | 'tokenEndpoint'>,
  targetId: ApiTargetId,
  typed: string,
): string {
  const target = apiTargetsOf(provider).find(({ id }) => id === targetId);
  if (!target) throw new Refusal('invalid-input', { fields: { target: 'unknown-choice' } });
  const { origin, origins } = env();
  if (target.path !== null) return new URL(target.path, new URL(tokenEndpoint, origin)).href;
  const read = readEndpoint(typed);
  if ('fault' in read) throw new Refusal('invalid-input', { fields: { url: read.fault } });
  const url = new URL(read.url);
  if (origins.includes(url.origin) && !url.pathname.startsWith('/sandbox/'))
    throw new Refusal('endpoint-refused');
  return url.href;
}
