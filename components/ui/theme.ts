/** `system` follows the device and is not stored. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The cookie that keeps the choice for a year. It says nothing about anyone, so the browser's script may write it. */
export const themeCookie = 'theme';

/** The theme in a cookie's value; `system` for anything else. */
export function themeOf(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}
