/** The middle value, or the mean of the two middle ones. Throws `RangeError` for no values. */
export function median(values: readonly number[]): number {
  return (quantile(values, 0.5, Math.floor) + quantile(values, 0.5, Math.ceil)) / 2;
}

/** The value below which 95 of 100 lie, by nearest rank. Throws `RangeError` for no values. */
export function p95(values: readonly number[]): number {
  return quantile(values, 0.95, Math.ceil);
}

function quantile(values: readonly number[], share: number, round: (at: number) => number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[round((sorted.length - 1) * share)];
  if (value === undefined) throw new RangeError('There are no values.');
  return value;
}
