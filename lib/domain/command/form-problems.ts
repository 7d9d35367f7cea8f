import { findHeader } from './headers';
import { placeholderNames } from './placeholder';
import type { Problem } from './problem';
import type { SentRequest } from './reading';
import { isUntold, type RequestPair } from './request-pairs';

/** What is wrong with method, address and body of a request, whatever its parameters say. `secrets` are the pairs that hold the client secret. */
export function shapeProblems(
  request: SentRequest,
  pairs: readonly RequestPair[],
  secrets: readonly RequestPair[],
): Problem[] {
  const problems: Problem[] = [];
  const { method, bodyKind, headers } = request;
  if (method === 'GET' && pairs.length > 0) problems.push({ code: 'get-method' });
  else if (method !== 'GET' && method !== 'POST')
    problems.push({ code: 'other-method', subject: method.slice(0, 20) });
  if (secrets.some(({ place }) => place === 'query')) problems.push({ code: 'secret-in-url' });
  if (bodyKind === 'json') problems.push({ code: 'json-body' });
  if (bodyKind === 'multipart') problems.push({ code: 'multipart-body' });
  if (bodyKind === 'text' && request.body !== '') problems.push({ code: 'body-not-read' });
  const type = findHeader(headers, 'Content-Type');
  if (bodyKind === 'form' && type !== null && !/^application\/x-www-form-urlencoded\b/i.test(type)) {
    problems.push({ code: 'content-type-not-form', subject: type.slice(0, 60) });
  }
  return problems;
}

/** Whether a part of the body comes whole from a file, a program or a variable, so that the text does not tell its parameters. */
export function elsewhereProblems(pairs: readonly RequestPair[]): Problem[] {
  const pair = pairs.find(isUntold);
  return pair ? [{ code: 'body-elsewhere', subject: placeholderNames(pair.name)[0] ?? '' }] : [];
}

/** What of the pairs' values is not encoded as a form wants it. */
export function encodingProblems(pairs: readonly RequestPair[]): Problem[] {
  return pairs.flatMap(({ name, raw }): Problem[] => {
    if (raw === null) return [];
    const problems: Problem[] = [];
    const plain = raw.replace(/\0[^\0]*\0/g, '');
    const isEncoded = /%[0-9a-f]{2}/i.test(plain);
    if (plain.includes('+') && !isEncoded && /secret|id/i.test(name)) {
      problems.push({ code: 'plus-means-space', subject: name.slice(0, 40) });
    }
    // A line break at the end is told as a fault of the value itself.
    if (/[^\w\-.~!*'()+%,:;/?@[\]$=]|%(?![0-9a-f]{2})/i.test(plain.trim())) {
      problems.push({ code: 'not-encoded', subject: name.slice(0, 40) });
    }
    return problems;
  });
}
