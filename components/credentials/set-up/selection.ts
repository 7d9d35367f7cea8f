/** The list with the item, at its end, or without it. Compares by `isSame`, by identity unless given. */
export function withToggled<Item>(
  list: readonly Item[],
  item: Item,
  isWanted: boolean,
  isSame: (one: Item, other: Item) => boolean = Object.is,
): readonly Item[] {
  const others = list.filter((one) => !isSame(one, item));
  if (!isWanted) return others;
  return others.length === list.length ? [...list, item] : list;
}

/** "1 service", "2 services". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
