import { cpus, loadavg, totalmem } from 'node:os';
import { expect, test } from '@playwright/test';
import { isMet, printFigures, reportFigures } from './support/figures';

test('the table: a budget that falls short is told, not failed', () => {
  const machine = {
    processors: cpus().length,
    model: cpus()[0]?.model ?? 'unknown',
    memoryGigabytes: Math.round(totalmem() / 1e9),
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
    node: process.versions.node,
  };
  const figures = reportFigures(machine);
  console.log(`\n${printFigures(figures)}\n\n${JSON.stringify(machine)}`);
  expect(figures.filter((figure) => isMet(figure) !== null).length, 'budgets measured').toBe(38);
});
