import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintClientId } from '@/lib/domain/lint/lint-client-id';

const good = '0123456789abcdef0123456789abcdef';
const secret = 'p8e-AbCdEf0123456789_-AbCdEf012345';
const adobe = { provider: 'adobe-ims' } as const;

describe('lintClientId', () => {
  it('finds nothing wrong with an Adobe client ID, an empty field, or another provider’s form', () => {
    expect(lintClientId(good, adobe)).toEqual([]);
    expect(lintClientId('', adobe)).toEqual([]);
    expect(lintClientId('0oa1b2c3d4e5f6g7h8i9', { provider: 'generic' })).toEqual([]);
  });

  it.each([
    ['a space after', `${good} `, 'outer-white-space'],
    ['quotes', `"${good}"`, 'surrounding-quotes'],
    ['a zero-width joiner', `${good}\u200d`, 'invisible-character'],
    ['a control character', `${good}\x07`, 'control-character'],
    ['a line of .env', `CLIENT_ID=${good}`, 'variable-prefix'],
    ['the older name', `API_KEY: ${good}`, 'variable-prefix'],
    ['a header', `x-api-key: ${good}`, 'variable-prefix'],
  ] as const)('finds %s and offers the mended ID', (_, value, code) => {
    expect(lintClientId(value, adobe)).toEqual([{ code, field: 'client-id', fixedValue: good }]);
  });

  it.each([
    ['1234567890ABCDEF12345678@AdobeOrg', 'organisation-in-id-field'],
    ['1234567890ABCDEF12345678@techacct.adobe.com', 'technical-account-in-id-field'],
    ['7b1c6e5a-1111-2222@1234abcd.techacct.adobe.com', 'technical-account-in-id-field'],
    [secret, 'secret-in-id-field'],
    ['my-service', 'client-id-form-unusual'],
    [good.slice(1), 'client-id-form-unusual'],
  ] as const)('%s: %s', (value, code) => {
    expect(lintClientId(value, adobe)).toEqual([{ code, field: 'client-id' }]);
  });

  it('takes {CLIENT_ID} for a placeholder', () => {
    expect(lintClientId('{CLIENT_ID}', adobe)).toEqual([{ code: 'placeholder', field: 'client-id' }]);
  });

  it('never repeats a secret that was pasted into the wrong field, however it is wrapped', () => {
    const around = fc.array(fc.constantFrom(' ', '\n', '"', '\u200b', '\0', 'CLIENT_ID=', 'Bearer ', 'x'), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(around, around, (before, after) => {
        const results = lintClientId(before.join('') + secret + after.join(''), adobe);
        expect(results.map(({ code }) => code)).toContain('secret-in-id-field');
        expect(JSON.stringify(results)).not.toContain('AbCd');
      }),
    );
  });
});
