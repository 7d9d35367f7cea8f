import { servicesWithoutProfile } from '@/lib/domain/access';
import type { ActionRefusal, FieldCode } from '@/lib/domain/action-state';
import { credentialLimits } from '@/lib/domain/credential';
import { setUpFields } from '@/lib/domain/credential-set-up';
import { assignedProfiles, connectedServices, type SetUpDraft } from './draft';
import type { StepId } from './step-id';

/** Why the step cannot be left forwards yet, as the server would say it; null where it can. Does not see fields that are not in the draft. */
export function findStepFault(draft: SetUpDraft, step: StepId): ActionRefusal | null {
  switch (step) {
    case 'provider':
      if (draft.provider === null) return invalid(setUpFields.provider, 'required');
      if (draft.provider === 'generic' && draft.endpointHost === null)
        return invalid(setUpFields.tokenEndpoint, 'required');
      return null;
    case 'services':
      // Elsewhere a service can be missing from the catalogue, and its scopes are typed at the last step.
      return draft.provider === 'sandbox' && draft.services.length === 0
        ? invalid(setUpFields.serviceId, 'required')
        : null;
    case 'profiles':
      return servicesWithoutProfile(connectedServices(draft), assignedProfiles(draft)).length > 0
        ? { ok: false, code: 'profile-required', fields: { [setUpFields.profile]: 'required' } }
        : null;
    case 'name':
      return nameFault(draft.name);
    case 'client':
      return null;
  }
}

/** Why the text cannot be a token endpoint at all; null where it may be one. What may be called is the server's to decide. */
export function endpointFault(text: string): ActionRefusal | null {
  if (text.trim() === '') return invalid(setUpFields.tokenEndpoint, 'required');
  return endpointHost(text) === null ? invalid(setUpFields.tokenEndpoint, 'bad-url') : null;
}

/** The host, with its port where one is written, of an http or https address; null for anything else. */
export function endpointHost(text: string): string | null {
  const url = URL.parse(text.trim());
  return url && /^https?:$/.test(url.protocol) ? url.host : null;
}

/** The step at which a refusal of the last step is put right. */
export function stepOfRefusal({ code, fields = {} }: ActionRefusal): StepId {
  const has = (...names: readonly string[]) => names.some((name) => Object.hasOwn(fields, name));
  if (has(setUpFields.provider, setUpFields.tokenEndpoint, setUpFields.issuer) || code === 'endpoint-refused')
    return 'provider';
  if (has(setUpFields.serviceId)) return 'services';
  if (has(setUpFields.profile) || code === 'profile-required') return 'profiles';
  if (has(setUpFields.name) || code === 'name-taken') return 'name';
  return 'client';
}

function nameFault(name: string): ActionRefusal | null {
  const trimmed = name.trim();
  if (trimmed === '') return invalid(setUpFields.name, 'required');
  if (trimmed.length > credentialLimits.nameMax) return invalid(setUpFields.name, 'too-long');
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(trimmed) ? invalid(setUpFields.name, 'bad-format') : null;
}

function invalid(field: string, code: FieldCode): ActionRefusal {
  return { ok: false, code: 'invalid-input', fields: { [field]: code } };
}
