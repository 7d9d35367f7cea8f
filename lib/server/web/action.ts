import 'server-only';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { ActionRefusal, ActionResult } from '@/lib/domain/action-state';
import type { Actor } from '@/lib/domain/actor';
import { Refusal } from '@/lib/domain/refusal';
import type { Caller, RequestFacts } from '../identity/caller';
import { faultFields, log, newFaultId } from '../log';
import { deviceCookie } from './cookies';
import { fieldFaults } from './field-faults';
import { arrayFields, readForm } from './form-record';
import { isOwnOrigin } from './own-origin';
import { type ActionLimit, actionLimiter, defaultActionLimit } from './rate-limit';
import { requestFacts } from './request-facts';
import { findActor } from './session';

/** A server action as the browser calls it; never rejects, but for the framework's own redirects and not-founds. */
export type ServerAction<V extends object> = (formData: FormData) => Promise<ActionResult<V>>;

type Operation<Who, Schema extends z.ZodType, V extends object> = (
  who: Who,
  input: z.output<Schema>,
  facts: RequestFacts,
) => Promise<V>;

interface Options<V extends object, Shown extends object> {
  /** What the browser gets in place of the operation's view; cookies are set here. Its faults are caught like the operation's. */
  readonly after?: (view: V) => Promise<Shown>;
  /** Default: 3000 calls in 10 seconds of one session, or one network where anonymous. */
  readonly limit?: ActionLimit;
}

/**
 * The only way from a browser to an operation: `Origin` must be one of ours, then session, rate limit, strict parse of the form, operation.
 * This holds the only `catch` of everything: a `Refusal` answers its code, any other fault an id under which its class and place are
 * logged, never its message. What was sent is echoed nowhere. Rights are the operation's to check.
 * `anonymous` actions get a `Caller` in place of the actor.
 * @param schema a strict object; `error: '<field code>'` on its fields says why one is refused
 */
export function defineAction<Schema extends z.ZodType, V extends object, Shown extends object = V>(
  schema: Schema,
  operation: Operation<Caller, Schema, V>,
  options: Options<V, Shown> & { readonly anonymous: true },
): ServerAction<Shown>;
export function defineAction<Schema extends z.ZodType, V extends object, Shown extends object = V>(
  schema: Schema,
  operation: Operation<Actor, Schema, V>,
  options?: Options<V, Shown> & { readonly anonymous?: false },
): ServerAction<Shown>;
export function defineAction<Schema extends z.ZodType, V extends object>(
  schema: Schema,
  operation: Operation<Actor & Caller, Schema, V>,
  options: Options<V, object> & { readonly anonymous?: boolean } = {},
): ServerAction<object> {
  const arrays = arrayFields(schema);
  const countCall = actionLimiter(options.limit ?? defaultActionLimit);
  const action = operation.name;
  return async (formData) => {
    let address = 'unknown';
    try {
      const request = await headers();
      const facts = requestFacts(request);
      address = facts.address;
      if (!isOwnOrigin(request.get('origin'))) throw new Refusal('bad-origin');
      const who = options.anonymous ? await callerOf(facts) : await findActor();
      if (!who) throw new Refusal('signed-out');
      await countCall(who);

      const input = schema.safeParse(readForm(formData, arrays), { reportInput: true });
      if (!input.success) return invalidInput(input.error);
      // The overloads have paired the kind of `who` with the operation.
      const view = await operation(who as Actor & Caller, input.data, facts);
      const shown = options.after ? await options.after(view) : view;
      return { ...shown, ok: true };
    } catch (error) {
      unstable_rethrow(error);
      return error instanceof Refusal ? refused(error, action, address) : fault(error, action);
    }
  };
}

async function callerOf(facts: RequestFacts): Promise<Caller> {
  const { devices = {} } = await deviceCookie();
  return { ...facts, devices };
}

function invalidInput(error: z.ZodError): ActionRefusal {
  const fields = fieldFaults(error.issues);
  return fields ? { ok: false, code: 'invalid-input', fields } : { ok: false, code: 'invalid-input' };
}

/** Each refusal is logged, so that an operator sees guessing and probing. */
function refused(
  { code, fields, retryAfterSeconds, conflict }: Refusal,
  action: string,
  address: string,
): ActionRefusal {
  log.warn('action-refused', {
    code,
    action,
    address,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
  return {
    ok: false,
    code,
    ...(fields ? { fields } : {}),
    ...(conflict ? { conflict } : {}),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

function fault(error: unknown, action: string): ActionRefusal {
  const faultId = newFaultId();
  log.error('fault', { faultId, action, ...faultFields(error) });
  return { ok: false, code: 'unexpected', faultId };
}
