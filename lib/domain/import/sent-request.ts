import type { CurlArgument } from '../command/curl-arguments';
import { readJson } from '../token/json';
import { entriesOf, expansionMark } from './entry';
import type { FormPair } from './form-pairs';
import { readFormPairs } from './form-pairs';

/** What a command or an address would send, as far as it concerns a token request. */
export interface SentRequest {
  /** Without its query; null where there is none. */
  readonly url: string | null;
  readonly query: readonly FormPair[];
  /** Of the body, in order; with `-G` curl moves them to the query, which means the same to a token endpoint. */
  readonly body: readonly FormPair[];
  readonly headers: readonly FormPair[];
  /** `id:secret` of HTTP Basic as the option has it; null for none. */
  readonly user: string | null;
  /** Values that would be read from a file: option or parameter names, not the files' names. */
  readonly fromFiles: readonly string[];
}

/**
 * Reads curl's arguments into one request; what would come from standard input is a stand-in.
 * @param unread options that would have been read from a file
 */
export function readSentRequest(found: readonly CurlArgument[], unread: readonly string[]): SentRequest {
  const body: FormPair[] = [];
  const headers: FormPair[] = [];
  const fromFiles = [...unread];
  let url: string | null = null;
  let user: string | null = null;

  /** True where the value names a file or standard input instead of being one. */
  function isReference(value: string, name: string): boolean {
    if (!/^[@<]/.test(value)) return false;
    if (value !== '@-' && value !== '<-') fromFiles.push(name);
    return true;
  }
  function addData(value: string, option: string): void {
    if (!isReference(value, option)) body.push(...readBody(value));
  }

  for (const { action, value, written } of found) {
    if (action === 'url' && (written !== '' || looksLikeAddress(value))) url ??= value;
    else if (action === 'data' || action === 'data-binary') addData(value, '--data');
    else if (action === 'data-raw') body.push(...readBody(value));
    else if (action === 'json') addData(value, '--json');
    else if (action === 'data-urlencode' || action === 'url-query') addEncoded(value);
    else if (action === 'form' || action === 'form-string') addPart(value, action === 'form');
    else if (action === 'header') addHeader(value);
    else if (action === 'oauth2-bearer') addHeader(`Authorization: Bearer ${value}`);
    else if (action === 'user') user = value;
  }
  const [bare = null, query = ''] = url === null ? [] : splitQuery(url);
  return { url: bare, query: readFormPairs(query), body, headers, user, fromFiles };

  function addEncoded(value: string): void {
    const at = value.search(/[=@]/);
    if (at < 0) return;
    const name = value.slice(0, at);
    const rest = value.slice(at + 1);
    if (value[at] === '=') body.push([name, rest]);
    else {
      if (rest !== '-') fromFiles.push(name || '--data-urlencode');
      body.push([name, expansionMark]);
    }
  }
  function addPart(value: string, canRefer: boolean): void {
    const equalsAt = value.indexOf('=');
    if (equalsAt < 0) return;
    const name = value.slice(0, equalsAt);
    const rest = value.slice(equalsAt + 1);
    if (canRefer && isReference(rest, name)) body.push([name, expansionMark]);
    else body.push([name, canRefer ? rest.replace(/^"([^"]*)".*$/s, '$1') : rest]);
  }
  function addHeader(value: string): void {
    const colonAt = value.indexOf(':');
    if (colonAt > 0)
      headers.push([value.slice(0, colonAt).trim().toLowerCase(), value.slice(colonAt + 1).trim()]);
  }
}

/** A form body, or the members of a JSON object. */
function readBody(text: string): readonly FormPair[] {
  const json = text.trimStart().startsWith('{') ? readJson(text) : null;
  if (json?.ok && json.value.type === 'object') {
    return entriesOf(json.value.members).map(({ name, values }) => [name, values.join(' ')]);
  }
  return readFormPairs(text);
}

function splitQuery(url: string): [string, string] {
  const [address = ''] = url.split('#', 1);
  const questionAt = address.indexOf('?');
  return questionAt < 0 ? [address, ''] : [address.slice(0, questionAt), address.slice(questionAt + 1)];
}

function looksLikeAddress(word: string): boolean {
  return (
    /^https?:\/\//i.test(word) || /^[\w-]+(?:\.[\w-]+)+(?:[:/?]|$)/.test(word) || /^localhost[:/]/.test(word)
  );
}
