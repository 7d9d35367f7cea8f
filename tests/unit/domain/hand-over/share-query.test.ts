import { describe, expect, test } from 'vitest';
import { demoCases } from '@/lib/domain/catalogue/demo-cases';
import { credentialLimits } from '@/lib/domain/credential';
import { writeBadge } from '@/lib/domain/hand-over/share/badge';
import { writeDemoLink } from '@/lib/domain/hand-over/share/demo';
import { type QueryRecord, readStartQuery } from '@/lib/domain/hand-over/share/query';

const nothing = { credentialId: null, demo: null, scopes: null, view: 'result', notes: [] };
const recordOf = (link: string): QueryRecord => Object.fromEntries(new URL(link).searchParams);

describe('the query of an address', () => {
  test('that asks for nothing begins with nothing', () => {
    expect(readStartQuery({})).toEqual(nothing);
    expect(readStartQuery({ demo: '', scopes: '', view: '', credential: '' })).toEqual(nothing);
  });

  test('names a credential, scopes in any separator and a view; of a repeated name the first counts', () => {
    expect(readStartQuery({ credential: 'crd_1', scopes: 'a, b  c;a', view: ['trace', 'api'] })).toEqual({
      ...nothing,
      credentialId: 'crd_1',
      scopes: ['a', 'b', 'c'],
      view: 'trace',
    });
  });

  test.each<[QueryRecord, object]>([
    [{ demo: 'constructor' }, { code: 'demo-unknown' }],
    [{ view: 'toString' }, { code: 'view-unknown' }],
    [{ scopes: ',,' }, { code: 'scopes-unreadable' }],
    [
      { scopes: `a ${'x'.repeat(credentialLimits.scopeCharactersMax + 1)}` },
      { code: 'scopes-cut', left: 1, of: 2 },
    ],
    [{ removed: 'client_secret' }, { code: 'secret-removed', names: ['client_secret'] }],
  ])('%o is noted and does no harm', (record, note) => {
    expect(readStartQuery(record).notes).toEqual([note]);
  });

  test('more scopes than a request may have are cut, and both counts told', () => {
    const all = Array.from({ length: 300 }, (_, at) => `s${at}`);
    const { scopes, notes } = readStartQuery({ scopes: all.join(',') });
    expect(scopes).toHaveLength(credentialLimits.scopesMax);
    expect(notes).toEqual([{ code: 'scopes-cut', left: credentialLimits.scopesMax, of: 300 }]);
  });
});

test.each(demoCases.map(({ id }) => id))(
  'the link to the demo credential %s is read as it was written',
  (demo) => {
    for (const scopes of [null, ['openid', 'a,b', 'c&d=e']]) {
      const link = writeDemoLink('https://a.example', { demo, scopes, view: 'api' });
      const { notes, ...read } = readStartQuery(recordOf(link));
      expect([read.demo, read.view, notes]).toEqual([demo, 'api', []]);
      // A comma within a scope separates: no provider has such a scope.
      expect(read.scopes).toEqual(scopes && ['openid', 'a', 'b', 'c&d=e']);
    }
    expect(writeDemoLink('https://a.example', { demo, scopes: null, view: 'result' })).toBe(
      `https://a.example/?demo=${demo}`,
    );
  },
);

describe('a badge', () => {
  const link = 'https://a.example/?demo=working&scopes=a(b)&view=api';

  test('in Markdown is one link, whatever stands in the address', () => {
    expect(writeBadge('markdown', 'https://a.example', link)).toBe(
      '[![Open in the playground](https://a.example/open-in-playground.svg)](https://a.example/?demo=working&scopes=a%28b%29&view=api)',
    );
  });

  test('in HTML has its characters escaped and its size said', () => {
    expect(writeBadge('html', 'https://a.example', `${link}"<b>`)).toBe(
      '<a href="https://a.example/?demo=working&amp;scopes=a(b)&amp;view=api&quot;&lt;b>"><img src="https://a.example/open-in-playground.svg" alt="Open in the playground" width="188" height="28"></a>',
    );
  });
});
