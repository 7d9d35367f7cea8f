'use client';

import { useEffect } from 'react';
import { actionTexts } from '@/components/ui/action-texts';
import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { type FormAction, useAction } from '@/components/ui/use-action';

/** Ends the session and loads the sign-in page whole, so that nothing of this one stays in the browser's memory. */
export function SignOutForm({ signOut }: { readonly signOut: FormAction<object> }) {
  const { run, pending, refusal } = useAction(signOut);
  const announce = useAnnounce();
  const toast = useToast();
  useEffect(() => {
    if (!refusal) return;
    if (refusal.code === 'signed-out') leave();
    else toast({ tone: 'invalid', text: `Still signed in. ${actionTexts[refusal.code].next}` });
  }, [refusal, toast]);
  return (
    <form
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        announce('Signing out');
        run(new FormData(event.currentTarget), leave);
      }}
    >
      <Button type="submit" size="small" busy={pending}>
        Sign out
      </Button>
    </form>
  );
}

function leave() {
  window.location.assign('/sign-in?signed-out');
}
