import type { CheckedRequest } from './checked-request';
import { encodeBasicPart } from './form-encoding';
import { quotePowershell } from './powershell-quote';

/** The client secret as PowerShell reads it from the environment. */
export function powershellSecret(request: CheckedRequest): string {
  return `$env:${request.secretVariable}`;
}

/**
 * Expression for the client secret in a form body. The result is plain ASCII without quotes and spaces, so that no version of
 * PowerShell can mangle it on its way to a program.
 * @see https://learn.microsoft.com/dotnet/api/system.uri.escapedatastring
 */
export function powershellEncodedSecret(request: CheckedRequest): string {
  return `[uri]::EscapeDataString(${powershellSecret(request)})`;
}

/** Statements that leave the value of HTTP Basic in `$basic`, byte for byte what the console sends; none with `client_secret_post`. */
export function powershellBasicStatements(request: CheckedRequest): readonly string[] {
  const secret = powershellSecret(request);
  const toBase64 = (value: string): string =>
    `$basic = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(${value}))`;
  switch (request.authMethod) {
    case 'client_secret_post':
      return [];
    case 'client_secret_basic_raw':
      return [toBase64(`${quotePowershell(`${request.clientId}:`)} + ${secret}`)];
    case 'client_secret_basic':
      return [
        `$encoded = -join ([Text.Encoding]::UTF8.GetBytes(${secret}) | ForEach-Object { ` +
          `if ($_ -eq 32) { '+' } elseif ([char]$_ -cmatch '^[A-Za-z0-9]$') { [char]$_ } else { '%{0:X2}' -f $_ } })`,
        toBase64(`${quotePowershell(`${encodeBasicPart(request.clientId)}:`)} + $encoded`),
      ];
  }
}
