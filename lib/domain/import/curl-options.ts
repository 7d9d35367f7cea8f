/** The options of curl whose next word is their value, by what we make of them; all others that take one are only skipped. */
export type CurlOption =
  | 'data'
  | 'data-raw'
  | 'data-urlencode'
  | 'form'
  | 'form-string'
  | 'json'
  | 'header'
  | 'user'
  | 'url'
  | 'url-query'
  | 'get'
  | 'config'
  | 'skip'
  | 'flag';

const long: Readonly<Record<string, CurlOption>> = {
  data: 'data',
  'data-ascii': 'data',
  'data-binary': 'data',
  'data-raw': 'data-raw',
  'data-urlencode': 'data-urlencode',
  form: 'form',
  'form-string': 'form-string',
  json: 'json',
  header: 'header',
  user: 'user',
  url: 'url',
  'url-query': 'url-query',
  get: 'get',
  config: 'config',
};
const skippedLong = new Set(
  (
    'request output user-agent referer cookie cookie-jar max-time connect-timeout retry retry-delay retry-max-time write-out proxy ' +
    'proxy-user cert key cacert capath cert-type key-type pass resolve interface oauth2-bearer limit-rate range trace trace-ascii ' +
    'stderr dump-header upload-file proto tls-max ciphers dns-servers max-redirs connect-to noproxy netrc-file unix-socket aws-sigv4'
  ).split(' '),
);
const short: Readonly<Record<string, CurlOption>> = {
  d: 'data',
  F: 'form',
  H: 'header',
  u: 'user',
  G: 'get',
  K: 'config',
};
const skippedShort = 'XoAebcTmwxECrtyYzPQDU';

export interface CurlArgument {
  readonly option: CurlOption | 'positional';
  /** Empty for an option without one. */
  readonly value: string;
}

/** The words after `curl` as options with their values; short ones may stand together and with their value (`-sXPOST`, `-d@file`). Flags of one letter are left out. */
export function readCurlArguments(words: readonly string[]): CurlArgument[] {
  const found: CurlArgument[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at++] ?? '';
    if (word.startsWith('--') && word.length > 2) {
      const equalsAt = word.indexOf('=');
      const name = equalsAt < 0 ? word.slice(2) : word.slice(2, equalsAt);
      const option = Object.hasOwn(long, name) ? long[name] : skippedLong.has(name) ? 'skip' : 'flag';
      const takesValue = option !== 'flag' && option !== 'get';
      const value = equalsAt >= 0 ? word.slice(equalsAt + 1) : takesValue ? (words[at++] ?? '') : '';
      found.push({ option: option ?? 'flag', value });
    } else if (word.startsWith('-') && word.length > 1) {
      for (let index = 1; index < word.length; index++) {
        const letter = word[index] ?? '';
        const option = Object.hasOwn(short, letter)
          ? short[letter]
          : skippedShort.includes(letter)
            ? 'skip'
            : 'flag';
        if (option === undefined || option === 'flag' || option === 'get') continue;
        found.push({ option, value: word.slice(index + 1) || (words[at++] ?? '') });
        break;
      }
    } else found.push({ option: 'positional', value: word });
  }
  return found;
}
