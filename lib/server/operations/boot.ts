import 'server-only';
import { EnvironmentError, env } from '@/lib/server/env';
import { ensureSetupLink } from '@/lib/server/identity/setup-link';
import { faultFields, log } from '@/lib/server/log';
import { publicJwks } from '@/lib/server/sandbox/signing-key';
import { closeDatabase, database } from '@/lib/server/store/database';
import { migrate } from '@/lib/server/store/migrate';
import { keyCheckSettings } from '@/lib/server/store/settings';
import { StoreError } from '@/lib/server/store/store-error';
import { keyring } from '@/lib/server/vault/keyring';
import { assertKeyringOpensStore, recordKeyring } from '@/lib/server/vault/keyring-check';
import { KeyringError } from '@/lib/server/vault/keyring-error';
import { startSweeping } from './sweep';

/** Brings the process to where it can answer: environment, keys that fit the store, schema, sandbox key; prints where to go. */
async function boot(): Promise<void> {
  const { mode, origin, port } = env();
  const settings = keyCheckSettings(database());
  await assertKeyringOpensStore(settings);
  keyring();
  await migrate();
  await recordKeyring(settings);
  await publicJwks();
  startSweeping();
  log.info('started', { mode, port, nodeVersion: process.versions.node });
  process.stdout.write(greeting(origin, await ensureSetupLink(origin)));
}

/** Boots, or says in one sentence why not and ends the process with 1. Unknown faults are named by class and place, never by message. */
export async function bootOrExit(): Promise<void> {
  try {
    await boot();
  } catch (fault) {
    process.stderr.write(`\n${sentenceFor(fault)}\n`);
    await closeDatabase().catch(() => {});
    process.exit(1);
  }
}

/** What the file system and SQLite say of a folder or file that cannot be made or written. */
const folderCodes = [
  'ENOTDIR',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EEXIST',
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
  'SQLITE_FULL',
];

function sentenceFor(fault: unknown): string {
  if (fault instanceof EnvironmentError || fault instanceof KeyringError || fault instanceof StoreError)
    return fault.message;
  const { errorName, errorCode, place } = faultFields(fault);
  if (folderCodes.includes(String(errorCode))) {
    return `The data folder ${env().dataDir} cannot be written (${errorCode}): give it to this account, or choose another with DATA_DIR=... npm start.`;
  }
  return `The server could not start: ${errorName} ${errorCode ?? ''} at ${place ?? 'an unknown place'}.`;
}

function greeting(origin: string, setupLink: string | null): string {
  const lines = ['', '  S2S Playground', `  Open          ${origin}`];
  if (setupLink)
    lines.push(`  First account ${setupLink}`, '                (this link works once, for 24 hours)');
  return `${lines.join('\n')}\n\n`;
}
