import type { HostileName } from '../../support/hostile-answers';
import type { TlsFault } from '../../support/hostile-endpoints';
import { fatedHosts, type PlayedAnswer } from '../../support/provider-player';
import type { ApiPlay, Plays } from './play';

const html = { 'content-type': 'text/html' };
/** What an API answers that is not Adobe's. */
const answers = (
  status: number,
  body: PlayedAnswer['body'] = '',
  headers: Record<string, string> = {},
): ApiPlay => ({
  api: { status, body, headers },
});
/** The error in the header where the standard puts it. */
const challenges = (status: number, error: string): ApiPlay =>
  answers(status, '', { 'www-authenticate': `Bearer realm="api", error="${error}"` });
const silent = (url: NonNullable<ApiPlay['url']>): ApiPlay => ({ api: null, url });
const hostile = (name: HostileName): ApiPlay => silent((stage) => stage.hostile.endpoint(name));
const tls = (fault: TlsFault): ApiPlay => silent((stage) => stage.hostile.tlsEndpoint(fault));

/** What an API does with a good token: it refuses, sends elsewhere, fails, or keeps silent. */
export const apiPlays: Plays = {
  'api-insufficient-scope': [
    challenges(403, 'insufficient_scope'),
    answers(403, { error: 'insufficient_scope', error_description: 'needs more' }),
  ],
  'api-invalid-token': [challenges(401, 'invalid_token'), answers(401, { error: { code: 'invalid_token' } })],
  'api-invalid-request': challenges(400, 'invalid_request'),
  'api-redirect': [
    answers(302, '', { location: 'https://elsewhere.example/' }),
    answers(308, '<h1>Moved</h1>', html),
  ],
  'api-throttled': [answers(429, { message: 'slow down' }, { 'retry-after': '30' }), answers(429)],
  'api-unauthorized': [answers(401), answers(401, '<h1>Sign in</h1>', html)],
  'api-forbidden': answers(403, { message: 'No.' }),
  'api-not-found': [answers(404, '<h1>Not found</h1>', html), answers(410)],
  'api-method': answers(405, '', { allow: 'POST' }),
  'api-server-failure': [answers(500, { message: 'kaputt' }), answers(503, '<h1>Down</h1>', html)],
  'api-web-page': answers(200, '<!doctype html><title>Welcome</title>', html),
  'api-bad-request': [answers(400, { message: 'no such field' }), answers(422, { code: 17 })],
  'api-unknown': answers(799, 'denied'),

  'api-address-not-allowed': silent(`https://${fatedHosts.inside}/data`),
  'api-host-not-found': silent(`https://${fatedHosts.unknown}/data`),
  'api-connection-refused': silent((stage) => stage.hostile.closedEndpoint),
  'api-no-secure-connection': [tls('expired'), tls('selfSigned'), tls('wrongHost'), tls('plainText')],
  'api-timeout': hostile('silent'),
  'api-answer-too-large': [hostile('declared-huge'), hostile('endless-body'), hostile('huge-header')],
  'api-answer-malformed': [hostile('ssh-banner'), hostile('garbage'), hostile('two-lengths')],
  'api-cancelled': { api: null, url: ({ player }) => `${player.httpOrigin}/data`, cancelled: true },
};
