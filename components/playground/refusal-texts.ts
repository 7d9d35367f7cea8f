import type { ActionText } from '@/components/ui/action-texts';
import type { ActionCode } from '@/lib/domain/action-state';

/** Refusals of a generation in its own words. */
export const refusalTexts: Partial<Record<ActionCode, ActionText>> = {
  'too-many-attempts': {
    what: 'Too many requests',
    why: 'This server holds back many requests in a short time, so that the provider does not.',
    next: 'Wait until the time below is over, then try again.',
  },
  'not-found': {
    what: 'The credential is no longer there',
    why: 'It was deleted, or it was entered for a session that is over.',
    next: 'Select another one, or enter it again.',
  },
};
