import { type AnswerClues, readAnswerClues } from './answer-clues';
import { type Evidence, weighCondition } from './condition-clues';
import type { ErrorEntry } from './errors/entry';
import { errorCatalogue } from './errors/explain';
import { type ErrorFamily, errorFamilyLabels } from './errors/families';
import { errorLayers } from './errors/layers';
import { hasAllWords, searchWords } from './reference-words';
import { hasCode } from './whole-words';

/**
 * Entries by their words, by an answer that was pasted whole, or by what a program printed, the likeliest first. What a text shows is enough for some
 * entries: they come first, in the order in which the catalogue is searched for a request of the playground's own; after them those that it shows in
 * part. Entries that also ask for what only the request could tell follow, and then those with every word in their titles or texts. Where a code is
 * shared, Adobe's entry stands before the standard's, unless the words are those of another provider.
 */
export function searchErrors(query: string): readonly ErrorEntry[] {
  const clues = readAnswerClues(query);
  const words = searchWords(clues.text);
  if (words.length === 0) return [];
  const weighed = weighEntries(clues).map((one) => ({ ...one, rank: rankOf(one, words, clues.text) }));
  // Beside what is recognised, an entry that only has all of the words somewhere is there by chance.
  const rankMin = weighed.some((one) => one.rank >= rank.shown) ? rank.partAndRequest : rank.texts;
  return weighed
    .filter((one) => one.rank >= rankMin && !isCoveredByOthers(one.evidence, weighed))
    .sort((a, b) => b.rank - a.rank || compareEqual(a, b))
    .map(({ entry }) => entry);
}

interface Weighed {
  readonly entry: ErrorEntry;
  /** Of the condition that the text bears out best; null where it bears out none. */
  readonly evidence: Evidence | null;
  /** Place among the faults of the network that were found; 0 for an entry of another kind. */
  readonly outboundAt: number;
}

const layerOf = new Map(errorLayers.flatMap((layer, index) => layer.map(({ id }) => [id, index] as const)));
const errorCodes = [
  ...new Set(errorCatalogue.flatMap(({ when }) => when.flatMap(({ error = [] }) => error))),
];
const platformFamilies: readonly ErrorFamily[] = ['auth0', 'okta', 'entra', 'keycloak', 'cognito'];

function weighEntries(clues: AnswerClues): Weighed[] {
  const hasCatalogueCode = errorCodes.some((code) => hasCode(clues.text, code));
  const weigh = (isForeign: boolean) =>
    errorCatalogue.map((entry) => ({
      entry,
      evidence: bestOf(entry.when.map((one) => weighCondition(one, clues, { hasCatalogueCode, isForeign }))),
      outboundAt: outboundAtOf(entry, clues),
    }));
  const weighed = weigh(false);
  const isForeign = weighed.some(
    ({ entry, evidence }) => platformFamilies.includes(entry.family) && isShown(evidence),
  );
  return (isForeign ? weigh(true) : weighed).map((one) =>
    isGuess(one, isForeign) ? { ...one, evidence: null } : one,
  );
}

/** A code that all share says nothing of one provider; words that name the provider leave nothing to guess. */
function isGuess({ entry, evidence }: Weighed, isForeign: boolean): boolean {
  if (evidence === null || evidence.missing === 0 || isShown(evidence)) return false;
  return isForeign || (evidence.part === '' && platformFamilies.includes(entry.family));
}

function bestOf(found: readonly (Evidence | null)[]): Evidence | null {
  return found.reduce((best, one) => (evidenceRank(one) > evidenceRank(best) ? one : best), null);
}

function outboundAtOf({ when }: ErrorEntry, { outbound }: AnswerClues): number {
  const places = when.flatMap(({ outbound: codes = [] }) => codes.map((code) => outbound.indexOf(code)));
  return Math.max(0, ...places);
}

/** Ranks, the likeliest last: what the text alone shows, what it shows in part, what also asks for facts of the request; and by words of the entry. */
const rank = {
  texts: 1,
  literals: 2,
  partAndRequest: 3,
  titleWords: 4,
  request: 5,
  part: 6,
  shown: 7,
  title: 8,
} as const;
const phraseCharactersMin = 12;

function evidenceRank(evidence: Evidence | null): number {
  if (evidence === null) return 0;
  const { missing, assumed, hasWord, isBroad } = evidence;
  if (isShown(evidence)) return rank.shown;
  if (missing === 0) return isBroad ? 0 : rank.request;
  if (!hasWord) return 0;
  return assumed === 0 ? rank.part : rank.partAndRequest;
}

/** The text alone is enough; a whole phrase is, also where the answer's code was left out. */
function isShown(evidence: Evidence | null): boolean {
  if (evidence === null || evidence.assumed > 0) return false;
  const { missing, lacksCode, part } = evidence;
  return missing === 0 || (lacksCode && part.includes(' ') && part.length >= phraseCharactersMin);
}

function rankOf({ entry, evidence }: Weighed, words: readonly string[], text: string): number {
  const { id, title, family, what, causes, nextSteps, when } = entry;
  if (title.toLowerCase() === text) return rank.title;
  const shown = evidenceRank(evidence);
  if (shown > rank.titleWords) return shown;
  if (hasAllWords(words, [title, id])) return rank.titleWords;
  if (shown > 0) return shown;
  const literals = when.flatMap(({ error = [], errorPart = [], description = [], outbound = [] }) => [
    ...error,
    ...errorPart,
    ...description,
    ...outbound,
  ]);
  const statuses = when.flatMap(({ status = [] }) => status.map(String));
  const own = [id, title, errorFamilyLabels[family], ...literals, ...statuses];
  if (hasAllWords(words, own)) return rank.literals;
  return hasAllWords(words, [...own, what, ...causes, ...nextSteps]) ? rank.texts : 0;
}

/** A part of a description that begins what another entry has in full says nothing of its own. */
function isCoveredByOthers(evidence: Evidence | null, found: readonly Weighed[]): boolean {
  if (evidence === null || evidence.met > 1 || evidence.part === '') return false;
  return found.some(
    (other) =>
      other.evidence !== null &&
      other.evidence.part.length > evidence.part.length &&
      other.evidence.part.startsWith(evidence.part),
  );
}

const familiesFirst: readonly ErrorFamily[] = ['adobe-ims', 'gateway', 'oauth', 'request', 'http', 'network'];

function compareEqual(a: Weighed, b: Weighed): number {
  return isShown(a.evidence) && isShown(b.evidence) ? compareShown(a, b) : compareOthers(a, b);
}

function compareShown(a: Weighed, b: Weighed): number {
  return (
    (layerOf.get(a.entry.id) ?? 0) - (layerOf.get(b.entry.id) ?? 0) ||
    a.outboundAt - b.outboundAt ||
    partLength(b) - partLength(a)
  );
}

function compareOthers(a: Weighed, b: Weighed): number {
  return (
    (b.evidence?.met ?? 0) - (a.evidence?.met ?? 0) ||
    (a.evidence?.assumed ?? 0) - (b.evidence?.assumed ?? 0) ||
    partLength(b) - partLength(a) ||
    familyRank(a.entry.family) - familyRank(b.entry.family)
  );
}

function partLength({ evidence }: Weighed): number {
  return evidence?.part.length ?? 0;
}

function familyRank(family: ErrorFamily): number {
  const rank = familiesFirst.indexOf(family);
  return rank === -1 ? familiesFirst.length : rank;
}
