import { appendParameters } from '@/components/playground/request-draft';
import { scopesOfServices } from '@/lib/domain/access';
import { type CredentialSource, setUpFields as names } from '@/lib/domain/credential-set-up';
import { profileField } from '@/lib/domain/product-profile';
import { parseScopes } from '@/lib/domain/token/scopes';
import { assignedProfiles, connectedServices, type SetUpDraft } from './draft';

const source: CredentialSource = 'set-up';

/** The form that `issueSandboxCredential` reads. */
export function issueForm(draft: SetUpDraft): FormData {
  const form = new FormData();
  form.set(names.name, draft.name.trim());
  for (const id of connectedServices(draft)) form.append(names.serviceId, id);
  for (const profile of assignedProfiles(draft)) form.append(names.profile, profileField(profile));
  return form;
}

/**
 * The form that `createCredential` reads. `typed` are the fields of the page; those that this provider does not have, and optional ones that are empty,
 * are left out. Scopes typed beside services are further ones.
 */
export function createForm(draft: SetUpDraft, typed: FormData): FormData {
  const form = issueForm(draft);
  const copy = (name: string, isOptional: boolean) => {
    const value = typed.get(name);
    if (typeof value === 'string' && !(isOptional && value.trim() === '')) form.set(name, value);
  };
  form.set(names.source, source);
  form.set(names.provider, draft.provider ?? '');
  for (const name of [names.clientId, names.clientSecret]) copy(name, false);
  copy(names.authMethod, true);
  if (draft.provider === 'generic') for (const name of [names.tokenEndpoint, names.issuer]) copy(name, false);
  if (draft.provider === 'adobe-ims')
    for (const name of [names.imsOrgId, names.technicalAccountId, names.technicalAccountEmail])
      copy(name, true);
  form.set(names.scopes, wantedScopes(draft, String(typed.get(names.scopes) ?? '')).join(' '));
  appendParameters(form, draft.parameters);
  return form;
}

/** The scopes that the credential will ask for: those of its services, then the typed ones, each once. */
export function wantedScopes(draft: SetUpDraft, typed: string): readonly string[] {
  return [...new Set([...scopesOfServices(connectedServices(draft)), ...parseScopes(typed)])];
}
