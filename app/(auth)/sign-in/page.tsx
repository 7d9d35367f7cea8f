import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInPanel } from '@/components/auth/sign-in-panel';
import { areGuestsAllowed } from '@/lib/server/operations/policy/guests';
import { safeNextPath } from '@/lib/server/web/next-path';
import { findActor } from '@/lib/server/web/session';
import { signIn, tryDemo } from './actions';

export const metadata: Metadata = { title: 'Sign in' };

/** Where people without a session are sent; who has one goes on to the page they asked for. */
export default async function SignInPage({
  searchParams,
}: {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}) {
  const { next } = await searchParams;
  const nextPath = safeNextPath(typeof next === 'string' ? next : null);
  if (await findActor()) redirect(nextPath);
  return (
    <SignInPanel signIn={signIn} tryDemo={tryDemo} guestsAllowed={await areGuestsAllowed()} next={nextPath} />
  );
}
