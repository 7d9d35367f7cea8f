import { describe, expect, test } from 'vitest';
import { emptyDraft, fieldsForm, generationForm } from '@/components/playground/request-draft';

describe('the form of a generation', () => {
  test('an untouched draft asks for the credential’s own scopes and for reuse', () => {
    const form = generationForm('req_1', 'cred_1', emptyDraft);
    expect([...form]).toEqual([
      ['requestId', 'req_1'],
      ['credentialId', 'cred_1'],
      ['scopes', ''],
    ]);
  });

  test('scopes are joined by spaces, which no scope can contain', () => {
    const form = generationForm('req_1', 'cred_1', { ...emptyDraft, scopes: ['openid', 'AdobeID'] });
    expect(form.get('scopes')).toBe('openid AdobeID');
  });

  test('a new token is asked by the draft or by the button of a reused one', () => {
    expect(generationForm('r', 'c', { ...emptyDraft, newToken: true }).get('newToken')).toBe('on');
    expect(generationForm('r', 'c', emptyDraft, { newToken: true }).get('newToken')).toBe('on');
  });

  test('scopes are to be joined with commas only where that is asked', () => {
    expect(generationForm('r', 'c', emptyDraft, { joinWithCommas: true }).get('joinWithCommas')).toBe('on');
    expect(generationForm('r', 'c', emptyDraft, { newToken: true }).has('joinWithCommas')).toBe(false);
  });

  test('parameters repeat in order, names and values as many; unfinished rows are left out', () => {
    const form = generationForm('r', 'c', {
      ...emptyDraft,
      parameters: [
        { key: '1', name: 'resource', value: 'https://a.example' },
        { key: '2', name: ' ', value: 'lost' },
        { key: '3', name: ' resource ', value: ' kept as typed ' },
      ],
    });
    expect(form.getAll('parameterName')).toEqual(['resource', 'resource']);
    expect(form.getAll('parameterValue')).toEqual(['https://a.example', ' kept as typed ']);
  });
});

test('plain fields become a form', () => {
  expect([...fieldsForm({ credentialId: 'c', name: 'n' })]).toEqual([
    ['credentialId', 'c'],
    ['name', 'n'],
  ]);
});
