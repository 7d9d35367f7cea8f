import { secretMark } from '../../generation';

/** What stands in a bundle where something was left out. None of them tells a length. */
export const bundleMarks = {
  clientSecret: secretMark,
  token: '[token]',
  credentials: '[credentials]',
  cookie: '[cookie]',
  leftOut: '[left out]',
  privateKey: '[private key]',
  userInformation: '[user information]',
} as const;

/** Stands where the access token stood. A fingerprint that is not the usual 16 hex digits is not repeated: it could be anything. */
export function accessTokenMark(fingerprint: string): string {
  return /^[0-9a-f]{16}$/.test(fingerprint) ? `[access token sha256:${fingerprint}]` : '[access token]';
}
