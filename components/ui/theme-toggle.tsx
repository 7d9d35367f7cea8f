'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { useAnnounce } from './announcer';
import { IconButton } from './icon-button';
import { type Theme, themeCookie, themes } from './theme';

const names: Record<Theme, string> = { system: 'as on this device', light: 'light', dark: 'dark' };
const icons = { system: Monitor, light: Sun, dark: Moon };

/** Walks through the three themes. `initial` is what the server read from the cookie, so nothing flashes. */
export function ThemeToggle({ initial }: { readonly initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  const announce = useAnnounce();
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  const Icon = icons[theme];

  function change() {
    setTheme(next);
    showTheme(next);
    announce(`Theme: ${names[next]}`);
  }
  return (
    <IconButton
      label={`Theme: ${names[theme]}. Change to ${names[next]}.`}
      icon={<Icon aria-hidden="true" className="size-4" />}
      onClick={change}
    />
  );
}

function showTheme(theme: Theme) {
  const root = document.documentElement;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  const lifetime = theme === 'system' ? 'Max-Age=0' : 'Max-Age=31536000';
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store interface is missing in browsers that are supported here
  document.cookie = `${themeCookie}=${theme}; Path=/; ${lifetime}; SameSite=Lax${secure}`;
}
