import { searchParameter } from '@/components/reference/links';
import { readReferenceQuery } from '@/lib/domain/catalogue/reference-words';

/** What Next gives a page of its address. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** What was searched for on this page; empty where nothing was. */
export async function searchQuery(searchParams: SearchParams): Promise<string> {
  return readReferenceQuery((await searchParams)[searchParameter]);
}
