import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Announcer } from '@/components/ui/announcer';
import { ScreenshotSafe } from '@/components/ui/screenshot-safe';
import { isScreenshotSafe, screenshotSafeCookie } from '@/components/ui/screenshot-safe-cookie';
import { themeCookie, themeOf } from '@/components/ui/theme';
import { Toaster } from '@/components/ui/toast';

export const metadata: Metadata = {
  title: { default: 'S2S Playground', template: '%s - S2S Playground' },
  description: 'Generate and read access tokens of OAuth server-to-server credentials.',
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#191d1c' },
  ],
};

/** The document of every page: fonts, tokens, theme and masks from their cookies, and the app-wide voice for screen readers. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const kept = await cookies();
  const theme = themeOf(kept.get(themeCookie)?.value);
  const isSafe = isScreenshotSafe(kept.get(screenshotSafeCookie)?.value);
  return (
    // The toggles change the attributes before React has taken over the page.
    <html
      lang="en"
      data-theme={theme === 'system' ? undefined : theme}
      data-screenshot-safe={isSafe ? '' : undefined}
      suppressHydrationWarning
    >
      <body>
        <Announcer>
          <ScreenshotSafe initial={isSafe}>
            <Toaster>{children}</Toaster>
          </ScreenshotSafe>
        </Announcer>
      </body>
    </html>
  );
}
