import 'server-only';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { KeyringError } from './keyring-error';
import { newKeyringJson, parseKeyring } from './keyring-format';

const fileName = 'keys.json';

/** Whether the folder has a `keys.json`, readable or not. */
export function keyringFileExists(dataDir: string): boolean {
  return existsSync(join(dataDir, fileName));
}

/**
 * Reads `keys.json`, or makes it with one random key: mode 0400, in a folder of mode 0700. Of several processes that start at once one makes it
 * and all read the same.
 * @throws KeyringError when the file cannot be read, is malformed, or can be read by other accounts (not checked on Windows).
 */
export function readOrMakeKeyringFile(dataDir: string): ReturnType<typeof parseKeyring> {
  const path = join(dataDir, fileName);
  const json = readOrMake(dataDir, path);
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new KeyringError(`${path} can be read by other accounts: run chmod 400 on it.`);
  }
  return parseKeyring(json, path);
}

function readOrMake(dataDir: string, path: string): string {
  try {
    if (!existsSync(path)) makeFile(dataDir, path);
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new KeyringError(`${path} cannot be used (${code}): check the folder and who owns it.`);
  }
}

/** Written beside and then linked, because a link never replaces a file and never shows half of one. */
function makeFile(dataDir: string, path: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unfinished = `${path}.${randomBytes(8).toString('hex')}`;
  const file = openSync(/* turbopackIgnore: true */ unfinished, 'wx', 0o400);
  try {
    writeSync(file, newKeyringJson(Date.now()));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(unfinished, path);
  } catch (error) {
    // Another process was first; its file is then the one to read.
    if (!existsSync(path)) throw error;
  } finally {
    unlinkSync(unfinished);
  }
}
