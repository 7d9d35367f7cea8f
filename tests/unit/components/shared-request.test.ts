import { describe, expect, test } from 'vitest';
import { receiveShare } from '@/components/hand-over/receive-share';
import { collectShare, draftFor } from '@/components/hand-over/share-source';
import { draftOf, initialState, reduce } from '@/components/playground/playground-state';
import { emptyDraft } from '@/components/playground/request-draft';
import type { SharedRequest } from '@/lib/domain/hand-over/share/share';
import { writeShareLink } from '@/lib/domain/hand-over/share/write-share';
import { aCredential } from './playground-fixtures';

const own = aCredential({ scopes: ['openid', 'AdobeID'], parameters: [['audience', 'a']] });
const request: SharedRequest = {
  provider: 'sandbox',
  tokenEndpoint: null,
  clientId: own.clientId,
  scopes: ['openid'],
  authMethod: 'client_secret_post',
  parameters: [
    ['audience', 'a'],
    ['resource', 'b'],
  ],
  view: 'trace',
};

function hashOf(shared: SharedRequest): string {
  const written = writeShareLink('https://a.example', shared);
  if (!written.ok) throw new Error(written.fault);
  return new URL(written.link).hash;
}
const refuseSearch = async () => {
  throw new Error('The page has all credentials: nothing is asked.');
};

describe('what is shared of a credential', () => {
  test('is what would be sent now; an address of its own only where the provider brings none', () => {
    const draft = {
      ...emptyDraft,
      scopes: ['openid'],
      parameters: [{ key: '1', name: ' resource ', value: 'b' }],
    };
    const { request: shared } = collectShare({ kind: 'credential', credential: own, draft }, 'trace');
    expect(shared).toEqual(request);
    const generic = aCredential({ provider: 'generic', tokenEndpoint: 'https://auth.example/token' });
    expect(
      collectShare({ kind: 'credential', credential: generic, draft: emptyDraft }, 'api').request,
    ).toMatchObject({ tokenEndpoint: 'https://auth.example/token', scopes: generic.scopes, view: 'api' });
  });
});

describe('a shared request that fits a credential', () => {
  test('finds it by provider and client ID, and another provider’s by the token endpoint too', async () => {
    const received = await receiveShare(hashOf(request), [own], refuseSearch);
    expect(received?.offer?.own?.credential).toBe(own);
    const other = aCredential({ provider: 'generic', tokenEndpoint: 'https://auth.example/token' });
    const shared = { ...request, provider: 'generic', tokenEndpoint: 'https://evil.example/token' } as const;
    const foreign = await receiveShare(hashOf(shared), [own, other], refuseSearch);
    expect(foreign?.offer?.own).toBeNull();
    expect(foreign?.offer?.host).toBe('evil.example');
    expect(foreign?.offer?.start.secretHost).toBe('evil.example');
  });

  test('is looked for on the server where the page does not have all, and its absence or a fault fills the form', async () => {
    const page = Array.from({ length: 50 }, (_, at) =>
      aCredential({ id: `c${at}`, clientId: `other-${at}` }),
    );
    const asked: unknown[] = [];
    const found = await receiveShare(hashOf(request), page, async (form) => {
      asked.push([...form]);
      return { ok: true, credentials: [own] };
    });
    expect(asked).toEqual([[['query', own.clientId]]]);
    expect(found?.offer?.own?.credential).toBe(own);
    const failed = await receiveShare(hashOf(request), page, refuseSearch);
    expect(failed?.offer).toMatchObject({ own: null, start: { clientId: own.clientId } });
  });

  test('begins its request with what differs from its own', () => {
    const draft = draftFor(own, { request, removed: [] });
    expect(draft).toMatchObject({ scopes: ['openid'], parameters: [{ name: 'resource', value: 'b' }] });
    const same = draftFor(own, { request: { ...request, scopes: own.scopes }, removed: [] });
    expect(same.scopes).toBeNull();
    const state = reduce(initialState([], null), { type: 'link-used', credential: own, draft });
    expect(draftOf(state)).toBe(draft);
    expect(state).toMatchObject({
      mode: 'select',
      selectedId: own.id,
      credentials: [own],
      linked: { credentialId: own.id, scopes: ['openid'] },
    });
  });
});

test('the form that a link fills begins without a client secret, and with the focus there', async () => {
  const received = await receiveShare(hashOf(request), [], refuseSearch);
  const start = received?.offer?.start;
  expect(start?.takeSecret()).toBeNull();
  expect(start).toMatchObject({ focusesSecret: true, clientId: own.clientId, tokenEndpoint: null });
  expect(await receiveShare('#main', [], refuseSearch)).toBeNull();
});
