import { describe, expect, it } from 'vitest';
import { curlExitCodes } from '@/lib/domain/catalogue/curl-exit-codes';
import { errorCatalogue } from '@/lib/domain/catalogue/errors/explain';
import { networkWords, vagueNetworkWords } from '@/lib/domain/catalogue/network-words';
import { searchErrors } from '@/lib/domain/catalogue/reference-error-search';
import { findTokens } from '@/lib/domain/inspect/find-tokens';
import { isGuardCode, type OutboundCode } from '@/lib/domain/trace/outbound-code';
import { imsToken } from '../token/tokens';

const idsOf = (text: string) => searchErrors(text).map(({ id }) => id);
const entryOf = (code: OutboundCode) =>
  errorCatalogue.find(({ when }) => when.some(({ outbound }) => outbound?.includes(code)))?.id;
const asError = { ok: false, code: 'error-answer' };

/** What people paste, and the entry that has to stand first. */
const pasted: readonly (readonly [text: string, first: string])[] = [
  ['{"error":"invalid_client","error_description":"invalid client_id parameter"}', 'adobe-unknown-client-id'],
  ['invalid_client', 'adobe-invalid-client'],
  ['{"error":"unauthorized_client"}', 'adobe-unauthorized-client'],
  ['invalid client_secret parameter', 'adobe-wrong-client-secret'],
  ['HTTP/1.1 401\n\n{"error":"invalid_client"}', 'adobe-invalid-client'],
  ['401 Unauthorized', 'refused-without-reason'],
  ['403 Forbidden', 'refused-without-reason'],
  ['HTTP/1.1 500', 'server-failure'],
  ['502 Bad Gateway', 'server-failure'],
  ['HTTP/2 404', 'endpoint-not-found'],
  ['HTTP/1.1 405 Method Not Allowed', 'method-not-allowed'],
  ['HTTP/1.1 429 Too Many Requests\n\n{"error":"throttled"}', 'adobe-throttled-without-time'],
  ['HTTP/1.1 429 Too Many Requests\nRetry-After: 30\n\n{"error":"throttled"}', 'adobe-throttled'],
  ['HTTP/1.1 503 Service Unavailable\nretry-after: 120', 'unavailable-with-time'],
  ['Too many requests', 'throttled-without-time'],
  ['Request failed with status code 401', 'refused-without-reason'],
  ['The remote server returned an error: (403) Forbidden.', 'refused-without-reason'],
  [
    'requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://a.example/token',
    'refused-without-reason',
  ],
  ['Response status code does not indicate success: 401 (Unauthorized).', 'refused-without-reason'],
  ['AxiosError: timeout of 1000ms exceeded', 'timeout'],
  ['<!DOCTYPE html><html><title>Just a moment...</title></html>', 'html-instead-of-json'],
  ['server_error', 'provider-server-error'],
  ['The metascopes in the JWT are not a subset of the metascopes in the binding.', 'adobe-jwt-metascopes'],
  ['Client is not authorized to access "https://api.example"', 'auth0-client-grant-missing'],
  ['curl: (22) The requested URL returned error: 404', 'endpoint-not-found'],
  ['Oauth token is missing', 'gateway-token-missing'],
  ['{"message":"Api Key is required"}', 'gateway-api-key-required'],
  ['{"error_code":"401013","message":"Oauth token is not valid"}', 'gateway-token-invalid'],
  ['{"type":"about:blank","status":403,"title":"Forbidden","detail":"No access"}', 'refused-without-reason'],
  ['{"status":500,"title":"Internal Server Error"}', 'server-failure'],
  ['curl: (6) Could not resolve host: ims-na1.adobelogin.example', 'dns-not-found'],
  [
    "curl: (7) Failed to connect to a.example port 443 after 0 ms: Couldn't connect to server",
    'connection-refused',
  ],
  ['curl: (7) Failed to connect to a.example port 443: Connection timed out', 'timeout'],
  ['curl: (28) Operation timed out after 10001 milliseconds with 0 bytes received', 'timeout'],
  ['curl: (35) error:0A00010B:SSL routines::wrong version number', 'tls-handshake'],
  ['curl: (51) SSL: no alternative certificate subject name matches target host name', 'tls-certificate'],
  ['curl: (52) Empty reply from server', 'connection-reset'],
  ['curl: (56) Recv failure: Connection reset by peer', 'connection-reset'],
  ['curl: (58) could not load PEM client certificate', 'tls-handshake'],
  ['curl: (60) SSL certificate problem: unable to get local issuer certificate', 'tls-certificate'],
  ['curl: (77) error setting certificate verify locations:  CAfile: /etc/ssl/ca.pem', 'tls-certificate'],
  ['cURL error 60: SSL certificate problem: self-signed certificate in certificate chain', 'tls-certificate'],
  ['ECONNREFUSED', 'connection-refused'],
  ['ETIMEDOUT', 'timeout'],
  ['CERT_HAS_EXPIRED', 'tls-certificate'],
  ['Error: getaddrinfo ENOTFOUND ims-na1.adobelogin.example', 'dns-not-found'],
  ['Error: getaddrinfo EAI_AGAIN ims-na1.adobelogin.example', 'dns-failed'],
  ['Error: connect ECONNREFUSED 127.0.0.1:443', 'connection-refused'],
  ['Error: read ECONNRESET', 'connection-reset'],
  ['TypeError: fetch failed\n  [cause]: Error: connect ETIMEDOUT 192.0.2.1:443', 'timeout'],
  ['TypeError: fetch failed', 'network-failure'],
  ["{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }", 'tls-certificate'],
  ['Error: unable to verify the first certificate; code: UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-certificate'],
  [
    "requests.exceptions.SSLError: HTTPSConnectionPool(host='a.example', port=443): Max retries exceeded with url: /token (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1006)')))",
    'tls-certificate',
  ],
  [
    "requests.exceptions.ConnectionError: HTTPSConnectionPool(host='a.example', port=443): Max retries exceeded with url: /token (Caused by NewConnectionError('<urllib3.connection.HTTPSConnection object at 0x7f>: Failed to establish a new connection: [Errno -2] Name or service not known'))",
    'dns-not-found',
  ],
  ['<urlopen error [Errno 111] Connection refused>', 'connection-refused'],
  [
    'javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target',
    'tls-certificate',
  ],
  ['javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure', 'tls-handshake'],
  ['java.net.UnknownHostException: ims-na1.adobelogin.example', 'dns-not-found'],
  ['java.net.UnknownHostException', 'dns-not-found'],
  ['java.net.SocketTimeoutException: Connect timed out', 'timeout'],
  [
    'Invoke-RestMethod : The underlying connection was closed: Could not establish trust relationship for the SSL/TLS secure channel.',
    'tls-certificate',
  ],
  ['Invoke-RestMethod: The SSL connection could not be established, see inner exception.', 'tls-handshake'],
  ["The remote name could not be resolved: 'ims-na1.adobelogin.example'", 'dns-not-found'],
  [
    'No connection could be made because the target machine actively refused it. (a.example:443)',
    'connection-refused',
  ],
  ['Post "https://a.example/token": x509: certificate signed by unknown authority', 'tls-certificate'],
  ['dial tcp: lookup a.example: no such host', 'dns-not-found'],
];

describe('an error that is pasted', () => {
  it.each(pasted)('%s: is known as one, and its entry stands first', (text, first) => {
    expect(findTokens(text)).toEqual(asError);
    expect(idsOf(text)[0]).toBe(first);
  });

  it('is told by its numbers and words: a status, a code and a phrase count only as a whole', () => {
    expect(idsOf('{"error":"unauthorized_clients"}')).toEqual([]);
    expect(idsOf('curl: (600)')).toEqual([]);
    expect(idsOf('XECONNREFUSED')).toEqual([]);
    expect(idsOf('{"error":"kaputt","status":400}')).toEqual([]);
    expect(idsOf('400 Bad Request')).toEqual([]);
  });

  it('is known by each code of the catalogue and by each phrase in which a provider describes it', () => {
    for (const { error = [], errorPart = [], description = [] } of errorCatalogue.flatMap(({ when }) => when))
      for (const words of [...error, ...[...errorPart, ...description].filter((part) => /[ :]/.test(part))])
        expect(findTokens(words), words).toEqual(asError);
  });

  it('in the words of one provider is not taken for what others answer', () => {
    const text =
      'AADSTS7000215: Invalid client secret provided. Ensure the secret is not the client secret ID.';
    expect(idsOf(text)).toEqual(['entra-wrong-client-secret']);
    const okta = `{"errorCode":"invalid_client","errorSummary":"Invalid value for 'client_id' parameter."}`;
    expect(idsOf(okta)[0]).toBe('okta-client-not-found');
  });

  it('by a code that all share is not guessed to be of a provider whose words are missing', () => {
    expect(idsOf('invalid_client')).toEqual(expect.arrayContaining(['invalid-client', 'secret-white-space']));
    expect(idsOf('invalid_client')).not.toContain('keycloak-client-unknown');
  });

  it('asserts nothing of the request by its first entry where only the answer was pasted', () => {
    for (const entry of errorCatalogue)
      for (const { error = [], description = [] } of entry.when)
        for (const text of [
          ...error,
          ...error.flatMap((code) => description.map((part) => `${code}: ${part}`)),
        ]) {
          const first = searchErrors(text)[0];
          const isPlain = first?.when.some(
            ({ host, path, auth, nearMiss, parameterAbsent, scopeForm, lint, basicEncodingMatters }) =>
              [host, path, auth, nearMiss, parameterAbsent, scopeForm, lint, basicEncodingMatters].every(
                (fact) => fact === undefined,
              ),
          );
          expect(isPlain, `${text} -> ${first?.id}`).toBe(true);
        }
  });
});

describe('the words of programs', () => {
  const words = [...networkWords, ...vagueNetworkWords].flatMap(({ outbound, words: list }) =>
    list.map((word) => [word, outbound] as const),
  );

  it.each(words)('%s: is known as an error and leads to what the playground calls %s', (word, outbound) => {
    expect(findTokens(word)).toEqual(asError);
    expect(findTokens(`It says: ${word} there.`)).toEqual(asError);
    expect(idsOf(`It says: ${word} there.`)).toContain(entryOf(outbound));
    expect(idsOf(word)[0]).toBe(entryOf(outbound));
  });

  it.each(Object.entries(curlExitCodes))(
    'curl: (%s) leads to what the playground calls %s',
    (code, outbound) => {
      for (const text of [`curl: (${code})`, `curl: (${code}) something`, `cURL error ${code}: something`]) {
        expect(findTokens(text)).toEqual(asError);
        expect(idsOf(text)[0]).toBe(entryOf(outbound));
      }
    },
  );

  it('stand in one list each, with a source, and speak of nothing that only our own guard refuses', () => {
    const all = words.map(([word]) => word.toLowerCase());
    expect(new Set(all).size).toBe(all.length);
    for (const { source, outbound } of [...networkWords, ...vagueNetworkWords]) {
      expect(source).not.toBe('');
      expect(isGuardCode(outbound)).toBe(false);
    }
  });
});

describe('what is no error', () => {
  it.each([
    'hello world',
    'My token works since yesterday, thank you.',
    'Which certificate do I need for the connection to the host?',
    'Please look at the request and the response.',
    'I have not found the page where the scopes are configured.',
    '<p>My token</p>',
    'You must use the new token.',
    'The service has a timeout of 30 seconds.',
    'https://ims-na1.adobelogin.com/ims/token/v3',
    'curl -sS --connect-timeout 10 --retry 3 https://a.example/token',
    'curl --version\ncurl 7.88.1 (x86_64-pc-linux-gnu) libcurl/7.88.1',
    'Invoke-RestMethod -Uri https://a.example -TimeoutSec 60',
    'CLIENT_ID=abc\nSCOPES=openid,AdobeID',
    'SSL_CERT_FILE=/etc/ssl/ca.pem\nCERT_PATH=/etc/ssl/own.pem',
    'HTTP/1.1 200 OK\ncontent-type: text/plain\n\nfine',
    '{"name":"demo","status":"active","title":"A project"}',
    '{"status":200,"message":"ok"}',
  ])('%j stays without one', (text) => {
    expect(findTokens(text)).toEqual({ ok: false, code: 'nothing-found' });
  });

  it.each([
    [imsToken, 'token'],
    ['8xLOxBtZp8', 'token'],
    ['sk_live_4242abcd', 'token'],
    ['grant_type=client_credentials&client_id=a&client_secret=b', 'client-secret'],
    ['curl -H "Authorization: Bearer $TOKEN" https://a.example', 'variable'],
    ['Authorization: Basic Y2xpZW50OnNlY3JldA==', 'basic-header'],
    ['{"keys":[{"kty":"RSA","n":"x","e":"AQAB"}],"status":403}', 'key-set'],
    ['{"status":403,"client_secret":"p8e-abcdefgh"}', 'client-secret'],
    [`HTTP/1.1 401 Unauthorized\nAuthorization: Bearer ${imsToken}`, 'token'],
  ])('%j stays what it is', (text, kind) => {
    const reading = findTokens(text);
    expect(reading.ok ? 'token' : reading.code).toBe(kind);
  });
});

it('reads a quarter of a megabyte of hostile text in well under a second a text', () => {
  for (const part of [
    'curl: (',
    'HTTP/1.1 ',
    'status: ',
    'invalid_client ',
    'a_',
    'A_',
    '"error":"',
    'xError',
    '<',
    '{ ',
    '4',
    '(404',
  ]) {
    const text = part.repeat(Math.floor(262_144 / part.length));
    const started = performance.now();
    findTokens(text);
    searchErrors(text);
    expect(performance.now() - started, part).toBeLessThan(1000);
  }
});
