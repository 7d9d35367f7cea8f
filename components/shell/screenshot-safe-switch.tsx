'use client';

import { Camera } from 'lucide-react';
import { useAnnounce } from '@/components/ui/announcer';
import { IconButton } from '@/components/ui/icon-button';
import { useScreenshotSafe } from '@/components/ui/screenshot-safe';

const copyNote = 'Copy buttons still copy the real value.';

/** Masks identifiers, tokens, mails and names in every page of this browser, or shows them again. */
export function ScreenshotSafeSwitch() {
  const { isOn, turn } = useScreenshotSafe();
  const announce = useAnnounce();
  function change() {
    turn(!isOn);
    announce(
      isOn ? 'Everything is shown again.' : `Identifiers, tokens, mails and names are masked. ${copyNote}`,
    );
  }
  return (
    <IconButton
      label="Screenshot-safe"
      title={`Screenshot-safe: mask identifiers, tokens, mails and names in the page. ${copyNote}`}
      aria-pressed={isOn}
      icon={<Camera aria-hidden="true" className="size-4" />}
      onClick={change}
      className="aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent forced-colors:aria-pressed:bg-[Highlight] forced-colors:aria-pressed:text-[HighlightText] forced-colors:aria-pressed:forced-color-adjust-none"
    />
  );
}
