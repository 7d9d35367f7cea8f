import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './child-server';

/** One line of the table: a budget, or, without one, a number that helps to judge it. */
export interface Figure {
  readonly what: string;
  /** The budget in words; null for information only. */
  readonly budget: string | null;
  readonly measured: string;
  /** What is held against `limit`: ours against the other, or ours alone in the budget's unit. */
  readonly value: number;
  /** The largest value (the smallest, where `isFloor`) that meets the budget; null for information only. */
  readonly limit: number | null;
  readonly isFloor?: boolean;
}

const folder = join(root, 'test-results/bench');
/** Not `bench.json`, which is the test runner's own report. */
const report = join(root, 'test-results/budgets.json');

/** Keeps the figures of one topic until `reportFigures`; those of an earlier run are replaced. */
export function keepFigures(topic: string, figures: readonly Figure[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${topic}.json`), JSON.stringify(figures));
}

/** Whether a figure keeps within its budget; null for one without. */
export function isMet({ value, limit, isFloor = false }: Figure): boolean | null {
  if (limit === null) return null;
  return isFloor ? value >= limit : value <= limit;
}

/** Every figure that was kept, in the order of the topics' names; also written to test-results/budgets.json. */
export function reportFigures(machine: Readonly<Record<string, string | number>>): readonly Figure[] {
  const figures = readdirSync(folder)
    .toSorted()
    // What `keepFigures` wrote.
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Figure[]);
  const rows = figures.map((figure) => ({ ...figure, isMet: isMet(figure) }));
  writeFileSync(report, `${JSON.stringify({ machine, figures: rows }, null, 2)}\n`);
  return figures;
}

/** The figures as a table for a terminal. */
export function printFigures(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    figure.budget ?? '',
    figure.measured,
    figure.limit === null ? '' : round(figure.value),
    { true: 'met', false: 'falls short', null: '' }[`${isMet(figure)}`] ?? '',
  ]);
  const table = [['What', 'Budget', 'Measured', 'Ratio', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')).join('\n');
}

/** Two decimals below 10, one below 100, else whole. */
export function round(value: number): string {
  return value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);
}
