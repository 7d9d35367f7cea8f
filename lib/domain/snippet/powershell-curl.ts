import type { CheckedRequest } from './checked-request';
import type { CommandUrl } from './command-url';
import { powershellBasicStatements, powershellEncodedSecret } from './powershell-basic';
import { quotePowershell } from './powershell-quote';
import type { Script } from './script';
import type { SnippetForm } from './snippet';

/** The first line of a `curl.exe` command. */
export function powershellCurl(method: 'GET' | 'POST', url: CommandUrl, quiet: boolean): string {
  return `curl.exe ${quiet ? '-sS ' : ''}${url.hasGlobCharacters ? '-g ' : ''}-X ${method} ${quotePowershell(url.href)}`;
}

/**
 * `curl.exe` for PowerShell 5.1 and 7. Every argument is plain ASCII without double quotes, which is what both versions pass on
 * unchanged. In the standard input form the secret travels in a line of curl's configuration, encoded, so no code page touches it.
 */
export function powershellCurlScript(request: CheckedRequest, form: SnippetForm, quiet: boolean): Script {
  const stdin = form === 'stdin';
  const post = request.authMethod === 'client_secret_post';
  const secret = powershellEncodedSecret(request);
  const statements = [...powershellBasicStatements(request)];
  const first = powershellCurl('POST', request.url, quiet);
  const configuration = post
    ? `'data = "client_secret=' + ${secret} + '"'`
    : `'header = "Authorization: Basic ' + $basic + '"'`;
  const data = request.pairs.flatMap(({ name, value, encoded }) => {
    if (value !== null) return [`-d ${quotePowershell(encoded)}`];
    return stdin ? [] : [`-d "${name}=$(${secret})"`];
  });
  const lines = [
    stdin ? `${configuration} | ${first}` : first,
    `-H 'Accept: application/json'`,
    `-H 'Content-Type: application/x-www-form-urlencoded'`,
    ...(post || stdin ? [] : [`-H "Authorization: Basic $basic"`]),
    ...data,
    // Last, because curl adds what the configuration says at this place and the secret closes the form.
    ...(stdin ? ['-K -'] : []),
  ];
  return {
    ok: true,
    statements,
    lines,
    notes: stdin ? ['powershell-curl-exe'] : ['powershell-curl-exe', 'secret-in-arguments'],
  };
}
