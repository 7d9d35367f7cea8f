import { lintFieldLabels, lintTexts } from '../lint/texts';
import type { Condition } from './errors/condition';
import { errorFamilyLabels } from './errors/families';

/** One fact that an entry asks for; one of the values is enough. */
export interface RecognisedFact {
  readonly term: string;
  readonly values: readonly string[];
  /** The values are text of requests and answers, to be shown in a fixed width. */
  readonly isLiteral: boolean;
}

const shapes = {
  json: 'JSON',
  html: 'a web page',
  empty: 'nothing',
  text: 'plain text',
  redirect: 'a redirect',
} as const;
const scopeForms = {
  none: 'not sent',
  commas: 'joined with commas',
  spaces: 'joined with spaces',
} as const;

/** What has to hold for a condition, all of it together, in the order in which people read a request and its answer. */
export function describeCondition(condition: Condition): RecognisedFact[] {
  const { adobe, platform, host, path, auth, nearMiss, parameterAbsent, scopeForm, lint } = condition;
  const { status, error, errorPart, errorAbsent, description, shape, outbound, retryAfter } = condition;
  const words = (term: string, values: readonly string[] | undefined) => fact(term, values, false);
  const literal = (term: string, values: readonly string[] | undefined) => fact(term, values, true);
  return [
    ...words('Asked', condition.call && ['an API that was called with a token']),
    ...words('Provider', adobe === undefined ? undefined : [adobe ? 'Adobe IMS' : 'any but Adobe IMS']),
    ...words(
      'Token endpoint of',
      platform?.map((name) => errorFamilyLabels[name]),
    ),
    ...literal('Host ends in', host),
    ...literal('Path contains', path),
    ...literal('Client authentication', auth),
    ...literal('Name almost like', nearMiss),
    ...literal('Not sent', parameterAbsent),
    ...words('Scopes', scopeForm && [scopeForms[scopeForm]]),
    ...words(
      lint ? lintFieldLabels[lint.field] : '',
      lint?.codes.map((code) => lintTexts[code].message.replaceAll('“{field}”', 'The value')),
    ),
    ...words(
      'Client ID or secret',
      condition.basicEncodingMatters && ['has characters that form-encoding changes'],
    ),
    ...literal('Connection', outbound),
    ...literal('Status', status?.map(String)),
    ...literal('error', error),
    ...literal('error contains', errorPart),
    ...words('error', errorAbsent && ['absent']),
    ...literal('error_description contains', description),
    ...words(
      'Answer is',
      shape?.map((name) => shapes[name]),
    ),
    ...words('Retry-After', retryAfter && [retryAfter]),
  ];
}

function fact(term: string, values: readonly string[] | undefined, isLiteral: boolean): RecognisedFact[] {
  return values && values.length > 0 ? [{ term, values, isLiteral }] : [];
}
