import 'server-only';

/** The key ring cannot be used. The message is one sentence for the operator; it never holds a key. */
export class KeyringError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'KeyringError';
  }
}
