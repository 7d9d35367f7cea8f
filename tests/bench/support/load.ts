import type { Contestant } from './action-calls';

/** Each contestant asks again as soon as it is answered, until the time is over; answers completed requests per second. */
export async function requestsPerSecond(
  contestants: readonly Contestant[],
  milliseconds: number,
): Promise<number> {
  const startedAt = performance.now();
  let count = 0;
  await Promise.all(
    contestants.map(async (contestant) => {
      while (performance.now() - startedAt < milliseconds) {
        await contestant.ask();
        count += 1;
      }
    }),
  );
  return (count * 1000) / (performance.now() - startedAt);
}

/** Contestants ask in parallel until `total` requests are done. */
export async function askInTotal(contestants: readonly Contestant[], total: number): Promise<void> {
  let left = total;
  await Promise.all(
    contestants.map(async (contestant) => {
      while (left > 0) {
        left -= 1;
        await contestant.ask();
      }
    }),
  );
}
