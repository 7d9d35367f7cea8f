import type { FindingText } from './finding-text';

/** Findings in an API's answer to a call with a bearer token. */
export const apiFindings = {
  'api-challenge-missing': {
    title: 'The API does not say how to authenticate',
    what: 'Where the token is missing or not accepted, the answer has to have a WWW-Authenticate header. Without it, clients have to guess from the body.',
    source: 'RFC 6750 section 3; RFC 9110 section 15.5.2',
  },
  'api-challenge-not-bearer': {
    title: 'The API asks for something other than a bearer token',
    what: 'WWW-Authenticate names no Bearer scheme. The API may not take access tokens at all, or its gateway answers in place of it.',
    source: 'RFC 6750 section 3',
  },
  'api-challenge-repeats': {
    title: 'The challenge says one thing twice',
    what: 'Each of realm, scope, error, error_description and error_uri may stand once. Clients differ in which of the two they take.',
    source: 'RFC 6750 section 3',
  },
  'api-challenge-characters': {
    title: 'The challenge has characters that are not allowed',
    what: 'Error, description and scopes in WWW-Authenticate are printable ASCII without quotation mark and backslash. Clients may stop reading there.',
    source: 'RFC 6750 section 3',
  },
  'api-challenge-status': {
    title: 'The status does not go with the challenge’s error',
    what: 'The standard goes from “invalid_request” to 400, from “invalid_token” to 401 and from “insufficient_scope” to 403. Clients that renew their token at a 401 alone act wrongly.',
    source: 'RFC 6750 section 3.1',
  },
  'api-challenge-without-token': {
    title: 'An error is named though no token was sent',
    what: 'A call without any token should be told how to authenticate and nothing else: there is nothing yet to be wrong.',
    source: 'RFC 6750 section 3.1',
  },
} as const satisfies Record<string, FindingText>;
