/**
 * Moves the focus between the check boxes of a list by `ArrowDown`, `ArrowUp`, `Home`, `End`, or to the `first` one. Answers whether there was one
 * to go to; for any other key nothing happens. Does not wrap around.
 */
export function moveInList(list: HTMLElement | null, key: string): boolean {
  const boxes = [...(list?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [])];
  const target =
    boxes[
      targetIndex(
        boxes.findIndex((box) => box.matches(':focus')),
        key,
        boxes.length,
      )
    ];
  target?.focus();
  return target !== undefined;
}

/** Where the key leads from `index` (-1: outside of the list) in a list of `count`; -1 for nowhere. */
export function targetIndex(index: number, key: string, count: number): number {
  if (key === 'first' || key === 'Home') return count > 0 ? 0 : -1;
  if (key === 'End') return count - 1;
  if (key === 'ArrowDown') return index + 1 < count ? index + 1 : -1;
  if (key === 'ArrowUp') return index - 1;
  return -1;
}
