import type { ApiCallView } from '../../api-probe/api-probe';
import type { KnownValue } from '../mask/mask-kinds';
import { findSensitiveName } from '../mask/mask-names';
import { createMask, identityKinds } from './identities';

/** A member of a JSON body with a text behind it; found in a body that was cut as well. */
const member = /"([^"\\]{1,64})"\s{0,20}:\s{0,20}"((?:[^"\\]|\\.){1,400})"/g;
/** Answers that are about the account itself: elsewhere the name of a thing is not the name of somebody. */
const aboutAccount: readonly string[] = [
  'sandbox-userinfo',
  'sandbox-profile',
  'ims-userinfo',
  'ims-profile',
];
const membersMax = 500;

/**
 * A function that replaces the client ID, and every account and person whom the answer of the call names in a member called so, by marks, wherever they
 * stand in a text; mail addresses and technical account IDs by their form. Whom an API names in words of its own stays.
 */
export function createCallIdentityMask({
  target,
  caller,
  token,
  sent,
  trace,
}: Pick<ApiCallView, 'target' | 'caller' | 'token' | 'sent' | 'trace'>): (text: string) => string {
  const clientIds = [caller.clientId, token.clientId ?? '', sent.apiKey ?? ''];
  const named = [...(trace.response?.body ?? '').matchAll(member)].slice(0, membersMax);
  return createMask([
    ...clientIds.map((value): KnownValue => ({ kind: 'client-id', value })),
    ...named.flatMap(([, name = '', value = '']): KnownValue[] => {
      const kind = findSensitiveName(name);
      if (kind === null || !identityKinds.includes(kind)) return [];
      if (kind === 'name' && !aboutAccount.includes(target)) return [];
      return [value, unescaped(value)].map((text) => ({ kind, value: text }));
    }),
  ]);
}

function unescaped(literal: string): string {
  try {
    return String(JSON.parse(`"${literal}"`));
  } catch {
    // An escape that JSON does not have: the text is as it stands.
    return literal;
  }
}
