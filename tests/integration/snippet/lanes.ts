/** The element at `index`, counted round and round; throws for an empty list. */
export function at<T>(list: readonly T[], index: number): T {
  const element = list[index % list.length];
  if (element === undefined) throw new Error('the list is empty');
  return element;
}

/** Does `work` for each task, `lanes` at a time, each told which lane it is in, and keeps the order of the results. */
export async function inLanes<T, R>(
  tasks: readonly T[],
  lanes: number,
  work: (task: T, lane: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = tasks.entries();
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (const [index, task] of queue) results[index] = await work(task, lane);
    }),
  );
  return results;
}
