import type { JsonValue } from '@/lib/domain/token/json';

/** Base64url of a text's UTF-8 bytes, or of bytes. */
export function base64url(content: string | Uint8Array): string {
  return Buffer.from(content).toString('base64url');
}

/** A compact token of these texts; the signature is three bytes that sign nothing. */
export function compact(header: string, payload: string | Uint8Array, signature = 'AQID'): string {
  return `${base64url(header)}.${base64url(payload)}.${signature}`;
}

/** A token of this payload under an ordinary header. */
export function tokenOf(payload: object): string {
  return compact('{"alg":"RS256","kid":"k"}', JSON.stringify(payload));
}

/** What JSON.parse would have made of the value. */
export function toPlain(value: JsonValue): unknown {
  if (value.type === 'object')
    return Object.fromEntries(value.members.map(({ name, value }) => [name, toPlain(value)]));
  if (value.type === 'array') return value.items.map(toPlain);
  return value.type === 'null' ? null : value.value;
}

/** A server-to-server token of Adobe IMS's shape: made-up values, no real credential. */
export const imsPayload = {
  id: '1763892000000_2f1c7e0a-6f0e-4d0e-9a55-0e2b3c4d5e6f_ue1',
  org: '0123456789ABCDEF01234567@AdobeOrg',
  type: 'access_token',
  client_id: '0123456789abcdef0123456789abcdef',
  user_id: '0A1B2C3D4E5F60718293A4B5@techacct.adobe.com',
  as: 'ims-na1',
  aa_id: '0A1B2C3D4E5F60718293A4B5@techacct.adobe.com',
  ctp: 3,
  moi: 'b53f5bd1',
  expires_in: '86400000',
  created_at: '1763892000000',
  scope: 'openid,AdobeID,read_organizations',
};

export const imsToken = compact(
  '{"alg":"RS256","x5u":"ims_na1-key-at-1.cer","kid":"ims_na1-key-at-1","itt":"at"}',
  JSON.stringify(imsPayload),
);
