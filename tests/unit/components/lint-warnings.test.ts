import { expect, test, vi } from 'vitest';
import { fieldWarnings, scopeWarnings } from '@/components/playground/lint-warnings';

test('a likely typo is asked about and mended with one click, the other scopes kept', () => {
  const onFix = vi.fn();
  const [warning, ...rest] = scopeWarnings(['openid', 'read_organisations'], 'adobe-ims', onFix);
  expect(rest).toEqual([]);
  expect(warning?.text).toContain('Did you mean read_organizations instead of read_organisations?');
  expect(warning?.fix?.label).toBe('Use read_organizations');
  warning?.fix?.onFix();
  expect(onFix).toHaveBeenCalledWith(['openid', 'read_organizations']);
});

test('a typo with an unseen character is shown with its code', () => {
  const texts = scopeWarnings(['open\u202eid'], 'generic', () => {}).map((warning) => warning.text);
  expect(texts.join(' ')).not.toContain('\u202e');
});

test('a finding without a safe mend has no button', () => {
  const [warning] = fieldWarnings([{ code: 'same-as-client-id', field: 'client-secret' }], () => null);
  expect(warning).toMatchObject({ id: 'same-as-client-id-0' });
  expect(warning).not.toHaveProperty('fix');
});

test('known scopes of Adobe raise nothing', () => {
  expect(scopeWarnings(['openid', 'AdobeID'], 'adobe-ims', () => {})).toEqual([]);
});
