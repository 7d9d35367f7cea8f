import 'server-only';

interface Entry<Value> {
  readonly value: Promise<Value>;
  readonly startedAt: number;
}

/**
 * Remembers what was fetched by address, so that pages full of tokens ask a provider once. Failures are remembered too, but only for the
 * cooldown. Who asks while a fetch runs waits for the same one. Of this process only; the oldest entries give way when it is full.
 */
export class FetchedCache<Value extends { readonly ok: boolean }> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #keepMs: number;
  readonly #cooldownMs: number;
  readonly #entriesMax: number;

  constructor(limits: { readonly keepMs: number; readonly cooldownMs: number; readonly entriesMax: number }) {
    this.#keepMs = limits.keepMs;
    this.#cooldownMs = limits.cooldownMs;
    this.#entriesMax = limits.entriesMax;
  }

  /** What stands under `address`, or what `load` gives; `load` may not reject. `now` is epoch milliseconds. */
  async get(address: string, now: number, load: () => Promise<Value>): Promise<Value> {
    const entry = this.#entries.get(address);
    if (entry && now - entry.startedAt < this.#cooldownMs) return entry.value;
    if (entry && now - entry.startedAt < this.#keepMs) {
      const value = await entry.value;
      if (value.ok) return value;
    }
    return this.#load(address, now, load);
  }

  /** A newer value than the remembered one, or the same where that is younger than the cooldown: a missing key must not make anyone hammer a provider. */
  async renew(address: string, now: number, load: () => Promise<Value>): Promise<Value> {
    const entry = this.#entries.get(address);
    if (entry && now - entry.startedAt < this.#cooldownMs) return entry.value;
    return this.#load(address, now, load);
  }

  #load(address: string, now: number, load: () => Promise<Value>): Promise<Value> {
    const value = load();
    this.#entries.delete(address);
    this.#entries.set(address, { value, startedAt: now });
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#entriesMax) break;
      this.#entries.delete(oldest);
    }
    return value;
  }
}
