import { cookies } from 'next/headers';
import { themeCookie, themeOf } from '@/components/ui/theme';
import { ThemeToggle } from '@/components/ui/theme-toggle';

/** The theme toggle, started with what the request's cookie says. */
export async function ThemeSwitch() {
  return <ThemeToggle initial={themeOf((await cookies()).get(themeCookie)?.value)} />;
}
