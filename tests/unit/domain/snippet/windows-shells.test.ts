import { describe, expect, test } from 'vitest';
import { authMethods } from '@/lib/domain/credential';
import { exportLine } from '@/lib/domain/snippet/export-line';
import { encodeBasicPart } from '@/lib/domain/snippet/form-encoding';
import { quotePowershell } from '@/lib/domain/snippet/powershell-quote';
import { formsOfTarget } from '@/lib/domain/snippet/snippet';
import { tokenSnippet } from '@/lib/domain/snippet/token-snippet';
import { runCmd } from './cmd-emulator';
import { adobeRequest } from './example-requests';
import { hostilePrintable, hostileSecrets } from './hostile-values';
import { runPowershell } from './powershell-emulator';
import { legacyCommandLine, splitCommandLine } from './windows-arguments';

describe('the emulators keep to the documents', () => {
  test.each([
    ['"a b c" d e', ['a b c', 'd', 'e']],
    ['"ab\\"c" "\\\\" d', ['ab"c', '\\', 'd']],
    ['a\\\\\\b d"e f"g h', ['a\\\\\\b', 'de fg', 'h']],
    ['a\\\\\\"b c d', ['a\\"b', 'c', 'd']],
    ['a\\\\\\\\"b c" d e', ['a\\\\b c', 'd', 'e']],
    ['a"b"" c d', ['ab" c d']],
  ])('the C runtime splits %s', (line, argv) => {
    expect(splitCommandLine(line)).toEqual(argv);
  });

  test('Windows PowerShell 5.1 loses empty arguments and inner double quotes', () => {
    const argv = ['a b', '', 'x"y z"', 'plain'];
    expect(splitCommandLine(legacyCommandLine(argv))).not.toEqual(argv);
    expect(splitCommandLine(legacyCommandLine(['a b', 'plain']))).toEqual(['a b', 'plain']);
  });

  test('cmd replaces variables inside quotes, keeps unknown ones and starts another command outside quotes', () => {
    expect(runCmd('x "%A%" ^\n  "%B%" "a&b"', { A: '1' })).toEqual(['x', '1', '%B%', 'a&b']);
    expect(() => runCmd('x "a" & calc', {})).toThrow('& outside quotes');
    expect(() => runCmd('x "%A%"', { A: '" & calc "' })).toThrow('& outside quotes');
    expect(() => runCmd('x\ny', {})).toThrow('would run as a command');
    expect(() => runCmd('x "a', {})).toThrow('left open');
  });

  test('PowerShell strings end at any of the single quotes', () => {
    expect(() => runPowershell("curl.exe -d 'a'b'", {}, 'standard')).toThrow('left over');
    expect(() => runPowershell('curl.exe -d ‘a’ ; calc', {}, 'standard')).toThrow('expected at');
    expect(runPowershell("curl.exe -d 'a''b' \"$env:X\"", { X: '1' }, 'standard')).toMatchObject({
      argv: ['-d', "a'b", '1'],
    });
  });
});

test('a PowerShell literal of any hostile value reads back as the value', () => {
  for (const value of hostilePrintable) {
    const effect = runPowershell(`curl.exe ${quotePowershell(value)}`, {}, 'standard');
    expect(effect).toMatchObject({ argv: [value] });
  }
});

test('at a command prompt a variable is set to exactly the value, or the line is refused', () => {
  let set = 0;
  for (const value of hostilePrintable) {
    const line = exportLine('cmd', 'V', value);
    if (!line.ok) continue;
    set += 1;
    // `set "NAME=value"` takes everything up to the last quote; none of the special characters may stand outside the quotes.
    expect(() => runCmd(line.text, {})).not.toThrow();
    expect(/^set "V=(.*)"$/u.exec(line.text)?.[1]).toBe(value);
  }
  expect(set).toBeGreaterThan(100);
});

test.each(['legacy', 'standard'] as const)(
  'Invoke-RestMethod is given the console’s body and headers (%s)',
  (passing) => {
    let tried = 0;
    for (const [index, secret] of hostileSecrets.entries()) {
      for (const authMethod of authMethods) {
        const value = hostilePrintable[(index + 17) % hostilePrintable.length] ?? '';
        const clientId = hostilePrintable[(index + 59) % hostilePrintable.length] ?? '';
        const request = adobeRequest(authMethod, {
          clientId,
          form: [
            ['grant_type', 'client_credentials'],
            ['scope', value],
          ],
        });
        for (const form of formsOfTarget['powershell-rest']) {
          const snippet = tokenSnippet(request, { target: 'powershell-rest', form });
          if (!snippet.ok) throw new Error(snippet.code);
          const effect = runPowershell(snippet.text, { CLIENT_SECRET: secret }, passing);
          if (effect.kind !== 'rest') throw new Error('not Invoke-RestMethod');
          tried += 1;
          const { parameters } = effect;
          const pairs = [
            ...request.form,
            ...(authMethod === 'client_secret_post'
              ? [
                  ['client_id', clientId],
                  ['client_secret', secret],
                ]
              : []),
          ];
          expect([...new URLSearchParams(String(parameters.get('Body')))]).toEqual(pairs);
          expect(parameters.get('Method')).toBe('Post');
          expect(parameters.get('Uri')).toBe(request.tokenEndpoint);
          expect(parameters.get('ContentType')).toBe('application/x-www-form-urlencoded');
          expect(parameters.get('MaximumRedirection')).toBe('0');
          expect(parameters.get('Headers')).toEqual(
            new Map([['Accept', 'application/json'], ...authorization(authMethod, clientId, secret)]),
          );
        }
      }
    }
    expect(tried).toBeGreaterThan(1400);
  },
  30_000,
);

function authorization(
  method: (typeof authMethods)[number],
  clientId: string,
  secret: string,
): [string, string][] {
  if (method === 'client_secret_post') return [];
  const credentials =
    method === 'client_secret_basic'
      ? `${encodeBasicPart(clientId)}:${encodeBasicPart(secret)}`
      : `${clientId}:${secret}`;
  return [['Authorization', `Basic ${Buffer.from(credentials, 'utf8').toString('base64')}`]];
}
