import type { ErrorEntry } from './entry';

const source = 'This application: the rules for outbound requests (SECURITY.md)';

/** Refused by the playground itself: nothing was sent, so the client secret stayed here. */
export const guardEntries: readonly ErrorEntry[] = [
  {
    id: 'endpoint-url-refused',
    family: 'network',
    title: 'The token endpoint is not a usable URL',
    what: 'The token endpoint could not be read as a URL. Nothing was sent.',
    causes: [
      'A part of the address is missing, such as https:// or the host.',
      'A placeholder of a template was not filled in.',
    ],
    nextSteps: ['Copy the whole token endpoint from the provider’s documentation and enter it again.'],
    toProvider: [],
    source,
    when: [{ outbound: ['url-refused'] }],
  },
  {
    id: 'endpoint-scheme-refused',
    family: 'network',
    title: 'The token endpoint has to use https',
    what: 'The playground sends a client secret over https only; http is allowed to this machine’s own loopback address in the local mode. Nothing was sent.',
    causes: [
      'The address begins with http:// where the provider also offers https://.',
      'The address begins with something other than http or https.',
    ],
    nextSteps: [
      'Change the token endpoint to https://.',
      'For a server on this machine, use its loopback address and run the playground in the local mode.',
    ],
    toProvider: [],
    source:
      'RFC 6749 section 3.2 (the token endpoint requires TLS); rules for outbound requests (SECURITY.md)',
    when: [{ outbound: ['scheme-refused'] }],
  },
  {
    id: 'endpoint-userinfo-refused',
    family: 'network',
    title: 'The token endpoint contains a user name or password',
    what: 'The address has a part before an @ sign. It would show up in logs and messages, so the playground refuses it. Nothing was sent.',
    causes: ['The client ID and client secret were written into the URL.'],
    nextSteps: [
      'Remove everything between // and @, and enter the client ID and client secret in their own fields.',
      'Choose HTTP Basic as the client authentication if the provider expects it.',
    ],
    toProvider: [],
    source,
    when: [{ outbound: ['userinfo-refused'] }],
  },
  {
    id: 'endpoint-port-refused',
    family: 'network',
    title: 'The port of the token endpoint is not allowed',
    what: 'The playground connects to a short list of web ports only. Nothing was sent.',
    causes: [
      'The address names the port of another kind of service.',
      'The provider listens on a port that is not on the list.',
    ],
    nextSteps: [
      'Check the port in the token endpoint; most providers need none.',
      'Ask the administrator of this playground if the port is right.',
    ],
    toProvider: [],
    source,
    when: [{ outbound: ['port-refused'] }],
  },
  {
    id: 'endpoint-address-refused',
    family: 'network',
    title: 'The token endpoint leads to an address that is not public',
    what: 'The host is, or resolves to, an address of a private, local or reserved network. The playground does not connect to those. Nothing was sent.',
    causes: [
      'The provider is inside a private network.',
      'The name resolves differently here than on your machine, for example through a VPN or split DNS.',
      'The host is a loopback address, and this playground is not running in the local mode, or the policy of your organisation does not list it.',
    ],
    nextSteps: [
      'Check which address the host resolves to from the machine that runs the playground.',
      'For a provider in a private network, run the copied command from a machine inside it.',
      'For a server on your own machine, ask an administrator of your organisation to allow its host: Administration, Policy.',
    ],
    toProvider: [],
    source,
    when: [{ outbound: ['address-refused'] }],
  },
  {
    id: 'endpoint-host-not-allowed',
    family: 'network',
    title: 'The host of the token endpoint is not allowed',
    what: 'The policy of your organisation lets requests go to named hosts only, and this one is not among them. Nothing was sent.',
    causes: ['Nobody in your organisation has used this host before.', 'The host is misspelt.'],
    nextSteps: [
      'Compare the host with the provider’s documentation, letter by letter.',
      'Ask an administrator of your organisation to allow the host: Administration, Policy, Token endpoints.',
    ],
    toProvider: [],
    source,
    when: [{ outbound: ['host-not-allowed'] }],
  },
];
