import type { TokenRequest } from '../generation';
import { type CheckedRequest, checkRequest } from './checked-request';
import { cmdScript } from './cmd';
import { isWithinLength, layOutCommand, layOutScript } from './layout';
import { posixScript } from './posix';
import { powershellCurlScript } from './powershell-curl';
import { powershellRestScript } from './powershell-rest';
import type { ScriptOrRefusal } from './script';
import { setUp } from './set-up';
import { formsOfTarget, refuse, type Snippet, type SnippetOptions } from './snippet';

/**
 * A command that sends exactly the token request that the console sends, with the client secret read from an environment variable, or
 * the reason why there is none. The same are method, URL, content type, `Accept`, the pairs of the form in order and the bytes of HTTP
 * Basic; the User-Agent differs, and curl may escape other characters of the secret in the body, which every decoder reads the same.
 * The PowerShell and cmd commands follow Microsoft's documents; the tests check them against these rules, not against Windows.
 */
export function tokenSnippet(request: TokenRequest, options: SnippetOptions): Snippet {
  const { target, form } = options;
  if (!formsOfTarget[target].includes(form)) return refuse('form-not-offered', 'form');
  const checked = checkRequest(request, options);
  if ('ok' in checked) return checked;
  const script = tokenScript(checked, options, false);
  if (!script.ok) return script;
  const text = layOutScript(script, layOutCommand(script, target, form), target, form);
  if (!isWithinLength(text, target)) return refuse('too-long', 'command');
  return { ok: true, text, ...setUp(target, checked.secretVariable, 'client secret'), notes: script.notes };
}

/** The parts of the command for one shell; `quiet` leaves out curl's progress, for commands whose output is read by another. */
export function tokenScript(
  checked: CheckedRequest,
  { target, form }: SnippetOptions,
  quiet: boolean,
): ScriptOrRefusal {
  switch (target) {
    case 'posix':
      return posixScript(checked, form, quiet);
    case 'powershell-curl':
      return powershellCurlScript(checked, form, quiet);
    case 'powershell-rest':
      return powershellRestScript(checked, form);
    case 'cmd':
      return cmdScript(checked);
  }
}
