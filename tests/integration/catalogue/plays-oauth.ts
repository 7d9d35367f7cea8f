import { type Plays, plainSecret, refused, type TokenPlay } from './play';

const bare = (error: string, status = 400): TokenPlay => ({
  scopes: 'read',
  answer: refused(error, undefined, status),
});
const html = { 'content-type': 'text/html' };
/** A status with a body of no OAuth error. */
const http = (
  status: number,
  body: object | string = '',
  headers: Record<string, string> = {},
): TokenPlay => ({
  answer: { status, body, headers },
});
/** As a server does that knows the names of the standard alone. */
const needsScope: TokenPlay['answer'] = ({ form }) => (form.has('scope') ? {} : refused('invalid_scope'));
const awkwardSecret = 'p8e+a/b=c:d%20e';
const isPair = (basic: string | null, secret: string) => basic?.split(':').slice(1).join(':') === secret;
const formDecoded = (text: string | null) =>
  text === null ? null : (new URLSearchParams([`=${text}`].join('')).get('') ?? '');

/** What shows in the request: the server looks for it as a real one would. */
export const requestPlays: Plays = {
  'parameter-misspelt': [
    { parameters: [['scopes', 'read']], answer: needsScope },
    {
      parameters: [['aud', 'https://api.example']],
      answer: ({ form }) => (form.has('audience') ? {} : refused('access_denied', undefined, 403)),
    },
  ],
  'secret-white-space': {
    secret: `${plainSecret}\n`,
    answer: ({ form }) => (form.get('client_secret') === plainSecret ? {} : refused('invalid_client')),
  },
  'basic-form-encoded': {
    secret: awkwardSecret,
    authMethod: 'client_secret_basic',
    answer: ({ basic }) => (isPair(basic, awkwardSecret) ? {} : refused('invalid_client', undefined, 401)),
  },
  'basic-not-encoded': {
    secret: awkwardSecret,
    authMethod: 'client_secret_basic_raw',
    answer: ({ basic }) =>
      isPair(formDecoded(basic), awkwardSecret) ? {} : refused('invalid_client', undefined, 401),
  },
  // Our own form takes a list apart and joins it anew, unless it is to be sent as a pasted command had it.
  'scopes-joined-with-commas': {
    joinWithCommas: true,
    scopes: 'read,write',
    answer: ({ form }) => (form.get('scope')?.includes(',') ? refused('invalid_scope') : {}),
  },
};

export const oauthPlays: Plays = {
  'invalid-client': bare('invalid_client', 401),
  'invalid-client-basic': [
    { ...bare('invalid_client', 401), authMethod: 'client_secret_basic' },
    { ...bare('invalid_client', 401), authMethod: 'client_secret_basic_raw' },
  ],
  'unauthorized-client': bare('unauthorized_client'),
  'invalid-scope': bare('invalid_scope'),
  'invalid-request': bare('invalid_request'),
  'unsupported-grant-type': bare('unsupported_grant_type'),
  'invalid-grant': [bare('invalid_grant'), bare('invalid_grant', 200)],
  'invalid-target': [bare('invalid_target'), bare('invalid_resource')],
  'access-denied': bare('access_denied', 403),
  'dpop-required': [bare('use_dpop_nonce'), bare('invalid_dpop_proof')],
  'temporarily-unavailable': [bare('temporarily_unavailable', 503), bare('slow_down')],
  'provider-server-error': [bare('server_error', 500), bare('internal_server_error', 500)],
  'invalid-token': bare('invalid_token', 401),
  'insufficient-scope': bare('insufficient_scope', 403),
};

export const httpPlays: Plays = {
  throttled: http(429, { error: 'invalid_request' }, { 'retry-after': '30' }),
  'throttled-without-time': http(429),
  'unavailable-with-time': http(503, '<h1>Maintenance</h1>', { ...html, 'retry-after': '120' }),
  'redirect-not-followed': [
    http(302, '<h1>Found</h1>', { ...html, location: 'https://elsewhere.example/' }),
    http(307, '', { location: '/token/' }),
  ],
  'endpoint-not-found': [http(404, '<h1>Not found</h1>', html), http(410)],
  'method-not-allowed': http(405, '', { allow: 'GET' }),
  'form-not-accepted': http(415, { message: 'JSON only' }),
  'html-instead-of-json': [
    http(200, '<!doctype html><title>Sign in</title>', html),
    http(503, '<h1>Down</h1>', html),
  ],
  'server-failure': [
    http(502, 'Bad gateway', { 'content-type': 'text/plain' }),
    http(500, { error: 'kaputt' }),
  ],
  'refused-without-reason': [http(401, '', { 'www-authenticate': 'Basic' }), http(403, { message: 'No' })],
  'empty-answer': [http(200), http(400)],
  'text-instead-of-json': http(200, 'token=none', { 'content-type': 'text/plain' }),
  'success-without-token': http(200, { token: { value: 'elsewhere' } }),
  'json-without-error-code': http(422, { reason: 'not like this' }),
  'not-in-catalogue': bare('kaputt'),
};
