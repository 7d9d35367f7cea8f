import type { CheckedRequest } from './checked-request';
import { quoteCmd } from './cmd-quote';
import type { CommandUrl } from './command-url';
import type { ScriptOrRefusal } from './script';
import { refuse, type SnippetRefusal } from './snippet';

/** The first line of a curl command, or a refusal. */
export function cmdCurl(method: 'GET' | 'POST', url: CommandUrl): { readonly line: string } | SnippetRefusal {
  const quoted = quoteCmd(url.href, 'url');
  if ('ok' in quoted) return quoted;
  return { line: `curl.exe ${url.hasGlobCharacters ? '-g ' : ''}-X ${method} ${quoted.word}` };
}

/**
 * `curl.exe` at a command prompt, or a refusal. No value may hold a percent sign, so values that need encoding are handed to curl raw and
 * curl encodes them. There is no standard input form: for a pipe, cmd starts a second cmd whose arguments hold the expanded secret.
 */
export function cmdScript(request: CheckedRequest): ScriptOrRefusal {
  if (request.authMethod === 'client_secret_basic') return refuse('cmd-cannot-encode', 'authMethod');
  const first = cmdCurl('POST', request.url);
  if ('ok' in first) return first;
  const lines = [
    first.line,
    '-H "Accept: application/json"',
    '-H "Content-Type: application/x-www-form-urlencoded"',
  ];
  if (request.authMethod === 'client_secret_basic_raw') {
    const user = quoteCmd(request.clientId, 'clientId');
    if ('ok' in user) return user;
    lines.push(`-u "${request.clientId}:%${request.secretVariable}%"`);
  }
  for (const [index, pair] of request.pairs.entries()) {
    const line = dataLine(request, pair, index);
    if (typeof line !== 'string') return line;
    lines.push(line);
  }
  if (request.pairs.length === 0) lines.push('-d ""');
  return {
    ok: true,
    statements: [],
    lines,
    notes: ['cmd-prompt-only', 'cmd-secret-characters', 'secret-in-arguments'],
  };
}

function dataLine(
  request: CheckedRequest,
  { name, value, encoded }: CheckedRequest['pairs'][number],
  index: number,
): string | SnippetRefusal {
  if (value === null) return `--data-urlencode "${name}=%${request.secretVariable}%"`;
  const isRaw = encoded === `${name}=${value}`;
  // curl takes the name before the first `=` as already encoded, so a name that would need an escape cannot be written here.
  const encodedName = encoded.slice(0, encoded.indexOf('='));
  const argument = isRaw ? encoded : `${encodedName}=${value}`;
  const quoted =
    name === 'client_id' ? quoteCmd(argument, 'clientId') : quoteCmd(argument, 'parameter', index);
  return 'ok' in quoted ? quoted : `${isRaw ? '-d' : '--data-urlencode'} ${quoted.word}`;
}
