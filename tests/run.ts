import { type SpawnOptions, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBuilt } from '../lib/cli/source-state.ts';
import { requireChromium } from './support/chromium.ts';

/**
 * `npm test` (everything), `npm run check` (types, lint, unit), `npm run bench`, `npm run screens`.
 * The last line is `N passed, N failed`; a step that is not a test suite counts as one test.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'test-results');
const bin = (name: string) => join(root, 'node_modules/.bin', name);

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

async function step(title: string, command: string, args: readonly string[]): Promise<Count> {
  const started = Date.now();
  const code = await run(command, args);
  process.stdout.write(
    `${code === 0 ? 'ok    ' : 'FAILED'} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`,
  );
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** A suite whose report cannot be read, or that ran nothing, has failed. */
async function suite(
  title: string,
  command: string,
  args: readonly string[],
  report: string,
  read: (report: unknown) => Count,
  env: Record<string, string> = {},
): Promise<Count> {
  process.stdout.write(`\n${title}\n`);
  const code = await run(command, args, { env: { ...process.env, ...env } });
  try {
    const count = read(JSON.parse(readFileSync(report, 'utf8')));
    if (count.passed + count.failed === 0 || (code !== 0 && count.failed === 0)) count.failed += 1;
    return count;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function vitest(project: 'unit' | 'integration'): Promise<Count> {
  const report = join(results, `${project}.json`);
  const args = [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  return suite(project, bin('vitest'), args, report, (json) => {
    const { numPassedTests, numFailedTests, numPendingTests } = json as Record<string, number>;
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 };
  });
}

async function browser(title: string, project: string): Promise<Count> {
  const report = join(results, `${project}.json`);
  const env = { CHROMIUM: requireChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const args = [
    'test',
    '--config',
    'tests/playwright.config.ts',
    '--project',
    project,
    '--reporter=line,json',
  ];
  return suite(
    title,
    bin('playwright'),
    args,
    report,
    (json) => {
      const { expected, unexpected, flaky, skipped } = (json as { stats: Record<string, number> }).stats;
      return { passed: expected ?? 0, failed: (unexpected ?? 0) + (flaky ?? 0), skipped: skipped ?? 0 };
    },
    env,
  );
}

const build = () =>
  isBuilt(root)
    ? Promise.resolve({ passed: 1, failed: 0, skipped: 0 })
    : step('production build', bin('next'), ['build']);
const types = async () => {
  const generated = await step('route types', bin('next'), ['typegen']);
  return generated.failed ? generated : step('types', bin('tsc'), ['-p', '.']);
};
const lint = () => step('lint', bin('biome'), ['ci', '--reporter=summary', '.']);
const unused = () => step('unused code', bin('knip'), ['--no-progress']);

const plans: Record<string, readonly (() => Promise<Count>)[]> = {
  all: [
    types,
    lint,
    unused,
    () => vitest('unit'),
    () => vitest('integration'),
    build,
    () => browser('browser', 'e2e'),
  ],
  check: [types, lint, () => vitest('unit')],
  bench: [build, () => browser('bench', 'bench')],
  screens: [build, () => browser('screens', 'screens')],
};

const plan = plans[process.argv[2] ?? 'all'];
if (!plan) throw new Error('Usage: node tests/run.ts [check|bench|screens]');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total: Count = { passed: 0, failed: 0, skipped: 0 };
for (const part of plan) {
  const count = await part();
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}
process.stdout.write(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}\n`,
);
process.exitCode = total.failed === 0 ? 0 : 1;
