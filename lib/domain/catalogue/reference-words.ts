/** Longest search that is looked at, in characters; an error answer that was pasted whole fits in. */
export const referenceQueryMax = 1000;

/** What was searched for, cut to `referenceQueryMax`, without white space around it; empty where nothing was. */
export function readReferenceQuery(given: unknown): string {
  return typeof given === 'string' ? given.slice(0, referenceQueryMax).trim() : '';
}

/** The words of a search in lower case, each once: split at white space and at marks that are part of no name. */
export function searchWords(query: string): string[] {
  const words = query
    .toLowerCase()
    .split(/[\s,;"'“”‘’(){}[\]<>]+/)
    .map((word) => word.replace(/^[.:!?=]+|[.:!?=]+$/g, ''));
  return [...new Set(words.filter((word) => word !== ''))];
}

/** Whether every word stands somewhere in one of the texts, letter case aside; true without any word. */
export function hasAllWords(words: readonly string[], texts: readonly (string | null)[]): boolean {
  const all = texts.join('\n').toLowerCase();
  return words.every((word) => all.includes(word));
}
