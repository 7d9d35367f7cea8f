'use client';

import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { type FormAction, useAction } from '@/components/ui/use-action';

/** Ends the session and loads the sign-in page whole, so that nothing of this one stays in the browser's memory. */
export function SignOutForm({ signOut }: { readonly signOut: FormAction<object> }) {
  const { run, pending } = useAction(signOut);
  const announce = useAnnounce();
  return (
    <form
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        announce('Signing out');
        run(new FormData(event.currentTarget), () => window.location.assign('/sign-in?signed-out'));
      }}
    >
      <Button type="submit" size="small" busy={pending}>
        Sign out
      </Button>
    </form>
  );
}
