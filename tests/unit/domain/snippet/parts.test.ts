import fc from 'fast-check';
import * as oauth from 'oauth4webapi';
import { describe, expect, test } from 'vitest';
import { apiSnippet } from '@/lib/domain/snippet/api-snippet';
import { checkRequest } from '@/lib/domain/snippet/checked-request';
import { readCommandUrl } from '@/lib/domain/snippet/command-url';
import { exportLine } from '@/lib/domain/snippet/export-line';
import { encodeBasicPart, encodePair } from '@/lib/domain/snippet/form-encoding';
import { noteTexts } from '@/lib/domain/snippet/note-texts';
import { isExactPowershellArgument, quotePowershell } from '@/lib/domain/snippet/powershell-quote';
import { formsOfTarget, noteCodes, snippetRefusalCodes, snippetTargets } from '@/lib/domain/snippet/snippet';
import { snippetRefusalTexts } from '@/lib/domain/snippet/snippet-refusal-texts';
import { adobeRequest } from './example-requests';

const wellFormed = fc.string({ unit: 'grapheme' });

async function basicOf(clientId: string, secret: string): Promise<string> {
  const headers = new Headers();
  const server = { issuer: 'https://a.example' };
  await oauth.ClientSecretBasic(secret)(server, { client_id: clientId }, new URLSearchParams(), headers);
  return atob((headers.get('authorization') ?? '').replace('Basic ', ''));
}

describe('the form as sent', () => {
  const form = [
    ['a', '1'],
    ['b', '2'],
    ['a', '3'],
  ] as const;

  test('with client_secret_post the authentication closes the form, the secret last and left open', () => {
    const checked = checkRequest(adobeRequest('client_secret_post', { form }), {});
    expect('pairs' in checked ? checked.pairs : checked).toEqual([
      { name: 'a', value: '1', encoded: 'a=1' },
      { name: 'b', value: '2', encoded: 'b=2' },
      { name: 'a', value: '3', encoded: 'a=3' },
      { name: 'client_id', value: '0a1b2c3d-4e5f', encoded: 'client_id=0a1b2c3d-4e5f' },
      { name: 'client_secret', value: null, encoded: 'client_secret=' },
    ]);
  });

  test.each(['client_secret_basic', 'client_secret_basic_raw'] as const)(
    'with %s it carries no authentication',
    (authMethod) => {
      const checked = checkRequest(adobeRequest(authMethod, { form }), {});
      expect('pairs' in checked && checked.pairs.map(({ name }) => name)).toEqual(['a', 'b', 'a']);
    },
  );
});

describe('encodings', () => {
  test('the client ID and secret of HTTP Basic are encoded as oauth4webapi does it', async () => {
    await fc.assert(
      fc.asyncProperty(wellFormed, wellFormed, async (clientId, secret) => {
        fc.pre(clientId !== '' && secret !== '');
        expect(`${encodeBasicPart(clientId)}:${encodeBasicPart(secret)}`).toBe(
          await basicOf(clientId, secret),
        );
      }),
      { seed: 1 },
    );
  });

  test('an encoded pair reads back as the pair and holds nothing that any shell or curl treats as special at its start', () => {
    fc.assert(
      fc.property(wellFormed, wellFormed, (name, value) => {
        const text = encodePair(name, value);
        expect([...new URLSearchParams(text)]).toEqual([[name, value]]);
        expect(text).toMatch(/^[A-Za-z0-9*\-._+%]*=[A-Za-z0-9*\-._+%]*$/u);
      }),
      { seed: 1 },
    );
  });
});

describe('URLs', () => {
  test.each([
    ['https://a.example', 'https://a.example/', false],
    ['HTTPS://A.example:443/x/../y#z', 'https://a.example/y', false],
    ['http://[::1]:3000/', 'http://[::1]:3000/', true],
    ['https://a.example/?a={b}', 'https://a.example/?a={b}', true],
    ['https://a.example/?a=\\', 'https://a.example/?a=\\', true],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/', false],
  ])('%s is called as %s', (text, href, hasGlobCharacters) => {
    expect(readCommandUrl(text)).toEqual({ href, hasGlobCharacters });
  });
});

describe('lines that set a variable', () => {
  test.each([
    ['posix', "it's", "export CLIENT_SECRET='it'\\''s'"],
    ['powershell-curl', "it's", "$env:CLIENT_SECRET = 'it''s'"],
    ['powershell-rest', '‘a’', "$env:CLIENT_SECRET = '‘‘a’’'"],
    ['cmd', 'a & b^|<>\\', 'set "CLIENT_SECRET=a & b^|<>\\"'],
  ] as const)('%s: %s', (target, value, text) => {
    expect(exportLine(target, 'CLIENT_SECRET', value)).toEqual({ ok: true, text });
  });

  test.each([
    ['posix', 'a\nb', 'line-break'],
    ['powershell-curl', 'a\u202eb', 'bidi-character'],
    ['cmd', 'a%b', 'cmd-percent'],
    ['cmd', 'a"b', 'cmd-quote'],
    ['cmd', 'a!b', 'cmd-exclamation-mark'],
    ['cmd', 'ä', 'cmd-not-ascii'],
  ] as const)('%s refuses %j', (target, value, code) => {
    expect(exportLine(target, 'CLIENT_SECRET', value)).toEqual({ ok: false, code, at: 'value' });
  });

  test('the name is checked', () => {
    expect(exportLine('posix', 'A;id', 'x')).toEqual({
      ok: false,
      code: 'bad-variable-name',
      at: 'variable',
    });
  });

  test('a PowerShell literal reads back as the value', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '‘', '’', '‚', '‛', '"', '`', '$', 'a') }),
        (value) => {
          const literal = quotePowershell(value);
          const inner = literal.slice(1, -1);
          expect(inner.replace(/(['‘’‚‛])['‘’‚‛]/gu, '$1')).toBe(value);
          expect(inner.replace(/['‘’‚‛]{2}/gu, '')).not.toMatch(/['‘’‚‛]/u);
        },
      ),
      { seed: 1 },
    );
  });
});

describe('API calls', () => {
  const call = { url: 'https://a.example/', method: 'GET', clientId: 'id', imsOrgId: null } as const;

  test.each(['', ' a', 'a ', 'ä'])('a client ID %j is refused as a header', (clientId) => {
    for (const target of snippetTargets) {
      expect(apiSnippet({ ...call, clientId }, { target, form: 'multi' })).toEqual({
        ok: false,
        code: 'header-characters',
        at: 'clientId',
      });
    }
  });

  test('an organisation with a line break is refused, which would add a header', () => {
    const refusal = { ok: false, code: 'line-break', at: 'imsOrgId' };
    const imsOrgId = 'a\r\nx: y';
    expect(apiSnippet({ ...call, imsOrgId }, { target: 'posix', form: 'multi' })).toEqual(refusal);
  });

  test.each(['a"b', 'a\\'])(
    '%s is refused where Windows PowerShell 5.1 would break the argument',
    (clientId) => {
      const refusal = { ok: false, code: 'powershell-argument-quote', at: 'clientId' };
      expect(isExactPowershellArgument(clientId)).toBe(false);
      expect(apiSnippet({ ...call, clientId }, { target: 'powershell-curl', form: 'multi' })).toEqual(
        refusal,
      );
      expect(apiSnippet({ ...call, clientId }, { target: 'powershell-rest', form: 'multi' }).ok).toBe(true);
    },
  );

  test.each([
    [{ url: 'a' }, { code: 'bad-url', at: 'url' }],
    [{ url: 'https://u:p@a.example/' }, { code: 'url-has-userinfo', at: 'url' }],
  ])('%j is refused', (change, refusal) => {
    const result = apiSnippet({ ...call, ...change }, { target: 'posix', form: 'multi' });
    expect(result).toEqual({ ok: false, ...refusal });
  });

  test('Invoke-RestMethod and cmd refuse URLs that they would change', () => {
    const url = 'https://a.example/?a=[%41]';
    expect(apiSnippet({ ...call, url }, { target: 'powershell-rest', form: 'multi' })).toEqual({
      ok: false,
      code: 'url-rewritten-by-powershell',
      at: 'url',
    });
    expect(apiSnippet({ ...call, url }, { target: 'cmd', form: 'multi' })).toEqual({
      ok: false,
      code: 'cmd-percent',
      at: 'url',
    });
    expect(apiSnippet({ ...call, clientId: 'a%b' }, { target: 'cmd', form: 'multi' })).toEqual({
      ok: false,
      code: 'cmd-percent',
      at: 'clientId',
    });
  });

  test('the token’s variable can be named, and what is offered follows the target', () => {
    for (const target of snippetTargets) {
      for (const form of ['multi', 'single', 'stdin'] as const) {
        const snippet = apiSnippet(call, { target, form, tokenVariable: 'T1' });
        expect(snippet.ok).toBe(formsOfTarget[target].includes(form));
        if (snippet.ok) expect(snippet.text).toContain('T1');
      }
    }
    expect(apiSnippet(call, { target: 'posix', form: 'multi', tokenVariable: '1' })).toEqual({
      ok: false,
      code: 'bad-variable-name',
      at: 'variable',
    });
  });
});

test('every note and refusal has a text in whole sentences', () => {
  const texts = [
    ...noteCodes.map((code) => noteTexts[code]),
    ...snippetRefusalCodes.flatMap((code) => [
      snippetRefusalTexts[code].what,
      snippetRefusalTexts[code].next,
    ]),
  ];
  for (const text of texts) expect(text).toMatch(/^(?:[A-Z]|od |sed |client_id ).*\.$/u);
});
