import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { VisibleText } from '@/components/token/visible-text';
import { KnownValues } from '@/components/ui/known-values';
import { MaskedText } from '@/components/ui/masked-text';
import { ScreenshotSafe } from '@/components/ui/screenshot-safe';
import { isScreenshotSafe } from '@/components/ui/screenshot-safe-cookie';
import { Sensitive, SensitiveOption } from '@/components/ui/sensitive';
import { knownValuesOf } from '@/lib/domain/hand-over/known-values';
import { masks } from '@/lib/domain/hand-over/mask-kinds';

const value = 'orchard-reports-7';
const html = (isOn: boolean, child: ReactNode) =>
  renderToStaticMarkup(createElement(ScreenshotSafe, { initial: isOn, children: child }));

const places: readonly (readonly [name: string, child: ReactNode])[] = [
  ['a value', createElement(Sensitive, { kind: 'client-id', children: value })],
  [
    'a sentence about a value',
    createElement(Sensitive, { kind: 'name', masked: 'By [name].', children: `By ${value}.` }),
  ],
  ['an option', createElement(SensitiveOption, { kind: 'name', number: 2, children: value })],
  ['a text', createElement(MaskedText, { text: `Send ${value}.` })],
  ['a text from elsewhere', createElement(VisibleText, { text: value })],
  ['a text whose name is known', createElement(VisibleText, { text: value, of: 'client_id' })],
  [
    'a text with a known value',
    createElement(KnownValues, {
      values: [{ kind: 'client-id', value }],
      children: createElement(MaskedText, { text: value }),
    }),
  ],
];

describe('the first HTML of a page', () => {
  it.each(places)('has no sensitive value in it while the switch is on: %s', (_name, child) => {
    expect(html(true, child)).not.toContain(value);
    expect(html(true, child)).toMatch(/\[[a-zA-Z ]+\]/);
  });

  it.each(places)('has the value while the switch is off: %s', (_name, child) => {
    expect(html(false, child)).toContain(value);
  });

  it('tells masked options apart by their number', () => {
    const option = createElement(SensitiveOption, { kind: 'name', number: 2, children: value });
    expect(html(true, option)).toBe('<option>[name] 2</option>');
  });

  it('shows everything where no switch stands around', () => {
    expect(renderToStaticMarkup(createElement(Sensitive, { kind: 'email', children: value }))).toBe(value);
  });
});

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
      clientId: value,
      imsOrgId: 'x@AdobeOrg',
      technicalAccountId: null,
      technicalAccountEmail: null,
    });
    expect(known.filter((one) => one.value !== '')).toEqual([
      { kind: 'client-id', value },
      { kind: 'organization', value: 'x@AdobeOrg' },
    ]);
  });
});
