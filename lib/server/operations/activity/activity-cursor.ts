import 'server-only';
import { z } from 'zod';
import type { ActivityCursor } from '@/lib/server/store/activity';

const cursor = z.tuple([z.int(), z.string().regex(/^[\w-]{1,64}$/)]);

/** A place in the log as it stands in an address. */
export function writeActivityCursor({ at, id }: ActivityCursor): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** Reads it back; null for whatever else somebody put there. */
export function readActivityCursor(text: string | null): ActivityCursor | null {
  if (text === null) return null;
  try {
    const [at, id] = cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { at, id };
  } catch {
    return null;
  }
}
