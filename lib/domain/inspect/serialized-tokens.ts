import { findMember, findString, type JsonMember } from '../token/json';
import type { FoundToken } from './paste';

/**
 * The tokens of a JWS or JWE in JSON serialization, general or flattened, each in compact form; empty where the object is none. A signature without a
 * protected header begins with a dot, as no compact token does: its header is in `unprotected` alone.
 * @see RFC 7515 section 7.2; RFC 7516 section 7.2
 */
export function findSerializedTokens(members: readonly JsonMember[]): readonly FoundToken[] {
  if (findString(members, 'ciphertext') !== null) return readEncrypted(members);
  const payload = findString(members, 'payload') ?? '';
  const signatures = objectsOf(members, 'signatures');
  if (signatures.length > 0) {
    return signatures.map((one, index) => readSignature(one, payload, `signature ${index + 1}`));
  }
  const isFlattened = findString(members, 'signature') !== null;
  const isJws = isFlattened && (findString(members, 'protected') ?? findMember(members, 'header')) !== null;
  return isJws ? [readSignature(members, payload, null)] : [];
}

function readSignature(members: readonly JsonMember[], payload: string, name: string | null): FoundToken {
  const parts = [findString(members, 'protected') ?? '', payload, findString(members, 'signature') ?? ''];
  return { token: parts.join('.'), role: 'unknown', name, unprotected: membersOf(members, 'header') };
}

function readEncrypted(members: readonly JsonMember[]): readonly FoundToken[] {
  const head = findString(members, 'protected');
  if (head === null) return [];
  const body = ['iv', 'ciphertext', 'tag'].map((name) => findString(members, name) ?? '');
  const shared = membersOf(members, 'unprotected');
  const recipients = objectsOf(members, 'recipients');
  return (recipients.length > 0 ? recipients : [members]).map((one, index) => ({
    token: [head, findString(one, 'encrypted_key') ?? '', ...body].join('.'),
    role: 'unknown',
    name: recipients.length > 1 ? `recipient ${index + 1}` : null,
    unprotected: [...shared, ...membersOf(one, 'header')],
  }));
}

function membersOf(members: readonly JsonMember[], name: string): readonly JsonMember[] {
  const value = findMember(members, name)?.value;
  return value?.type === 'object' ? value.members : [];
}

function objectsOf(members: readonly JsonMember[], name: string): readonly (readonly JsonMember[])[] {
  const value = findMember(members, name)?.value;
  return value?.type === 'array'
    ? value.items.flatMap((item) => (item.type === 'object' ? [item.members] : []))
    : [];
}
