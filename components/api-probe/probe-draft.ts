import { generationForm, type RequestDraft } from '@/components/playground/request-draft';
import { apiProbeFields, type Bearer } from '@/lib/domain/api-probe/api-probe';
import { type ApiTarget, type ApiTargetId, apiTargetsOf, getApiTarget } from '@/lib/domain/api-probe/targets';
import type { CredentialView } from '@/lib/domain/credential';

/** The call as it stands in the form. An empty header is left out of the call. */
export interface ProbeDraft {
  readonly target: ApiTargetId;
  readonly url: string;
  readonly apiKey: string;
  readonly imsOrgId: string;
  readonly bearer: Bearer;
  /** Service of the catalogue that the address belongs to, for the comparison; empty where it was not said. */
  readonly serviceId: string;
}

/** What is offered at first: the credential's own values, and an API that one of its services opens. */
export function firstDraft(credential: CredentialView): ProbeDraft {
  const offered = apiTargetsOf(credential.provider);
  const opened = offered.find(
    ({ serviceId }) => serviceId !== null && credential.services.includes(serviceId),
  );
  const plain = offered.find(({ serviceId }) => serviceId === null);
  return {
    target: (opened ?? plain ?? getApiTarget('url')).id,
    url: '',
    bearer: 'live',
    serviceId: '',
    ...ownHeaders(credential),
  };
}

/** The headers as the server would choose them. */
export function ownHeaders({
  provider,
  clientId,
  imsOrgId,
}: CredentialView): Pick<ProbeDraft, 'apiKey' | 'imsOrgId'> {
  return { apiKey: provider === 'generic' ? '' : clientId, imsOrgId: imsOrgId ?? '' };
}

/** The address that will be called; empty while none was entered. */
export function addressOf({ tokenEndpoint }: CredentialView, draft: ProbeDraft): string {
  const { path }: ApiTarget = getApiTarget(draft.target);
  return path === null ? draft.url.trim() : (URL.parse(path, tokenEndpoint)?.href ?? '');
}

/** The form that `callApi` reads. The token request is the playground's own, so that its live token is found. */
export function probeForm(
  requestId: string,
  credentialId: string,
  request: RequestDraft,
  draft: ProbeDraft,
): FormData {
  const form = generationForm(requestId, credentialId, { ...request, newToken: false });
  form.set(apiProbeFields.target, draft.target);
  if (draft.target === 'url') form.set(apiProbeFields.url, draft.url.trim());
  form.set(apiProbeFields.apiKey, draft.apiKey);
  form.set(apiProbeFields.imsOrgId, draft.imsOrgId);
  form.set(apiProbeFields.bearer, draft.bearer);
  return form;
}
