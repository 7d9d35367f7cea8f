import 'server-only';
import type { ActionCode } from '@/lib/domain/action-state';
import type { Actor } from '@/lib/domain/actor';
import { Refusal } from '@/lib/domain/refusal';
import { faultFields, log, newFaultId } from '../log';
import { actionLimiter } from './rate-limit';
import { findActor } from './session';

/** What an operation gives to keep. */
interface Download {
  /** Letters, digits, dots and hyphens alone. */
  readonly fileName: string;
  readonly contentType: string;
  readonly body: ReadableStream<Uint8Array>;
}

type AddressValues = Readonly<Record<string, string | string[]>>;

/** Status and words for somebody who sees the answer in place of the file. */
const answers: Partial<Record<ActionCode, { readonly status: number; readonly message: string }>> = {
  'signed-out': { status: 401, message: 'You are signed out. Sign in, then ask for the file again.' },
  forbidden: { status: 403, message: 'Your role does not allow this. Ask an administrator for the file.' },
  'bad-origin': {
    status: 403,
    message: 'The link was followed from another site. Open the page here and ask for the file there.',
  },
  'not-found': {
    status: 404,
    message: 'There is no such credential, or it belongs to another organisation. Go back and choose one.',
  },
  'too-many-attempts': {
    status: 429,
    message: 'Many files were asked for within a minute. Wait a minute, then try again.',
  },
};
/** Far more than a person asks for: each may read a hundred thousand rows. */
const downloadLimit = { points: 30, windowSeconds: 60 } as const;

/**
 * The only way from a browser to a file: not from a page of somebody else, then session, rate limit, operation. What is refused is answered as JSON with
 * the action's code. Rights are the operation's to check; the parameters are the address's, unchecked.
 */
export function defineDownload(
  operation: (actor: Actor, parameters: AddressValues) => Promise<Download>,
): (request: Request) => Promise<Response> {
  const countCall = actionLimiter(downloadLimit);
  return async (request) => {
    try {
      if (!isOwnNavigation(request.headers.get('sec-fetch-site'))) throw new Refusal('bad-origin');
      const actor = await findActor();
      if (!actor) throw new Refusal('signed-out');
      await countCall(actor);
      const { fileName, contentType, body } = await operation(actor, parametersOf(new URL(request.url)));
      return new Response(body, {
        headers: { 'content-type': contentType, 'content-disposition': `attachment; filename="${fileName}"` },
      });
    } catch (error) {
      return error instanceof Refusal ? refused(error, operation.name) : fault(error, operation.name);
    }
  };
}

/** The session's cookie comes along when a link on another site is followed, and every download is recorded. Who sends no such header is no current browser. */
function isOwnNavigation(site: string | null): boolean {
  return site === null || site === 'same-origin' || site === 'none';
}

function parametersOf({ searchParams }: URL): AddressValues {
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

function refused({ code, retryAfterSeconds }: Refusal, action: string): Response {
  log.warn('action-refused', { code, action });
  const { status, message } = answers[code] ?? { status: 400, message: 'This was refused.' };
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return Response.json({ code, message }, { status, headers });
}

function fault(error: unknown, action: string): Response {
  const faultId = newFaultId();
  log.error('fault', { faultId, action, ...faultFields(error) });
  const message = 'Something failed on the server. Try again; if it fails again, pass on the fault id.';
  return Response.json({ code: 'unexpected', message, faultId }, { status: 500 });
}
