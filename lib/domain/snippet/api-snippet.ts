import { cmdCurl } from './cmd';
import { quoteCmd } from './cmd-quote';
import { type CommandUrl, readCommandUrl } from './command-url';
import { isWithinLength, layOutCommand, layOutScript } from './layout';
import { posixCurl } from './posix';
import { quotePosix } from './posix-quote';
import { powershellCurl } from './powershell-curl';
import { isExactPowershellArgument, quotePowershell } from './powershell-quote';
import { isExactPowershellUrl } from './powershell-rest';
import type { ScriptOrRefusal } from './script';
import { setUp } from './set-up';
import {
  formsOfTarget,
  refuse,
  type Snippet,
  type SnippetOptions,
  type SnippetPlace,
  type SnippetRefusal,
} from './snippet';
import { findUnsafeCharacter } from './unsafe-character';
import { isVariableName } from './variable-name';

/** A call of an API with an access token. */
export interface ApiCall {
  readonly url: string;
  readonly method: 'GET';
  /** Sent as `x-api-key`, which Adobe's gateway asks for; null leaves it out. */
  readonly clientId: string | null;
  /** Sent as `x-gw-ims-org-id`; null where it is not known or not needed. */
  readonly imsOrgId: string | null;
}

interface Header {
  readonly name: string;
  readonly value: string;
  readonly at: SnippetPlace;
}

/** A command that calls an API with the token held in `tokenVariable`, or the reason why there is none. */
export function apiSnippet(call: ApiCall, options: Omit<SnippetOptions, 'secretVariable'>): Snippet {
  const { target, form } = options;
  if (!formsOfTarget[target].includes(form)) return refuse('form-not-offered', 'form');
  const variable = options.tokenVariable ?? 'ACCESS_TOKEN';
  if (!isVariableName(variable)) return refuse('bad-variable-name', 'variable');
  const url = readCommandUrl(call.url);
  if ('ok' in url) return url;
  const headers = readHeaders(call);
  if ('ok' in headers) return headers;
  const script = scripts[target](url, headers.list, variable, form === 'stdin');
  if (!script.ok) return script;
  const text = layOutScript(script, layOutCommand(script, target, form), target, form);
  if (!isWithinLength(text, target)) return refuse('too-long', 'command');
  return { ok: true, text, ...setUp(target, variable, 'access token'), notes: script.notes };
}

function readHeaders(call: ApiCall): { readonly list: readonly Header[] } | SnippetRefusal {
  const list: Header[] = [];
  if (call.clientId !== null) list.push({ name: 'x-api-key', value: call.clientId, at: 'clientId' });
  if (call.imsOrgId !== null) list.push({ name: 'x-gw-ims-org-id', value: call.imsOrgId, at: 'imsOrgId' });
  for (const { value, at } of list) {
    const unsafe = findUnsafeCharacter(value);
    if (unsafe) return refuse(unsafe, at);
    // A header of curl with an empty value would be left out, and spaces at the ends would be trimmed.
    if (!/^[\u0021-\u007e](?:[\u0020-\u007e]*[\u0021-\u007e])?$/u.test(value)) {
      return refuse('header-characters', at);
    }
  }
  return { list };
}

type ApiScript = (
  url: CommandUrl,
  headers: readonly Header[],
  variable: string,
  stdin: boolean,
) => ScriptOrRefusal;

const scripts: Readonly<Record<SnippetOptions['target'], ApiScript>> = {
  posix: (url, headers, variable, stdin) => ({
    ok: true,
    statements: stdin
      ? [`: "\${${variable}:?}" &&`, `printf 'Authorization: Bearer %s' "$${variable}" |`]
      : [],
    lines: [
      posixCurl('GET', url, false),
      stdin ? '-H @-' : `-H "Authorization: Bearer \${${variable}:?}"`,
      ...headers.map(({ name, value }) => `-H ${quotePosix(`${name}: ${value}`)}`),
    ],
    notes: [stdin ? 'needs-curl-header-from-stdin' : 'token-in-arguments'],
  }),
  'powershell-curl': (url, headers, variable, stdin) => {
    const wrong = headers.find(({ value }) => !isExactPowershellArgument(value));
    if (wrong) return refuse('powershell-argument-quote', wrong.at);
    const first = powershellCurl('GET', url, false);
    const configuration = `'header = "Authorization: Bearer ' + $env:${variable} + '"' | `;
    return {
      ok: true,
      statements: [],
      lines: [
        stdin ? configuration + first : first,
        stdin ? '-K -' : `-H "Authorization: Bearer $env:${variable}"`,
        ...headers.map(({ name, value }) => `-H ${quotePowershell(`${name}: ${value}`)}`),
      ],
      notes: stdin ? ['powershell-curl-exe'] : ['powershell-curl-exe', 'token-in-arguments'],
    };
  },
  'powershell-rest': (url, headers, variable) => {
    if (!isExactPowershellUrl(url)) return refuse('url-rewritten-by-powershell', 'url');
    const entries = [
      `Authorization = "Bearer $env:${variable}"`,
      ...headers.map(({ name, value }) => `'${name}' = ${quotePowershell(value)}`),
    ];
    return {
      ok: true,
      statements: [],
      lines: [
        `Invoke-RestMethod -Method Get -Uri ${quotePowershell(url.href)}`,
        '-MaximumRedirection 0',
        `-Headers @{ ${entries.join('; ')} }`,
      ],
      notes: ['powershell-5-hides-error-body'],
    };
  },
  cmd: (url, headers, variable) => {
    const first = cmdCurl('GET', url);
    if ('ok' in first) return first;
    const lines = [first.line, `-H "Authorization: Bearer %${variable}%"`];
    for (const { name, value, at } of headers) {
      const quoted = quoteCmd(`${name}: ${value}`, at);
      if ('ok' in quoted) return quoted;
      lines.push(`-H ${quoted.word}`);
    }
    return { ok: true, statements: [], lines, notes: ['cmd-prompt-only', 'token-in-arguments'] };
  },
};
