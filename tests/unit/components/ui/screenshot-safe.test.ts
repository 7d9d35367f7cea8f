import { describe, expect, it } from 'vitest';
import { isScreenshotSafe } from '@/components/ui/screenshot-safe-cookie';
import { knownValuesOf } from '@/lib/domain/hand-over/mask/known-values';
import { masks } from '@/lib/domain/hand-over/mask/mask-kinds';

describe('what the switch goes by', () => {
  it.each([
    ['on', true],
    ['', false],
    ['off', false],
    [undefined, false],
  ])('the cookie %j means %j', (cookie, expected) => {
    expect(isScreenshotSafe(cookie)).toBe(expected);
  });

  it('gives every mask brackets and a length of its own, whatever it stands for', () => {
    for (const mask of Object.values(masks)) expect(mask).toMatch(/^\[[a-zA-Z ]{4,14}\]$/);
    expect(new Set(Object.values(masks)).size).toBe(Object.keys(masks).length);
  });

  it('knows the identifiers of a credential, and leaves out what it does not have', () => {
    const known = knownValuesOf({
      clientId: 'orchard-reports-7',
      imsOrgId: 'x@AdobeOrg',
      technicalAccountId: null,
      technicalAccountEmail: null,
    });
    expect(known.filter((one) => one.value !== '')).toEqual([
      { kind: 'client-id', value: 'orchard-reports-7' },
      { kind: 'organization', value: 'x@AdobeOrg' },
    ]);
  });
});
