/** The cookie that keeps the switch for a year. It says nothing about anyone, so the browser's script may write it. */
export const screenshotSafeCookie = 'screenshot-safe';

/** What the cookie says; off for anything but `on`. */
export function isScreenshotSafe(value: string | undefined): boolean {
  return value === 'on';
}
