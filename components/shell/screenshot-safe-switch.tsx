'use client';

import { Camera } from 'lucide-react';
import { useAnnounce } from '@/components/ui/announcer';
import { IconButton } from '@/components/ui/icon-button';
import { useScreenshotSafe } from '@/components/ui/screenshot-safe';

/** Masks identifiers, tokens, mails and names in every page of this browser, or shows them again. */
export function ScreenshotSafeSwitch() {
  const { isOn, turn } = useScreenshotSafe();
  const announce = useAnnounce();
  function change() {
    turn(!isOn);
    announce(
      isOn
        ? 'Screenshot-safe is off: everything is shown.'
        : 'Screenshot-safe is on: identifiers, tokens, mails and names are masked. Copy buttons still copy the real value.',
    );
  }
  return (
    <IconButton
      label="Screenshot-safe"
      title={
        isOn
          ? 'Screenshot-safe is on: identifiers, tokens, mails and names are masked. Copy buttons still copy the real value.'
          : 'Screenshot-safe: mask identifiers, tokens, mails and names in the page. Copy buttons still copy the real value.'
      }
      aria-pressed={isOn}
      icon={<Camera aria-hidden="true" className="size-4" />}
      onClick={change}
      className="aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
    />
  );
}
