import type { HostileName } from '../../support/hostile-answers';
import { fatedHosts } from '../../support/provider-player';
import type { ApiPlay, Plays, TokenPlay } from './play';

const at = (host: string): TokenPlay => ({ endpoint: `https://${host}/token` });
const hostile = (name: HostileName): TokenPlay => ({ endpoint: (stage) => stage.hostile.endpoint(name) });

/** The same entry explains a call of an API. */
const api = (host: string): ApiPlay => ({ api: null, url: `https://${host}/data` });

/** Real faults: of the address, of the machine on the other end, of its certificate and of what it sends. */
export const networkPlays: Plays = {
  'endpoint-url-refused': at('a~b.example'),
  'endpoint-scheme-refused': { endpoint: 'http://id.example.com/token', pastTheForm: true },
  'endpoint-userinfo-refused': { endpoint: 'https://id:word@id.example.com/token', pastTheForm: true },
  'endpoint-port-refused': at('id.example.com:6379'),
  'endpoint-address-refused': [at('10.0.0.1'), at('[fd00::1]'), at(fatedHosts.inside)],
  'endpoint-host-not-allowed': { ...at('id.example.com'), presetsOnly: true },

  'dns-not-found': at(fatedHosts.unknown),
  'dns-failed': [at(fatedHosts.unanswered), api(fatedHosts.unanswered)],
  'connection-refused': { endpoint: (stage) => stage.hostile.closedEndpoint },
  'connection-reset': [
    hostile('reset'),
    hostile('hang-up'),
    hostile('reset-in-body'),
    { api: null, url: (stage) => stage.hostile.endpoint('reset') },
  ],
  'network-failure': [at(fatedHosts.unreachable), api(fatedHosts.unreachable)],
  timeout: hostile('silent'),
  cancelled: { endpoint: ({ player }) => `${player.httpOrigin}/token`, cancelled: true },

  'tls-certificate': [
    { endpoint: (stage) => stage.hostile.tlsEndpoint('expired') },
    { endpoint: (stage) => stage.hostile.tlsEndpoint('selfSigned') },
    { endpoint: (stage) => stage.hostile.tlsEndpoint('wrongHost') },
    at('not-in-the-certificate.example'),
  ],
  'tls-handshake': [
    { endpoint: (stage) => stage.hostile.tlsEndpoint('plainText') },
    { endpoint: (stage) => stage.hostile.tlsEndpoint('oldVersion') },
  ],

  'answer-too-large': [hostile('declared-huge'), hostile('endless-body')],
  'answer-headers-too-large': [hostile('huge-header'), hostile('endless-headers')],
  'answer-malformed': [hostile('ssh-banner'), hostile('garbage'), hostile('two-lengths')],
};
