import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintCodes } from '@/lib/domain/lint/codes';
import { fixSecret, lintSecret } from '@/lib/domain/lint/lint-secret';
import type { LintResult } from '@/lib/domain/lint/result';

const good = 'p8e-AbCdEf0123456789_-AbCdEf012345';
const clientId = '0123456789abcdef0123456789abcdef';
const context = { clientId, provider: 'adobe-ims' } as const;
const codesOf = (value: string, from = context as Parameters<typeof lintSecret>[1]) =>
  lintSecret(value, from).map(({ code }) => code);

describe('lintSecret', () => {
  it.each([
    ['an Adobe secret', good],
    ['nothing', ''],
    ['base64 with padding', 'q2FzZGY+/8s3A==a=='.slice(0, 14)],
    ['punctuation', "a'b$c!d#e&f;g|h~Q8"],
    ['a sign that only looks like an escape', '100%sure'],
    ['an escape that is no UTF-8', 'abc%FFdef'],
    ['letters of another script', 'пароль-密码'],
    ['a word inside', 'xyour-secret-thing1'],
  ])('finds nothing wrong with %s', (_, value) => {
    expect(codesOf(value)).toEqual([]);
  });

  it.each([
    ['a space before', ` ${good}`, 'outer-white-space', good],
    ['a line break after', `${good}\n`, 'outer-white-space', good],
    ['a no-break space after', `${good}\u00a0`, 'outer-white-space', good],
    ['a line break inside', `${good.slice(0, 9)}\r\n${good.slice(9)}`, 'inner-line-break', good],
    ['double quotes', `"${good}"`, 'surrounding-quotes', good],
    ['single quotes', `'${good}'`, 'surrounding-quotes', good],
    ['typographic quotes', `\u201c${good}\u201d`, 'surrounding-quotes', good],
    ['a zero-width space', `${good.slice(0, 9)}\u200b${good.slice(9)}`, 'invisible-character', good],
    ['a bidi override', `\u202e${good}`, 'invisible-character', good],
    ['a byte-order mark', `\ufeff${good}`, 'invisible-character', good],
    ['a soft hyphen', `${good}\u00ad`, 'invisible-character', good],
    ['a tag character', `${good}\u{e0041}`, 'invisible-character', good],
    ['a NUL', `${good}\0`, 'control-character', good],
    ['an ESC', `\x1b${good}`, 'control-character', good],
    ['a line of .env', `CLIENT_SECRET=${good}`, 'variable-prefix', good],
    ['a shell line', `export ADOBE_CLIENT_SECRET=${good}`, 'variable-prefix', good],
    ['a PowerShell line', `$env:CLIENT_SECRET = ${good}`, 'variable-prefix', good],
    ['a line of YAML', `client_secret: ${good}`, 'variable-prefix', good],
    ['the word Bearer', `Bearer ${good}`, 'bearer-prefix', good],
    ['percent-encoding', 'p8e-ab%2Fcd%3D%3D', 'percent-encoded', 'p8e-ab/cd=='],
  ] as const)('finds %s, once, and mends it', (_, value, code, mended) => {
    expect(lintSecret(value, context)).toEqual([{ code, field: 'client-secret', isFixable: true }]);
    expect(fixSecret(value, code)).toBe(mended);
    expect(codesOf(mended)).toEqual([]);
  });

  it.each([
    '{CLIENT_SECRET}',
    '{{client_secret}}',
    '<your secret>',
    '<client-secret>',
    '$CLIENT_SECRET',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell's variable, as people paste it
    '${CLIENT_SECRET}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell's variable, as people paste it
    '${CLIENT_SECRET:?}',
    '%CLIENT_SECRET%',
    'YOUR_CLIENT_SECRET',
    'your-client-secret',
    '[client secret]',
    'xxxxxxxx',
    '••••••••',
    '********',
    'changeme',
  ])('takes %s for a placeholder and offers no mend', (value) => {
    expect(lintSecret(value, context)).toContainEqual({ code: 'placeholder', field: 'client-secret' });
    expect(fixSecret(value, 'placeholder')).toBeNull();
  });

  it('reports a space inside without mending it, because a secret may have one', () => {
    expect(lintSecret('two words', context)).toEqual([{ code: 'inner-white-space', field: 'client-secret' }]);
    expect(fixSecret('two words', 'inner-white-space')).toBeNull();
  });

  it('notices the client ID in the secret’s place', () => {
    expect(codesOf(` ${clientId}`)).toEqual(['outer-white-space', 'same-as-client-id']);
    expect(codesOf('f'.repeat(32))).toEqual(['id-in-secret-field']);
    expect(codesOf('f'.repeat(32), { clientId, provider: 'generic' })).toEqual([]);
  });

  it('reports several faults and mends one at a time', () => {
    const value = ` CLIENT_SECRET="${good}"\n`;
    expect(codesOf(value)).toEqual(['outer-white-space', 'variable-prefix']);
    const second = fixSecret(fixSecret(value, 'outer-white-space') ?? '', 'variable-prefix') ?? '';
    expect(codesOf(second)).toEqual(['surrounding-quotes']);
    expect(fixSecret(second, 'surrounding-quotes')).toBe(good);
  });

  it('answers null for a fault that is absent or of another field', () => {
    expect(fixSecret(good, 'outer-white-space')).toBeNull();
    expect(fixSecret(good, 'scope-typo')).toBeNull();
  });

  it('cannot leak: a result holds a code of the closed list, the field’s name and a flag, whatever the secret is', () => {
    const piece = fc.oneof(
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
      fc.constantFrom(
        ' ',
        '\n',
        '"',
        "'",
        '\u200b',
        '\u202e',
        '\0',
        'CLIENT_SECRET=',
        'Bearer ',
        '{x}',
        '%20',
        clientId,
        good,
      ),
    );
    const isBare = ({ code, field, isFixable = true, ...rest }: LintResult) =>
      lintCodes.includes(code) && field === 'client-secret' && isFixable && Object.keys(rest).length === 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.string(), (pieces, id) =>
        lintSecret(pieces.join(''), { clientId: id, provider: 'adobe-ims' }).every(isBare),
      ),
    );
  });

  it('mends what it calls fixable, and nothing else', () => {
    const piece = fc.constantFrom(
      'a',
      'B9',
      ' ',
      '\n',
      '\t',
      '"',
      '\u200b',
      '\u202e',
      '\0',
      'SECRET=',
      'Bearer ',
      '%41',
      '-',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const value = pieces.join('');
        return lintSecret(value, context).every(({ code, isFixable }) => {
          const mended = fixSecret(value, code);
          return isFixable ? mended !== null && mended !== value : mended === null;
        });
      }),
    );
  });

  it('stays quick on long hostile values', () => {
    const start = process.cpuUsage();
    for (const unit of ['"', ' ', 'a_', 'secret', '%41', '\u200b', 'export ', '${', '<a']) {
      lintSecret(unit.repeat(Math.ceil(4096 / unit.length)), context);
    }
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  });
});
