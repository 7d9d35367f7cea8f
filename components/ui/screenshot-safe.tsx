'use client';

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { masks, type SensitiveKind } from '@/lib/domain/hand-over/mask/mask-kinds';
import { screenshotSafeCookie } from './screenshot-safe-cookie';

interface Switch {
  readonly isOn: boolean;
  /** Turns it for every tab of this browser, and for later visits. */
  readonly turn: (isOn: boolean) => void;
}

const SwitchContext = createContext<Switch>({ isOn: false, turn: () => {} });
const channelName = 'screenshot-safe';

/**
 * Whether the page is safe to take a screenshot of: identifiers, tokens, mails and names are then not in the document at all; a mask of the same
 * few words stands in their place (`Sensitive`, `MaskedText`), and fields draw nothing of what is in them. `initial` is what the server read from
 * the cookie, so the masks are in the first HTML. Other tabs follow at once; one that was frozen meanwhile when it comes back.
 *
 * Client IDs, client secrets, tokens, account and organization IDs and names, e-mails, usernames, names of people, IP addresses and invitation
 * links are masked; `lib/domain/hand-over/mask/mask-text.ts` tells what of a text, and what is left to see. What the browser shows around the page
 * (address bar, suggestions of its own) is not in its reach, nor is what a screen reader was told before.
 */
export function ScreenshotSafe({
  initial,
  children,
}: {
  readonly initial: boolean;
  readonly children: ReactNode;
}) {
  const [isOn, setOn] = useState(initial);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-screenshot-safe', isOn);
  }, [isOn]);
  useEffect(() => {
    const follow = () => setOn(document.cookie.split('; ').includes(`${screenshotSafeCookie}=on`));
    const channel = new BroadcastChannel(channelName);
    // The message brings the state itself: a cookie that another tab wrote may be seen here only later.
    channel.onmessage = ({ data }) => setOn(data === true);
    window.addEventListener('pageshow', follow);
    // Another tab may have turned it between this page's HTML and this moment.
    follow();
    return () => {
      channel.close();
      window.removeEventListener('pageshow', follow);
    };
  }, []);

  const [turn] = useState(() => (next: boolean) => {
    setOn(next);
    keep(next);
    const channel = new BroadcastChannel(channelName);
    channel.postMessage(next);
    channel.close();
  });
  return <SwitchContext value={{ isOn, turn }}>{children}</SwitchContext>;
}

/** The switch; off and without effect where no `ScreenshotSafe` stands around. */
export function useScreenshotSafe(): Switch {
  return useContext(SwitchContext);
}

/** Masks values in texts that take no elements, such as titles and labels: gives the value, or its mask while the switch is on. */
export function useMask(): (kind: SensitiveKind, value: string) => string {
  const { isOn } = useScreenshotSafe();
  return (kind, value) => (isOn ? masks[kind] : value);
}

function keep(isOn: boolean): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  const lifetime = isOn ? 'Max-Age=31536000' : 'Max-Age=0';
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store interface is missing in browsers that are supported here
  document.cookie = `${screenshotSafeCookie}=on; Path=/; ${lifetime}; SameSite=Lax${secure}`;
}
