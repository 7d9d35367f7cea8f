import { describe, expect, it } from 'vitest';
import { activityEvents, activityResults } from '@/lib/domain/activity/activity';
import { activityDetails } from '@/lib/domain/activity/details';
import { activityEventLabels, activityResultLabels, activitySentence } from '@/lib/domain/activity/texts';
import { apiTargets } from '@/lib/domain/api-probe/targets';
import { errorCatalogue } from '@/lib/domain/catalogue/errors/explain';

describe('the words of the activity log', () => {
  it.each(activityEvents)(
    '%s has a label of its own and a whole sentence, with and without a target',
    (event) => {
      const label = activityEventLabels[event];
      expect(label).toMatch(/^[A-Z].*[^.]$/);
      expect(Object.values(activityEventLabels).filter((other) => other === label)).toHaveLength(1);
      for (const targetName of ['Nightly export', '', null]) {
        expect(activitySentence({ event, targetName, detail: {} })).toMatch(/^[A-Z][^{}]*\.$/);
        expect(activitySentence({ event, targetName, detail: {} })).not.toMatch(/undefined|null|“”/);
      }
    },
  );

  it.each(activityResults)('%s has a word', (result) => {
    expect(activityResultLabels[result]).toMatch(/^[A-Z][a-z]+$/);
  });

  it.each(apiTargets)('names the API $id as the page that called it does', ({ id, label }) => {
    expect(activityDetails({ api: id })).toEqual([`API: ${label}`]);
  });

  it('says both names of a renamed credential', () => {
    const entry = { event: 'credential.renamed', targetName: 'New', detail: { from: 'admin' } } as const;
    expect(activitySentence(entry)).toBe('Renamed the credential “admin” to “New”.');
    expect(activityDetails(entry.detail)).toEqual([]);
  });

  it.each([
    [
      { provider: 'sandbox', fingerprint: '0123456789abcdef' },
      ['Provider: Built-in sandbox', 'Token fingerprint: 0123456789abcdef'],
    ],
    [
      { expiresInSeconds: 86_399, scope: 'openid,AdobeID' },
      ['Valid for 23 h 59 min', 'Scopes: openid, AdobeID'],
    ],
    [
      { api: 'url', host: 'api.example.com', status: 403 },
      ['API: Another address', 'Host: api.example.com', 'HTTP status: 403'],
    ],
    [{ api: 'gone-api' }, ['API: gone-api']],
    [{ explanation: 'no-such-entry', status: 401 }, ['Cause: no-such-entry', 'HTTP status: 401']],
    [{ from: 'admin', to: 'support' }, ['Role before: administrator', 'Role now: support']],
    [
      { endpointRuleBefore: 'any', endpointRule: 'list', guestsBefore: true, guests: false },
      [
        'Token endpoints before: any public address',
        'Token endpoints now: known ones and a list',
        'Guests before: yes',
        'Guests now: no',
      ],
    ],
    [
      { tokenReuseSecondsMaxBefore: null, tokenReuseSecondsMax: 0 },
      ['Token reuse before: until it expires', 'Token reuse now: never'],
    ],
    [{ tokenReuseSecondsMax: 300, sessionsEnded: 2 }, ['Token reuse now: for 5 min', 'Sessions ended: 2']],
    [
      { role: 'admin', expiresAt: Date.UTC(2026, 10, 27, 9) },
      ['Role: administrator', 'Works until 27 Nov 2026, 09:00:00 UTC'],
    ],
    [
      { source: 'set-up', readable: 2, refused: 1 },
      ['By the set-up flow', 'Data sets it can read: 2', 'Data sets refused: 1'],
    ],
    [{ expiresInSeconds: null, scope: null, status: null }, []],
    [{ nothing: null, empty: '' }, []],
    [{ constructor: 'x', toString: 1 }, ['Constructor: x', 'To string: 1']],
  ])('puts the facts %o into words', (detail, words) => {
    expect(activityDetails(detail)).toEqual(words);
  });

  it('says of a credential that was never saved what it is', () => {
    const entry = { event: 'token.generated', targetName: 'This session', detail: {} } as const;
    expect(activitySentence(entry)).toBe(
      'Generated an access token with a credential that was entered and not saved.',
    );
    expect(activitySentence({ event: 'member.invited', targetName: '', detail: {} })).toBe(
      'Invited somebody.',
    );
  });

  it('gives the cause of a failure by the title of the catalogue', () => {
    for (const { id, title } of errorCatalogue)
      expect(activityDetails({ explanation: id })).toEqual([`Cause: ${title}`]);
  });
});
