import 'server-only';

/** `malformed`: not an envelope of ours; `unknown-key`: sealed with a key the ring does not have; `does-not-open`: altered, or of another place. */
export type VaultErrorCode = 'malformed' | 'unknown-key' | 'does-not-open';

/** An envelope was refused. Holds nothing of the envelope and no cause. */
export class VaultError extends Error {
  readonly code: VaultErrorCode;

  constructor(code: VaultErrorCode) {
    super(`The vault refused an envelope: ${code}.`);
    this.name = 'VaultError';
    this.code = code;
  }
}
