import type { AnswerClues } from './answer-clues';
import type { Condition } from './errors/condition';
import { hasCode, hasWords } from './whole-words';

/** How far a text bears a condition out. */
export interface Evidence {
  /** Facts of the answer that the text shows. */
  readonly met: number;
  /** Facts of the answer on which the text is silent. */
  readonly missing: number;
  /** Facts of the request, which no text of an answer tells. */
  readonly assumed: number;
  /** The longest part of a description that was found; empty without one. */
  readonly part: string;
  /** The error's code is what is missing, and the answer names none. */
  readonly lacksCode: boolean;
  /** The text shows more than a status or a shape. */
  readonly hasWord: boolean;
  /** All that the text shows fits many answers: a class of statuses, or a shape. */
  readonly isBroad: boolean;
}

/** What the whole catalogue says of a text, before one condition is looked at. */
export interface TextContext {
  /** The text has an error code by which some entry is recognised. */
  readonly hasCatalogueCode: boolean;
  /** The text is in the words of another provider than Adobe. */
  readonly isForeign: boolean;
}

type Verdict = 'met' | 'missing' | 'refuted' | 'not-asked';

/** Compares a condition with what a text tells; null where the text speaks against it or shows nothing of it. */
export function weighCondition(
  condition: Condition,
  clues: AnswerClues,
  { hasCatalogueCode, isForeign }: TextContext,
): Evidence | null {
  const hasError = clues.hasError || hasCatalogueCode;
  const part = longestPart(condition, clues.text);
  const error = errorVerdict(condition, clues.text, hasError);
  const words = [
    error,
    listVerdict(condition.errorPart, (one) => hasWords(clues.text, one)),
    descriptionVerdict(condition, part, clues),
    listVerdict(condition.outbound, (code) => clues.outbound.includes(code)),
  ];
  const rest = [
    statusVerdict(condition, clues),
    shapeVerdict(condition, clues),
    ...absences(condition, clues, hasError),
  ];
  const verdicts = [...words, ...rest];
  const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
  const hasWord = words.includes('met');
  if (count('refuted') > 0 || count('met') === 0) return null;
  return {
    met: count('met'),
    missing: count('missing'),
    assumed: requestFacts(condition) + (isForeign && condition.adobe ? 1 : 0),
    part,
    lacksCode: error === 'missing' && count('missing') === 1,
    hasWord,
    isBroad: !hasWord && !condition.status?.some((pattern) => clues.statuses.some((one) => one === pattern)),
  };
}

function longestPart({ description = [] }: Condition, text: string): string {
  const found = description.filter((part) => hasWords(text, part));
  return found.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

function errorVerdict({ error }: Condition, text: string, hasError: boolean): Verdict {
  if (!error) return 'not-asked';
  if (error.some((code) => hasCode(text, code))) return 'met';
  return hasError ? 'refuted' : 'missing';
}

function descriptionVerdict({ description }: Condition, part: string, clues: AnswerClues): Verdict {
  if (!description) return 'not-asked';
  if (part !== '') return 'met';
  return clues.hasDescription ? 'refuted' : 'missing';
}

function statusVerdict({ status }: Condition, { statuses }: AnswerClues): Verdict {
  if (!status) return 'not-asked';
  if (statuses.length === 0) return 'missing';
  const isMet = statuses.some((one) =>
    status.some((pattern) => pattern === one || pattern === `${Math.floor(one / 100)}xx`),
  );
  return isMet ? 'met' : 'refuted';
}

function shapeVerdict({ shape }: Condition, clues: AnswerClues): Verdict {
  if (!shape) return 'not-asked';
  if (clues.shape === null) return 'missing';
  return shape.includes(clues.shape) ? 'met' : 'refuted';
}

function absences({ errorAbsent, retryAfter }: Condition, clues: AnswerClues, hasError: boolean): Verdict[] {
  const isRefuted = (errorAbsent && hasError) || (retryAfter === 'absent' && clues.hasRetryAfter);
  const time = retryAfter === 'present' ? (clues.hasRetryAfter ? 'met' : 'refuted') : 'not-asked';
  return [isRefuted ? 'refuted' : 'not-asked', time];
}

function listVerdict<T>(list: readonly T[] | undefined, isMet: (one: T) => boolean): Verdict {
  if (!list) return 'not-asked';
  return list.some(isMet) ? 'met' : 'refuted';
}

function requestFacts(condition: Condition): number {
  const { call, host, path, platform, auth, nearMiss, parameterAbsent, scopeForm, lint } = condition;
  const asked = [call, host, path, platform, auth, nearMiss, parameterAbsent, scopeForm, lint];
  return [...asked, condition.basicEncodingMatters].filter((one) => one !== undefined).length;
}
