import type { Problem, ProblemCode } from './problem';

/** What is wrong and what to do about it; both are whole sentences. */
export interface ProblemText {
  readonly what: string;
  readonly next: string;
}

const texts: Readonly<Record<ProblemCode, (problem: Problem) => ProblemText>> = {
  'not-a-token-request': () => ({
    what: 'This does not ask for a token: it has neither a grant type nor a client secret.',
    next: 'Paste the command that asks for the access token. For the call of an API, generate a token in the playground and choose “Call an API” there; what the API answered is explained by Inspect.',
  }),
  'no-address': () => ({
    what: 'The command has no address to send to.',
    next: 'Choose the provider, or type the token endpoint.',
  }),
  'address-is-variable': ({ subject = '' }) => ({
    what: `The address comes from the variable ${subject}, whose value is not in the text.`,
    next: 'Ask for the address, or choose the provider.',
  }),
  'legacy-jwt-exchange': () => ({
    what: 'The address is that of the retired JWT exchange, which no longer issues tokens.',
    next: 'Use /ims/token/v3 with grant_type=client_credentials; the form has it already.',
  }),
  'stage-host': () => ({
    what: 'The host is a stage environment of Adobe, which does not know credentials of Adobe Developer Console.',
    next: 'Use ims-na1.adobelogin.com; the form has it already.',
  }),
  'api-host': () => ({
    what: 'The host serves Adobe’s APIs and issues no tokens.',
    next: 'Use ims-na1.adobelogin.com; the form has it already.',
  }),
  'authorize-endpoint': () => ({
    what: 'The address is an authorization endpoint, where people sign in, and not a token endpoint.',
    next: 'Take the token endpoint from the provider’s documentation.',
  }),
  'not-https': () => ({
    what: 'The address begins with http://, so that everybody on the way can read the client secret.',
    next: 'Use https://. If this was really sent, replace the client secret.',
  }),
  'get-method': () => ({
    what: 'The command sends a GET request, and a token endpoint takes POST alone (RFC 6749, section 3.2).',
    next: 'Send the parameters in the body. With curl that means -d without -G, and no -X GET.',
  }),
  'other-method': ({ subject = '' }) => ({
    what: `The command sends a ${subject} request, and a token endpoint takes POST alone (RFC 6749, section 3.2).`,
    next: 'Use POST.',
  }),
  'secret-in-url': () => ({
    what: 'The client secret stands in the address, where logs and proxies keep it.',
    next: 'Send it in the body, or with HTTP Basic. Replace the client secret if this was really sent.',
  }),
  'json-body': () => ({
    what: 'The body is JSON. A token endpoint reads a form and finds no parameter in it.',
    next: 'Send name=value pairs as application/x-www-form-urlencoded.',
  }),
  'multipart-body': () => ({
    what: 'The body is multipart/form-data, as for an upload. A token endpoint reads a plain form.',
    next: 'Send the parameters with -d or --data-urlencode instead of -F.',
  }),
  'content-type-not-form': ({ subject = '' }) => ({
    what: `The header Content-Type says ${subject}, but the body is a form.`,
    next: 'Remove the header or make it application/x-www-form-urlencoded.',
  }),
  'body-not-read': () => ({
    what: 'The body is not a form, and no parameters were found in it.',
    next: 'Fill in the form.',
  }),
  'body-elsewhere': ({ subject = '' }) => ({
    what: `Parameters come from ${subject === '' ? 'a file or a program' : `the variable ${subject}`}, so they are not in the text and cannot be checked here.`,
    next: 'Ask for them without the client secret, or type them in the form.',
  }),
  'grant-type-missing': () => ({
    what: 'The parameter grant_type is missing.',
    next: 'Add grant_type=client_credentials.',
  }),
  'grant-type-other': ({ subject = '' }) => ({
    what: `The grant type is ${subject}, which is not the one for server-to-server credentials.`,
    next: 'Use grant_type=client_credentials.',
  }),
  'near-miss': ({ subject = '', meant = '' }) => ({
    what: `The parameter is called ${subject}; the server reads ${meant} and passes over anything else.`,
    next: `Rename it to ${meant}.`,
  }),
  'duplicate-parameter': ({ subject = '' }) => ({
    what: `The parameter ${subject} is sent more than once, which a server has to refuse (RFC 6749, section 3.2).`,
    next: 'Send it once. The form has the first value.',
  }),
  'client-id-missing': () => ({
    what: 'There is no client ID in the command.',
    next: 'Ask for it and type it in the form.',
  }),
  'secret-missing': () => ({
    what: 'There is no client secret in the command.',
    next: 'Type it in the form, or ask its owner to reproduce the request here.',
  }),
  'value-is-variable': ({ subject = '', meant = '' }) => ({
    what: `${meant} comes from ${subject === '' ? 'something that only a running shell could tell' : `the variable ${subject}`}, so its value is not in the text.`,
    next: 'If the variable is empty where the command runs, nothing is sent for it. Type the value in the form.',
  }),
  'secret-white-space': () => ({
    what: 'The client secret begins or ends with a space or a line break, or has a line break in it, and that is sent along.',
    next: 'Copy it again without. The form has it without already.',
  }),
  'plus-means-space': ({ subject = '' }) => ({
    what: `The value of ${subject} has a + that is not encoded, and a form reads + as a space.`,
    next: 'Use --data-urlencode, or write %2B. The form has the value with its +.',
  }),
  'not-encoded': ({ subject = '' }) => ({
    what: `The value of ${subject} has characters that a form needs to have encoded.`,
    next: 'Use --data-urlencode for it.',
  }),
  'basic-not-encoded': () => ({
    what: 'Client ID or secret has characters that HTTP Basic wants form-encoded for OAuth (RFC 6749, section 2.3.1), and they are sent as they are.',
    next: 'Some servers expect one way and some the other. The form has it as the command sends it; try “HTTP Basic” if it is refused.',
  }),
  'basic-not-base64': () => ({
    what: 'The Authorization header says Basic, but what follows is not “client ID:client secret” in Base64.',
    next: 'Let curl write it: -u "client ID:client secret".',
  }),
  'auth-twice': () => ({
    what: 'The client secret is sent both by HTTP Basic and in the body. A client must not use two ways in one request (RFC 6749, section 2.3).',
    next: 'Keep one of them. The form has the one that suits the provider.',
  }),
  'bearer-on-token-request': () => ({
    what: 'The request carries a Bearer token. A token endpoint wants the client’s own ID and secret.',
    next: 'Remove the Authorization header.',
  }),
  'client-assertion': () => ({
    what: 'The client proves itself with a signed assertion (private_key_jwt) instead of a secret.',
    next: 'This is not done here. A credential with a client secret can be tried with the form.',
  }),
  'scope-missing': () => ({
    what: 'The parameter scope is missing, and Adobe documents it as mandatory.',
    next: 'Add the scopes of the credential, such as openid,AdobeID.',
  }),
  'scopes-with-spaces': () => ({
    what: 'The scopes are joined with spaces; Adobe documents commas.',
    next: 'Join them with commas, so that the separator is out of the question. The form does.',
  }),
  'scopes-with-commas': () => ({
    what: 'The scopes are joined with commas. The standard says spaces (RFC 6749, section 3.3), so a server may read them as one long scope.',
    next: 'Join them with spaces. The form does.',
  }),
  'parameter-left-out': ({ subject = '' }) => ({
    what: `The parameter ${subject} is left out: it may be secret, and the form keeps further parameters in the open.`,
    next: 'If the provider needs it, this request cannot be reproduced here.',
  }),
};

/** What is wrong and what to do, in words. */
export function problemText(problem: Problem): ProblemText {
  return texts[problem.code](problem);
}
