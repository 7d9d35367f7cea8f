import type { ActionText } from '@/components/ui/action-texts';
import { servicesWithoutProfile } from '@/lib/domain/access';
import { serviceName } from '@/lib/domain/access-names';
import type { ActionCode } from '@/lib/domain/action-state';
import { assignedProfiles, connectedServices, type SetUpDraft } from './draft';
import type { StepId } from './step-id';

/** What a step says of its own faults, in place of the general words. */
export function faultTexts(step: StepId, draft: SetUpDraft): Partial<Record<ActionCode, ActionText>> {
  if (step === 'provider' && draft.provider === null)
    return {
      'invalid-input': {
        what: 'No provider is chosen',
        why: 'Who issues the tokens decides what the next steps ask for.',
        next: 'Choose one of the three. The built-in sandbox needs no account.',
      },
    };
  if (step === 'services')
    return {
      'invalid-input': {
        what: 'No service is chosen',
        why: 'Services bring the scopes that the credential asks for; without one its tokens would open nothing.',
        next: 'Choose at least one.',
      },
    };
  if (step === 'profiles') return { 'profile-required': profileText(draft) };
  return {};
}

function profileText(draft: SetUpDraft): ActionText {
  const names = servicesWithoutProfile(connectedServices(draft), assignedProfiles(draft)).map(serviceName);
  return {
    what:
      names.length > 0 ? `A product profile is missing: ${names.join(', ')}` : 'A product profile is missing',
    why: 'It decides which data the credential can reach there; without one the service refuses every request.',
    next: 'Choose at least one for each service that is marked, or go back and remove the service.',
  };
}
