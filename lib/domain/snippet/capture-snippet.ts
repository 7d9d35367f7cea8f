import type { TokenRequest } from '../generation';
import { checkRequest } from './checked-request';
import { isWithinLength, layOutCommand, layOutScript } from './layout';
import { quotePosix } from './posix-quote';
import { setUp } from './set-up';
import { formsOfTarget, type NoteCode, refuse, type Snippet, type SnippetOptions } from './snippet';
import { tokenScript } from './token-snippet';
import { isVariableName } from './variable-name';

/** What takes the token out of the answer in a POSIX shell; PowerShell reads JSON itself. */
export type TokenReader = 'jq' | 'sed';

const readers: Readonly<Record<TokenReader, { readonly command: string; readonly note: NoteCode }>> = {
  // With an error answer, jq prints the answer and the variable stays empty, where `.access_token` alone would set it to "null".
  jq: { command: `jq -r ${quotePosix('.access_token // error(tostring)')}`, note: 'needs-jq' },
  sed: {
    command: `sed -n ${quotePosix('s/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p')}`,
    note: 'needs-one-line-json',
  },
};

/**
 * The command of `tokenSnippet` with its answer's access token put into `tokenVariable` instead of on the screen, or a refusal (always at
 * a command prompt). In PowerShell the variable is one of the environment, as in `apiSnippet`.
 */
export function captureSnippet(
  request: TokenRequest,
  options: SnippetOptions & { readonly reader?: TokenReader },
): Snippet {
  const { target, form } = options;
  if (target === 'cmd') return refuse('cmd-cannot-capture', 'form');
  if (!formsOfTarget[target].includes(form)) return refuse('form-not-offered', 'form');
  const tokenVariable = options.tokenVariable ?? 'ACCESS_TOKEN';
  if (!isVariableName(tokenVariable)) return refuse('bad-variable-name', 'variable');
  const checked = checkRequest(request, options);
  if ('ok' in checked) return checked;
  const script = tokenScript(checked, options, true);
  if (!script.ok) return script;
  const command = layOutCommand(script, target, form);
  const reader = readers[options.reader ?? 'jq'];
  const pipe = form === 'single' ? ' | ' : ' |\n  ';
  const text =
    target === 'posix'
      ? `${tokenVariable}=$(${layOutScript(script, command, target, form)}${pipe}${reader.command})`
      : layOutScript(script, powershellCapture(command, target, tokenVariable), target, form);
  if (!isWithinLength(text, target)) return refuse('too-long', 'command');
  const notes = target === 'posix' ? [...script.notes, reader.note] : script.notes;
  return { ok: true, text, ...setUp(target, checked.secretVariable, 'client secret'), notes };
}

function powershellCapture(
  command: string,
  target: 'powershell-curl' | 'powershell-rest',
  tokenVariable: string,
): string {
  const json = target === 'powershell-curl' ? `${command} | Out-String | ConvertFrom-Json` : command;
  return `$env:${tokenVariable} = (${json}).access_token`;
}
