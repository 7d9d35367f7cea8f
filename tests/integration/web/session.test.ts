import { beforeEach, expect, it, vi } from 'vitest';
import { openSession } from '@/lib/server/identity/sessions';
import { signOut } from '@/lib/server/operations/sign-in/sign-out';
import { database } from '@/lib/server/store/database';
import { deviceCookie } from '@/lib/server/web/cookies';
import { requestedPathHeader } from '@/lib/server/web/gate';
import { endSession, findActor, requireActor, startSession } from '@/lib/server/web/session';
import { eachDatabase } from '../../support/databases';
import { addAccount, callerFrom } from '../../support/people';

interface Cookie {
  readonly value: string;
  readonly options: Record<string, unknown>;
}
const { browser } = vi.hoisted(() => ({
  browser: { jar: new Map<string, Cookie>(), headers: new Headers() },
}));
vi.mock('next/headers', () => ({
  headers: async () => browser.headers,
  cookies: async () => ({
    get: (name: string) => {
      const cookie = browser.jar.get(name);
      return cookie ? { name, value: cookie.value } : undefined;
    },
    getAll: () => [...browser.jar].map(([name, { value }]) => ({ name, value })),
    set: (name: string, value: string, options: Record<string, unknown>) =>
      browser.jar.set(name, { value, options }),
  }),
}));
// What Next puts in the place of next/navigation on the server.
vi.mock('next/navigation', () => import('next/dist/client/components/navigation.react-server'));

async function signIn(accountKey: string | null = 'account-of-ada') {
  const user = await addAccount();
  const grant = await openSession(database(), user, accountKey, callerFrom('203.0.113.9'), Date.now());
  await startSession({ grant });
  return { user, grant };
}

eachDatabase('the session cookie', () => {
  beforeEach(() => {
    browser.jar.clear();
    browser.headers = new Headers();
  });

  it('signs the browser in', async () => {
    const { user } = await signIn();
    expect(await findActor()).toMatchObject({ userId: user.id });
  });

  it('holds nothing readable, and is out of reach of scripts and other sites', async () => {
    const { user, grant } = await signIn();
    const cookie = browser.jar.get('s2s');
    expect(cookie?.options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', secure: false });
    expect(cookie?.value).not.toContain(grant.cookieId());
    expect(cookie?.value).not.toContain(user.id);
  });

  it('is refused after sign-out, when a copy of it comes back', async () => {
    await signIn();
    const copy = new Map(browser.jar);
    const actor = await findActor();
    if (!actor) throw new Error('not signed in');
    await signOut(actor);
    await endSession();
    expect(browser.jar.get('s2s')?.value).toBe('');
    expect(await findActor()).toBeNull();
    browser.jar = copy;
    expect(await findActor()).toBeNull();
  });

  it('changes at sign-in, and the session that was there before ends, so that a planted cookie gains nothing', async () => {
    await signIn();
    const planted = new Map(browser.jar);
    const { user } = await signIn();
    expect(await findActor()).toMatchObject({ userId: user.id });
    browser.jar = planted;
    expect(await findActor()).toBeNull();
  });

  it('makes 500 damaged cookies nobody', async () => {
    await signIn();
    const good = browser.jar.get('s2s');
    if (!good) throw new Error('no cookie');
    const accepted: number[] = [];
    let tried = 0;
    for (let at = 0; tried < 500; at += 1) {
      const place = (at * 7) % good.value.length;
      // The last character before a separator has bits that no byte uses: damage there can leave the same bytes.
      if (/^(?:[*~]|$)/.test(good.value.slice(place + 1))) continue;
      const other = good.value.charAt(place) === 'A' ? 'B' : 'A';
      const value = good.value.slice(0, place) + (at % 3 === 0 ? '' : other + good.value.slice(place + 1));
      browser.jar.set('s2s', { value, options: {} });
      if (await findActor()) accepted.push(place);
      tried += 1;
    }
    expect(accepted).toEqual([]);
    browser.jar.set('s2s', good);
    expect(await findActor()).not.toBeNull();
  });

  it('remembers the browser as a device of the account, with an id that stays the same', async () => {
    await signIn();
    const first = browser.jar.get('s2s-device');
    expect(first?.options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' });
    expect(first?.value).not.toContain('account-of-ada');
    const { devices } = await deviceCookie();
    expect(devices).toEqual({ 'account-of-ada': expect.stringMatching(/^[\w-]{22}$/) });
    await signIn('account-of-eve');
    await signIn();
    expect((await deviceCookie()).devices).toEqual({ ...devices, 'account-of-eve': expect.any(String) });
  });

  it('remembers no device for a guest, who has no account', async () => {
    await signIn(null);
    expect(browser.jar.has('s2s-device')).toBe(false);
  });

  it('sends who has none to sign in, and says where they wanted to go', async () => {
    browser.headers = new Headers({ [requestedPathHeader]: '/credentials?x=1' });
    await expect(requireActor()).rejects.toMatchObject({
      digest: expect.stringContaining(';/sign-in?next=%2Fcredentials%3Fx%3D1;'),
    });
    browser.headers = new Headers({ [requestedPathHeader]: '//evil.test' });
    await expect(requireActor()).rejects.toMatchObject({ digest: expect.stringContaining(';/sign-in;') });
  });
});
