import { describe, expect, test } from 'vitest';
import { authMethods } from '@/lib/domain/credential';
import { captureSnippet } from '@/lib/domain/snippet/capture-snippet';
import {
  formsOfTarget,
  type SnippetOptions,
  snippetForms,
  snippetTargets,
} from '@/lib/domain/snippet/snippet';
import { tokenSnippet } from '@/lib/domain/snippet/token-snippet';
import { adobeRequest } from './example-requests';
import { hostilePrintable } from './hostile-values';

const everyOffer: readonly SnippetOptions[] = snippetTargets.flatMap((target) =>
  formsOfTarget[target].map((form) => ({ target, form })),
);

describe('what every command keeps to', () => {
  test('no command ends in a line break or holds a control or direction character, whatever the values', () => {
    let tried = 0;
    for (const value of hostilePrintable) {
      for (const options of everyOffer) {
        for (const authMethod of authMethods) {
          const request = adobeRequest(authMethod, {
            clientId: value,
            form: [
              ['grant_type', 'client_credentials'],
              ['scope', value],
            ],
          });
          for (const snippet of [tokenSnippet(request, options), captureSnippet(request, options)]) {
            tried += 1;
            if (!snippet.ok) continue;
            expect(snippet.text).not.toMatch(/[^\n\P{Cc}]|[\p{Bidi_Control}\u2028\u2029]|\n$/u);
            expect(snippet.setUp).not.toMatch(/\p{Cc}/u);
            expect(snippet.setUpPrompt).not.toMatch(/\p{Cc}/u);
            if (options.form === 'single') expect(snippet.text).not.toContain('\n');
          }
        }
      }
    }
    expect(tried).toBeGreaterThan(10_000);
  }, 30_000);

  test('every command names the variable, and no refusal but those of the target comes back', () => {
    for (const options of everyOffer) {
      for (const authMethod of authMethods) {
        const snippet = tokenSnippet(adobeRequest(authMethod), { ...options, secretVariable: 'MY_SECRET' });
        if (snippet.ok) {
          expect(snippet.text).toContain('MY_SECRET');
          expect(snippet.text).not.toContain('CLIENT_SECRET');
          expect(snippet.setUp + snippet.setUpPrompt).toContain('MY_SECRET');
        } else {
          expect([options.target, authMethod, snippet]).toEqual([
            'cmd',
            'client_secret_basic',
            { ok: false, code: 'cmd-cannot-encode', at: 'authMethod' },
          ]);
        }
      }
    }
  });

  test('no command follows redirects, which would carry the secret to another host', () => {
    for (const options of everyOffer) {
      const snippet = tokenSnippet(adobeRequest('client_secret_post'), options);
      const text = snippet.ok ? snippet.text : '';
      expect(text).not.toMatch(/ -[a-zA-Z]*L|--location/u);
      expect(text.includes('-MaximumRedirection 0')).toBe(options.target === 'powershell-rest');
    }
  });
});

describe('what no command can say is refused with its reason and place', () => {
  test.each([
    ['a\nb', 'line-break'],
    ['a\rb', 'line-break'],
    ['a\u0085b', 'line-break'],
    ['a\u2028b', 'line-break'],
    ['a\u2029b', 'line-break'],
    ['a\u001b[201~b', 'control-character'],
    ['a\u0000b', 'control-character'],
    ['a\tb', 'control-character'],
    ['a\u007fb', 'control-character'],
    ['a\u009bb', 'control-character'],
    ['a\u202eb', 'bidi-character'],
    ['a\u2066b', 'bidi-character'],
    ['a\u200eb', 'bidi-character'],
    ['a\u061cb', 'bidi-character'],
    ['a\u200bb', 'invisible-character'],
    ['a\ufeffb', 'invisible-character'],
    ['a\u00adb', 'invisible-character'],
    ['a\u{e0041}b', 'invisible-character'],
    ['a\ufe0fb', 'invisible-character'],
    ['a\ud800b', 'lone-surrogate'],
    ['a\udc00', 'lone-surrogate'],
  ])('%j as client ID, name and value', (value, code) => {
    for (const options of everyOffer) {
      const base = adobeRequest('client_secret_post');
      expect(tokenSnippet({ ...base, clientId: value }, options)).toEqual({
        ok: false,
        code,
        at: 'clientId',
      });
      expect(tokenSnippet({ ...base, form: [...base.form, ['x', value]] }, options)).toEqual({
        ok: false,
        code,
        at: 'parameter',
        index: 2,
      });
      expect(tokenSnippet({ ...base, form: [[value, 'x']] }, options)).toEqual({
        ok: false,
        code,
        at: 'parameter',
        index: 0,
      });
      expect(tokenSnippet({ ...base, tokenEndpoint: `https://a.example/${value}` }, options)).toEqual({
        ok: false,
        code,
        at: 'url',
      });
    }
  });

  test.each([
    ['', 'bad-url'],
    ['/token', 'bad-url'],
    ['https://', 'bad-url'],
    ['file:///etc/passwd', 'url-scheme'],
    ['javascript:alert(1)', 'url-scheme'],
    ['ftp://a.example/', 'url-scheme'],
    ['https://user@a.example/', 'url-has-userinfo'],
    ['https://user:pass@a.example/', 'url-has-userinfo'],
  ])('token endpoint %j', (tokenEndpoint, code) => {
    const request = adobeRequest('client_secret_post', { tokenEndpoint });
    expect(tokenSnippet(request, { target: 'posix', form: 'multi' })).toEqual({ ok: false, code, at: 'url' });
  });

  test.each(['client_id', 'client_secret'])('%s among the parameters', (name) => {
    const request = adobeRequest('client_secret_basic', { form: [[name, 'x']] });
    expect(tokenSnippet(request, { target: 'posix', form: 'multi' })).toEqual({
      ok: false,
      code: 'reserved-parameter',
      at: 'parameter',
      index: 0,
    });
  });

  test.each(['', '1A', 'A-B', 'A B', 'A;id', 'Ä', '$(id)', 'A\n', 'A'.repeat(65)])(
    'the variable name %j',
    (secretVariable) => {
      const refusal = { ok: false, code: 'bad-variable-name', at: 'variable' };
      const request = adobeRequest('client_secret_post');
      for (const options of everyOffer) {
        expect(tokenSnippet(request, { ...options, secretVariable })).toEqual(refusal);
        if (options.target === 'cmd') continue;
        expect(captureSnippet(request, { ...options, tokenVariable: secretVariable })).toEqual(refusal);
      }
    },
  );

  test('a form that the target does not offer', () => {
    for (const target of snippetTargets) {
      for (const form of snippetForms.filter((name) => !formsOfTarget[target].includes(name))) {
        expect(tokenSnippet(adobeRequest('client_secret_post'), { target, form })).toEqual({
          ok: false,
          code: 'form-not-offered',
          at: 'form',
        });
      }
    }
  });

  test.each([
    ['a%b', 'cmd-percent'],
    ['%PATH%', 'cmd-percent'],
    ['a"b', 'cmd-quote'],
    ['a!b', 'cmd-exclamation-mark'],
    ['é', 'cmd-not-ascii'],
  ])('%j at a command prompt', (value, code) => {
    const options = { target: 'cmd', form: 'multi' } as const;
    const base = adobeRequest('client_secret_post');
    expect(tokenSnippet({ ...base, clientId: value }, options)).toEqual({ ok: false, code, at: 'clientId' });
    const scope = tokenSnippet({ ...base, form: [['scope', value]] }, options);
    expect(scope).toEqual({ ok: false, code, at: 'parameter', index: 0 });
    const raw = { ...base, authMethod: 'client_secret_basic_raw', clientId: value } as const;
    expect(tokenSnippet(raw, options)).toEqual({ ok: false, code, at: 'clientId' });
  });

  test('a URL with percent escapes at a command prompt', () => {
    const request = adobeRequest('client_secret_post', { tokenEndpoint: 'https://a.example/a%20b' });
    const refusal = { ok: false, code: 'cmd-percent', at: 'url' };
    expect(tokenSnippet(request, { target: 'cmd', form: 'single' })).toEqual(refusal);
  });

  test('the answer of curl at a command prompt', () => {
    const refusal = { ok: false, code: 'cmd-cannot-capture', at: 'form' };
    const request = adobeRequest('client_secret_post');
    expect(captureSnippet(request, { target: 'cmd', form: 'multi' })).toEqual(refusal);
  });

  test.each(['/a|b', '/?q=[1]', '/?q=\\', '/?q=^`', '/%7Euser', '/%41', '/%e9', '/%zz', '/?q=%'])(
    'Invoke-RestMethod with %s, which .NET rewrites',
    (path) => {
      const request = adobeRequest('client_secret_post', { tokenEndpoint: `https://a.example${path}` });
      const refusal = { ok: false, code: 'url-rewritten-by-powershell', at: 'url' };
      expect(tokenSnippet(request, { target: 'powershell-rest', form: 'multi' })).toEqual(refusal);
      expect(tokenSnippet(request, { target: 'powershell-curl', form: 'multi' }).ok).toBe(true);
    },
  );

  test.each(['https://[::1]:3000/token', 'https://a.example/a%20b?x=%2F&y=(1)', "https://a.example/it's"])(
    'but Invoke-RestMethod takes %s',
    (tokenEndpoint) => {
      const request = adobeRequest('client_secret_post', { tokenEndpoint });
      expect(tokenSnippet(request, { target: 'powershell-rest', form: 'multi' }).ok).toBe(true);
    },
  );

  test('a command longer than the shell accepts', () => {
    const scope = 'a'.repeat(30_000);
    const request = adobeRequest('client_secret_post', { form: [['scope', scope]] });
    const refusal = { ok: false, code: 'too-long', at: 'command' };
    expect(tokenSnippet(request, { target: 'cmd', form: 'multi' })).toEqual(refusal);
    expect(tokenSnippet(request, { target: 'powershell-curl', form: 'multi' })).toEqual(refusal);
    expect(tokenSnippet(request, { target: 'posix', form: 'multi' }).ok).toBe(true);
    const longer = { ...request, form: [['scope', scope.repeat(4)] as const] };
    expect(tokenSnippet(longer, { target: 'posix', form: 'multi' })).toEqual(refusal);
    expect(captureSnippet(longer, { target: 'powershell-rest', form: 'multi' })).toEqual(refusal);
  });
});
