import 'server-only';
import { headers } from 'next/headers';
import { readRemoved } from '@/lib/domain/hand-over/share/arrival';
import { removedParameter } from '@/lib/domain/hand-over/share/share';
import { requestedPathHeader } from './gate';

/** The names of what was taken out of the query of this address, as `proxy.ts` wrote them into it; empty where nothing was. */
export async function removedNames(): Promise<readonly string[]> {
  const path = (await headers()).get(requestedPathHeader) ?? '';
  return readRemoved(new URLSearchParams(path.slice(path.indexOf('?') + 1)).get(removedParameter) ?? '');
}
