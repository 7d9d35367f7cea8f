/** What stands in place of a masked value: what it is, never how long it is. */
export const masks = {
  'client-id': '[client ID]',
  secret: '[secret]',
  token: '[token]',
  account: '[account ID]',
  organization: '[organization]',
  email: '[email]',
  name: '[name]',
  id: '[identifier]',
  'ip-address': '[IP address]',
  link: '[link]',
  value: '[value]',
} as const;

/** A kind of value that a screenshot for a stranger must not show. */
export type SensitiveKind = keyof typeof masks;

/** A value that is masked wherever a text holds it, because its shape does not give it away. */
export interface KnownValue {
  readonly kind: SensitiveKind;
  readonly value: string;
}

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;

/** An address without the UUIDs in it, which name a tenant; its host stays, because without it no request can be understood. */
export function maskAddress(address: string): string {
  return address.replace(uuid, masks.organization);
}
