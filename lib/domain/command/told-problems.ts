import { type Problem, type ProblemCode, problemCodes } from './problem';

/** Told of any request; where no token was asked for, the parts of a token request are not missed. */
const codesOfAnyRequest: readonly ProblemCode[] = [
  'not-a-token-request',
  'no-address',
  'address-is-variable',
  'not-https',
  'body-not-read',
];

/** May be in the part of the body that the text does not have. */
const absenceCodes: readonly ProblemCode[] = [
  'not-a-token-request',
  'grant-type-missing',
  'client-id-missing',
  'secret-missing',
  'scope-missing',
];

/** What is told of the found problems: each once, in the order of `problemCodes`, without those that another one makes void. */
export function toldProblems(found: readonly Problem[]): Problem[] {
  const unique = found.filter(
    (one, at) =>
      found.findIndex(
        (other) => other.code === one.code && other.subject === one.subject && other.meant === one.meant,
      ) === at,
  );
  const has = (wanted: ProblemCode) => unique.some(({ code }) => code === wanted);
  const told = unique.filter(({ code }) => {
    if (has('body-elsewhere')) return !absenceCodes.includes(code);
    return !has('not-a-token-request') || codesOfAnyRequest.includes(code);
  });
  return told.toSorted((left, right) => problemCodes.indexOf(left.code) - problemCodes.indexOf(right.code));
}
