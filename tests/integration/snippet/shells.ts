import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A shell and the arguments before the command's text. */
export interface Shell {
  readonly name: string;
  readonly argv: readonly [string, ...string[]];
}

const required: readonly Shell[] = [
  { name: 'bash', argv: ['bash', '--norc', '-c'] },
  { name: 'dash', argv: ['dash', '-c'] },
];

const optional: readonly Shell[] = [
  { name: 'zsh', argv: ['zsh', '-f', '-c'] },
  { name: 'zsh with RC_QUOTES', argv: ['zsh', '-f', '-o', 'rcquotes', '-c'] },
  { name: 'ksh', argv: ['ksh', '-c'] },
  { name: 'busybox ash', argv: ['busybox', 'ash', '-c'] },
];

/** bash and dash always, which have to be there; zsh, ksh and BusyBox where they are. */
export const shells: readonly Shell[] = [...required, ...optional.filter(({ argv }) => isInstalled(argv[0]))];

export function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Files that the command left in its empty working directory. */
  readonly files: readonly string[];
}

/** Runs a program in an empty directory with nothing in its environment but PATH, HOME, a UTF-8 locale and `variables`. */
export function runProgram(
  argv: readonly string[],
  variables: Readonly<Record<string, string>>,
  stdin = '',
): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'snippet-'));
  const [program = '', ...rest] = argv;
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, {
      cwd: folder,
      env: {
        NODE_ENV: 'test',
        PATH: process.env.PATH ?? '',
        HOME: folder,
        CURL_HOME: folder,
        LC_ALL: 'C.UTF-8',
        // Saves curl a fifth of its start; nothing here uses TLS.
        OPENSSL_CONF: '/dev/null',
        ...variables,
      },
      stdio: 'pipe',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      const files = readdirSync(folder);
      rmSync(folder, { recursive: true });
      resolve({ status, stdout, stderr, files });
    });
    // A program that ends without reading its input closes the pipe; what it did is judged by the result.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}
