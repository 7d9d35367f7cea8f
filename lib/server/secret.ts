import 'server-only';
import { inspect } from 'node:util';

const mark = '[secret]';

/**
 * A value that must not leave the server: a client secret, a password, an access token on its way to being sealed.
 *
 * Every ordinary way of turning it into text gives `[secret]` or fails, and it has neither own enumerable keys nor `toJSON`: a `toJSON`
 * would make React willing to serialise it. This guards against mistakes, not against code that calls `reveal()`; the value
 * also stays in the process's memory until it is collected, and a copy may survive there longer.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself. Called in the vault's seal, the token request and the password check only; a test holds that list. */
  reveal(): string {
    return this.#value;
  }

  /**
   * Whether the value, of eight characters or more, stands in `text`, as it is or percent-encoded. A shorter one is never found: it would be in many a
   * text by chance.
   */
  isIn(text: string): boolean {
    const value = this.#value.trim();
    if (value.length < 8) return false;
    return [value, encodeURIComponent(value.toWellFormed())].some((form) => text.includes(form));
  }

  toString(): string {
    return mark;
  }

  [Symbol.toPrimitive](): string {
    return mark;
  }

  [inspect.custom](): string {
    return mark;
  }
}
