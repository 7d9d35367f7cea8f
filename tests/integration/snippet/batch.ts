import { inLanes } from './lanes';
import { type Run, runProgram, type Shell } from './shells';

/** A copied command, the secret that its variable holds, and the shell to run it. */
export interface BatchItem {
  readonly shell: Shell;
  readonly text: string;
  readonly secret: string;
}

const itemsPerShell = 40;
const lanes = 3;

/**
 * Runs the commands one after the other in few shells, which is several times faster than one shell for each. The secrets come in
 * through the environment, so that no quoting of ours touches them. Throws when a command left a file behind.
 */
export async function runBatch(items: readonly BatchItem[]): Promise<void> {
  const batches = [...new Set(items.map(({ shell }) => shell))].flatMap((shell) => {
    const own = items.filter((item) => item.shell === shell);
    return Array.from({ length: Math.ceil(own.length / itemsPerShell) }, (_, index) => ({
      shell,
      own: own.slice(index * itemsPerShell, (index + 1) * itemsPerShell),
    }));
  });
  const runs = await inLanes(batches, lanes, ({ shell, own }): Promise<Run> => {
    const secrets = Object.fromEntries(own.map(({ secret }, index) => [`S${index}`, secret]));
    const script = own.map(({ text }, index) => `CLIENT_SECRET=$S${index}\n${text}\n`).join('');
    return runProgram([...shell.argv, script], secrets);
  });
  const files = runs.flatMap((run) => run.files);
  if (files.length > 0) throw new Error(`commands left files: ${files}`);
}
