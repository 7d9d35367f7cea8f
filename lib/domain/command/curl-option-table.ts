import type { IgnoredReason, RefusedReason } from './reading';

/** What an option that shapes the request does. */
export type CurlAction =
  | 'data'
  | 'data-raw'
  | 'data-binary'
  | 'data-urlencode'
  | 'json'
  | 'form'
  | 'form-string'
  | 'header'
  | 'user'
  | 'url'
  | 'url-query'
  | 'get'
  | 'head'
  | 'request'
  | 'oauth2-bearer'
  | 'user-agent'
  | 'referer'
  | 'cookie'
  | 'compressed'
  | 'globoff'
  | 'range'
  | 'write-out'
  | 'variable'
  | 'next';

export interface CurlOption {
  readonly name: string;
  readonly takesValue: boolean;
  readonly does:
    | { readonly action: CurlAction }
    | { readonly refused: RefusedReason }
    | { readonly ignored: IgnoredReason };
}

const options = new Map<string, CurlOption>();
function list(takesValue: boolean, does: CurlOption['does'], names: string): void {
  for (const name of names.split(' ')) options.set(name, { name, takesValue, does });
}
function act(takesValue: boolean, names: string): void {
  // Each of these is its own action by its own name.
  for (const name of names.split(' ') as CurlAction[])
    options.set(name, { name, takesValue, does: { action: name } });
}

act(true, 'data data-raw data-binary data-urlencode json form form-string header user url url-query request');
act(true, 'oauth2-bearer user-agent referer cookie range write-out variable');
act(false, 'get head compressed globoff next');
list(true, { action: 'data' }, 'data-ascii');

const file = { refused: 'reads-file' } as const;
list(
  true,
  file,
  'cert key cacert capath crlfile netrc-file upload-file pubkey egd-file random-file etag-compare knownhosts',
);
list(true, file, 'proxy-cacert proxy-capath proxy-cert proxy-key proxy-crlfile time-cond');
list(false, file, 'netrc netrc-optional ca-native proxy-ca-native');
list(true, { refused: 'reads-settings' }, 'config');
const written = { refused: 'writes-file' } as const;
list(
  true,
  written,
  'output output-dir cookie-jar dump-header trace trace-ascii stderr libcurl hsts alt-svc etag-save',
);
list(true, written, 'create-file-mode');
list(
  false,
  written,
  'remote-name remote-name-all remote-header-name create-dirs remote-time xattr no-clobber',
);
list(false, written, 'remove-on-error skip-existing dump-ca-embed append');
list(true, { refused: 'runs-program' }, 'engine quote');

const connection = { refused: 'changes-connection' } as const;
list(
  true,
  connection,
  'proxy preproxy proxy-user proxy-header proxy1.0 socks4 socks4a socks5 socks5-hostname noproxy',
);
list(
  true,
  connection,
  'socks5-gssapi-service proxy-service-name proxy-pass proxy-key-type proxy-cert-type proxy-ciphers',
);
list(
  true,
  connection,
  'proxy-pinnedpubkey proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser',
);
list(
  true,
  connection,
  'resolve connect-to interface dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url',
);
list(
  true,
  connection,
  'unix-socket abstract-unix-socket local-port request-target proto proto-default proto-redir',
);
list(
  true,
  connection,
  'ciphers tls13-ciphers curves sigalgs tls-max tlsauthtype tlspassword tlsuser pinnedpubkey',
);
list(
  true,
  connection,
  'haproxy-clientip ech pass key-type cert-type ip-tos vlan-priority ipfs-gateway continue-at',
);
list(
  false,
  connection,
  'insecure proxytunnel proxy-insecure doh-insecure doh-cert-status haproxy-protocol cert-status',
);
list(
  false,
  connection,
  'proxy-anyauth proxy-basic proxy-digest proxy-negotiate proxy-ntlm proxy-ssl-allow-beast',
);
list(
  false,
  connection,
  'proxy-ssl-auto-client-cert proxy-tlsv1 proxy-http2 proxy-http3 socks5-basic socks5-gssapi',
);
list(
  false,
  connection,
  'socks5-gssapi-nec ssl ssl-reqd ssl-allow-beast ssl-auto-client-cert ssl-no-revoke sslv2 sslv3',
);
list(
  false,
  connection,
  'ssl-revoke-best-effort http0.9 path-as-is crlf ignore-content-length disallow-username-in-url',
);

list(false, { refused: 'follows-redirects' }, 'location location-trusted post301 post302 post303 follow');
list(true, { refused: 'follows-redirects' }, 'max-redirs');
const signIn = { refused: 'changes-sign-in' } as const;
list(true, signIn, 'aws-sigv4 krb delegation service-name login-options sasl-authzid');
list(false, signIn, 'digest ntlm ntlm-wb negotiate anyauth sasl-ir');
const protocol = { refused: 'other-protocol' } as const;
list(
  true,
  protocol,
  'ftp-account ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode hostpubmd5 hostpubsha256',
);
list(true, protocol, 'mail-auth mail-from mail-rcpt telnet-option tftp-blksize');
list(
  false,
  protocol,
  'ftp-create-dirs ftp-pasv ftp-pret ftp-skip-pasv-ip ftp-ssl-ccc list-only mail-rcpt-allowfails',
);
list(false, protocol, 'disable-eprt disable-epsv tftp-no-options compressed-ssh use-ascii metalink');
list(false, { refused: 'sends-nothing' }, 'manual version');
list(true, { refused: 'sends-nothing' }, 'help');

const output = { ignored: 'output-only' } as const;
list(
  false,
  output,
  'silent show-error verbose include fail fail-with-body fail-early progress-bar progress-meter no-progress-meter',
);
list(
  false,
  output,
  'no-buffer buffer styled-output trace-time trace-ids raw suppress-connect-headers show-headers out-null',
);
list(false, output, 'junk-session-cookies form-escape parallel parallel-immediate');
list(true, output, 'trace-config');
const time = { ignored: 'time-limit' } as const;
list(
  true,
  time,
  'connect-timeout max-time retry retry-delay retry-max-time speed-limit speed-time limit-rate rate',
);
list(
  true,
  time,
  'expect100-timeout keepalive-time keepalive-cnt max-filesize happy-eyeballs-timeout-ms parallel-max',
);
list(false, time, 'retry-all-errors retry-connrefused no-keepalive keepalive');
const transport = { ignored: 'transport' } as const;
list(
  false,
  transport,
  'http1.0 http1.1 http2 http2-prior-knowledge http3 http3-only ipv4 ipv6 tcp-nodelay tcp-fastopen mptcp',
);
list(
  false,
  transport,
  'tr-encoding alpn no-alpn npn no-npn sessionid no-sessionid false-start tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3',
);
list(false, { ignored: 'default-anyway' }, 'basic disable');

/** Long names of the options that have a letter, in curl 8. */
const letters = new Map(
  [
    '0=http1.0 1=tlsv1 2=sslv2 3=sslv3 4=ipv4 6=ipv6 :=next #=progress-bar a=append A=user-agent b=cookie',
    'B=use-ascii c=cookie-jar C=continue-at d=data D=dump-header e=referer E=cert f=fail F=form g=globoff G=get',
    'h=help H=header i=include I=head j=junk-session-cookies J=remote-header-name k=insecure K=config l=list-only',
    'L=location m=max-time M=manual n=netrc N=no-buffer o=output O=remote-name p=proxytunnel P=ftp-port q=disable',
    'Q=quote r=range R=remote-time s=silent S=show-error t=telnet-option T=upload-file u=user U=proxy-user',
    'v=verbose V=version w=write-out x=proxy X=request y=speed-time Y=speed-limit z=time-cond Z=parallel',
  ].flatMap((line) => line.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(2)] as const)),
);

/** The option of one letter, or null. */
export function findShortOption(letter: string): CurlOption | null {
  const name = letters.get(letter);
  return (name && options.get(name)) || null;
}

/**
 * The option by its long name without dashes, by the beginning of one alone as curl takes it, or with `no-` before a switch; null for none.
 * @see https://curl.se/docs/manpage.html
 */
export function findLongOption(name: string): CurlOption | null {
  const exact = options.get(name);
  if (exact) return exact;
  const begun = [...options.values()].filter((one) => name.length > 1 && one.name.startsWith(name));
  if (begun.length === 1) return begun[0] ?? null;
  const negated = name.startsWith('no-') ? options.get(name.slice(3)) : undefined;
  return negated && !negated.takesValue
    ? { name, takesValue: false, does: { ignored: 'default-anyway' } }
    : null;
}
