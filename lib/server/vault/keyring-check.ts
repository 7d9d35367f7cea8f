import 'server-only';
import { Secret } from '../secret';
import { keyringExists } from './keyring';
import { KeyringError } from './keyring-error';
import { open, type SealContext, seal } from './seal';
import { VaultError } from './vault-error';

/** The store's settings as the check needs them; the vault does not know the store. */
export interface KeyCheckSettings {
  /** The value, or null; also null while the store has no tables yet. */
  find(key: string): Promise<string | null>;
  /** Writes the value unless there is one. */
  insertIfAbsent(key: string, value: string): Promise<void>;
}

const settingKey = 'keyring-check';
const knownValue = 'the keys fit this store';
const context: SealContext = {
  organisationId: '',
  table: 'settings',
  rowId: settingKey,
  column: 'value',
  endpointOrigin: null,
  authMethod: null,
};

/**
 * Checks, before anything is written, that the ring opens what this store holds. Passes when the store was never recorded.
 * Call it before migrating; then `recordKeyring`.
 * @throws KeyringError when the keys are gone or are others than the store was sealed with.
 */
export async function assertKeyringOpensStore(settings: KeyCheckSettings): Promise<void> {
  const envelope = await settings.find(settingKey);
  if (envelope === null) return;
  if (!keyringExists()) {
    throw new KeyringError(
      'The database holds sealed secrets, but keys.json is gone: restore it, or remove the database to start anew.',
    );
  }
  if (!(await opens(envelope))) {
    throw new KeyringError(
      'These keys do not open this database: give the keys it was sealed with, or remove the database to start anew.',
    );
  }
}

/**
 * Records which ring the store is sealed with, once, and checks it again: of two instances that start on an empty store with different
 * keys the second is refused.
 * @throws KeyringError as `assertKeyringOpensStore` does.
 */
export async function recordKeyring(settings: KeyCheckSettings): Promise<void> {
  if ((await settings.find(settingKey)) === null) {
    await settings.insertIfAbsent(settingKey, await seal(new Secret(knownValue), context));
  }
  await assertKeyringOpensStore(settings);
}

async function opens(envelope: string): Promise<boolean> {
  try {
    await open(envelope, context);
    return true;
  } catch (error) {
    if (error instanceof VaultError) return false;
    throw error;
  }
}
