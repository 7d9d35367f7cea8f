import type { Explanation } from '../generation';
import type { OutboundCode } from '../trace/outbound-code';

type Text = Pick<Explanation, 'title' | 'what' | 'nextSteps'>;

const address = 'Compare the address with the API’s documentation.';
const elsewhere = 'Run the copied command from another machine, to see whether the API answers there.';

const notAllowed: Text = {
  title: 'This server does not call that address',
  what: 'The address leads to a place that the rules for outbound requests do not allow, such as a private network. Nothing was sent.',
  nextSteps: ['Use the API’s public https address.', 'Ask an administrator to allow its host in the policy.'],
};
const unreadable: Text = {
  title: 'The answer cannot be read',
  what: 'The API answered with something that is not HTTP as the standard has it, or is larger than this server reads.',
  nextSteps: ['Ask for less, for example with a limit in the address.', elsewhere],
};
const noSecurity: Text = {
  title: 'No secure connection to the API',
  what: 'The API’s certificate could not be verified, or no common encryption was found. The token was not sent.',
  nextSteps: [address, 'Tell the people who run the API: their certificate may have expired.'],
};

const texts: Readonly<Record<OutboundCode, Text>> = {
  'url-refused': { ...notAllowed, title: 'The address cannot be called' },
  'scheme-refused': notAllowed,
  'userinfo-refused': notAllowed,
  'port-refused': notAllowed,
  'address-refused': notAllowed,
  'host-not-allowed': notAllowed,
  'dns-not-found': {
    title: 'The API’s host does not exist',
    what: 'The name service knows no such host. Nothing was sent.',
    nextSteps: [address],
  },
  'dns-failed': {
    title: 'The API’s host could not be looked up',
    what: 'The name service failed or kept silent. Nothing was sent.',
    nextSteps: ['Try again in a moment.', elsewhere],
  },
  'connection-refused': {
    title: 'Nothing listens at the API’s address',
    what: 'The host refused the connection at that port. Nothing was sent.',
    nextSteps: ['Check host and port.', elsewhere],
  },
  'connection-reset': {
    title: 'The connection was cut',
    what: 'The other side closed the connection before a whole answer arrived.',
    nextSteps: ['Try again in a moment.', elsewhere],
  },
  'tls-certificate': noSecurity,
  'tls-handshake': noSecurity,
  timeout: {
    title: 'The API did not answer in 10 seconds',
    what: 'The call was given up. The API may have received it.',
    nextSteps: ['Try again in a moment.', 'Ask for less, for example with a limit in the address.'],
  },
  'body-too-large': unreadable,
  'header-too-large': unreadable,
  'malformed-response': unreadable,
  cancelled: {
    title: 'The call was cancelled',
    what: 'Somebody stopped waiting. The API may have received the call.',
    nextSteps: ['Call again when you are ready.'],
  },
  network: {
    title: 'The API could not be reached',
    what: 'The network failed on the way, and no more is known.',
    nextSteps: ['Try again in a moment.', elsewhere],
  },
};

/** Why no answer of an API came, in words. */
export function explainSilence(code: OutboundCode): Explanation {
  return {
    id: `api-${code}`,
    ...texts[code],
    causes: [],
    toProvider: [],
    source: 'This application: the rules for outbound requests (SECURITY.md)',
  };
}
