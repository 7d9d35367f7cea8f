import { describe, expect, it } from 'vitest';
import { actionTexts, fieldTexts, findFieldText, refusalText } from '@/components/ui/action-texts';
import { actionCodes, fieldCodes } from '@/lib/domain/action-state';

describe('texts of refusals', () => {
  it.each(actionCodes)('%s says what happened, why and what next, in sentences', (code) => {
    const text = actionTexts[code];
    expect(text.what).toMatch(/^[A-Z].*[^.]$/);
    expect(text.why).toMatch(/^[A-Z].*\.$/);
    expect(text.next).toMatch(/^[A-Z].*\.$/);
  });

  it('tells every refusal apart from the others', () => {
    expect(new Set(Object.values(actionTexts).map((text) => text.what)).size).toBe(actionCodes.length);
  });

  it.each(fieldCodes)('%s has a sentence for its field', (code) => {
    expect(fieldTexts[code]).toMatch(/^[A-Z].*\.$/);
  });

  it('says where the secret stands before anything else, in the words of no form', () => {
    const own = { 'invalid-input': actionTexts.forbidden };
    const fields = { scopes: 'too-long', parameters: 'holds-secret' } as const;
    expect(refusalText({ code: 'invalid-input', fields }, own).why).toContain('client secret stands');
    expect(refusalText({ code: 'invalid-input', fields: { scopes: 'too-long' } }, own)).toBe(
      actionTexts.forbidden,
    );
    expect(refusalText({ code: 'invalid-input' })).toBe(actionTexts['invalid-input']);
  });

  it('finds the text of a refused field and of no other', () => {
    const refusal = { fields: { username: 'required' } } as const;
    expect(findFieldText(refusal, 'username')).toBe(fieldTexts.required);
    expect(findFieldText(refusal, 'password')).toBeNull();
    expect(findFieldText(refusal, 'constructor')).toBeNull();
    expect(findFieldText(null, 'username')).toBeNull();
  });
});
