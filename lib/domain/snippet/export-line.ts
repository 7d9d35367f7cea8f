import { quoteCmd } from './cmd-quote';
import { quotePosix } from './posix-quote';
import { quotePowershell } from './powershell-quote';
import { refuse, type SnippetRefusal, type SnippetTarget } from './snippet';
import { findUnsafeCharacter } from './unsafe-character';
import { isVariableName } from './variable-name';

/**
 * The line that sets an environment variable to exactly `value`, or a refusal. The value stands in the line in clear text: meant for the
 * secrets of demo credentials, which open nothing real, and for placeholders.
 */
export function exportLine(
  target: SnippetTarget,
  name: string,
  value: string,
): { readonly ok: true; readonly text: string } | SnippetRefusal {
  if (!isVariableName(name)) return refuse('bad-variable-name', 'variable');
  const unsafe = findUnsafeCharacter(value);
  if (unsafe) return refuse(unsafe, 'value');
  if (target === 'posix') return { ok: true, text: `export ${name}=${quotePosix(value)}` };
  if (target !== 'cmd') return { ok: true, text: `$env:${name} = ${quotePowershell(value)}` };
  const quoted = quoteCmd(value, 'value');
  // `set` takes the text up to the last quote as it is, so a final backslash is not doubled here.
  return 'ok' in quoted ? quoted : { ok: true, text: `set "${name}=${value}"` };
}
