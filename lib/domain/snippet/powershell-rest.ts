import type { CheckedRequest } from './checked-request';
import type { CommandUrl } from './command-url';
import { powershellBasicStatements, powershellEncodedSecret } from './powershell-basic';
import { quotePowershell } from './powershell-quote';
import type { ScriptOrRefusal } from './script';
import { refuse, type SnippetForm } from './snippet';

/**
 * Whether .NET sends the URL as it is written: it escapes characters that RFC 3986 does not list and decodes escapes of unreserved ones.
 * @see https://learn.microsoft.com/dotnet/api/system.uri#remarks
 */
export function isExactPowershellUrl(url: CommandUrl): boolean {
  const afterHost = url.href.replace(/^https?:\/\/(?:\[[^\]]*\]|[^/?]*)/u, '');
  if (/[^A-Za-z0-9\-._~:/?@!$&'()*+,;=%]/u.test(afterHost)) return false;
  const escaped = afterHost.match(/%.{0,2}/gu) ?? [];
  return escaped.every((text) => /^%[0-9A-F]{2}$/u.test(text) && !isUnreservedEscape(text));
}

function isUnreservedEscape(text: string): boolean {
  return /[A-Za-z0-9\-._~]/u.test(String.fromCharCode(Number.parseInt(text.slice(1), 16)));
}

/**
 * `Invoke-RestMethod`. The body is one encoded string, because a hashtable has no order and no repeated names. Redirects are not
 * followed: a 307 or 308 would send the secret to another host.
 */
export function powershellRestScript(request: CheckedRequest, form: SnippetForm): ScriptOrRefusal {
  if (!isExactPowershellUrl(request.url)) return refuse('url-rewritten-by-powershell', 'url');
  const headers =
    request.authMethod === 'client_secret_post'
      ? `@{ Accept = 'application/json' }`
      : `@{ Accept = 'application/json'; Authorization = "Basic $basic" }`;
  const secret = powershellEncodedSecret(request);
  const parts = request.pairs.map(({ value, encoded }) =>
    value === null ? `${quotePowershell(encoded)} + ${secret}` : quotePowershell(encoded),
  );
  const body = form === 'multi' ? '$body' : inlineBody(request, secret);
  const statements = [...powershellBasicStatements(request)];
  if (form === 'multi')
    statements.push(`$body = @(\n${parts.map((part) => `  ${part}\n`).join('')}) -join '&'`);
  return {
    ok: true,
    statements,
    lines: [
      `Invoke-RestMethod -Method Post -Uri ${quotePowershell(request.url.href)}`,
      '-MaximumRedirection 0',
      `-Headers ${headers}`,
      `-ContentType 'application/x-www-form-urlencoded'`,
      `-Body ${body}`,
    ],
    notes: ['powershell-5-hides-error-body'],
  };
}

function inlineBody(request: CheckedRequest, secret: string): string {
  const text = quotePowershell(request.pairs.map(({ encoded }) => encoded).join('&'));
  return request.authMethod === 'client_secret_post' ? `(${text} + ${secret})` : text;
}
