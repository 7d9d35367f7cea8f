import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Node as the project's scripts run it. */
export const node = join(root, 'node_modules/.bin/node');

/** A server in a process of its own, so that it shares no event loop with what is measured. */
export interface ChildServer {
  readonly origin: string;
  stop(): Promise<void>;
}

const programs = {
  tokens: new URL('./token-server.ts', import.meta.url),
  swagger: new URL('./swagger-ui-server.ts', import.meta.url),
  bare: new URL('./bare-server.ts', import.meta.url),
} as const;

/** Starts a program of this folder, which sends its port as a message; waits 60 s at most. */
export async function startChildServer(
  program: keyof typeof programs,
  env: Readonly<Record<string, string>> = {},
  cwd: string = root,
): Promise<ChildServer> {
  const child = spawn(node, [fileURLToPath(programs[program])], {
    cwd,
    env: { NODE_ENV: 'production', PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const [port] = await Promise.race([
    once(child, 'message', { signal: AbortSignal.timeout(60_000) }),
    exited.then(() => Promise.reject(new Error(`The server ${program} ended before it listened.`))),
  ]);
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    stop: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
