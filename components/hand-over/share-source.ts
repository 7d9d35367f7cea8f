import { emptyDraft, type RequestDraft, sentParameters } from '@/components/playground/request-draft';
import { authMethods, type CredentialView, type Parameter } from '@/lib/domain/credential';
import { type CleanedShare, cleanShare } from '@/lib/domain/hand-over/share/clean';
import type { ShareView } from '@/lib/domain/hand-over/share/share';
import { playgroundFields as names } from '@/lib/domain/playground';
import { getProviderProfile } from '@/lib/domain/provider/profiles';
import { providerIds } from '@/lib/domain/provider/provider';
import { parseScopes } from '@/lib/domain/token/scopes';

/** What is shared: the chosen credential with the choices for this request, or what stands in the form. */
export type ShareSource =
  | { readonly kind: 'credential'; readonly credential: CredentialView; readonly draft: RequestDraft }
  | { readonly kind: 'form'; readonly formId: string };

/** What a link may carry of the page as it stands now. The client secret is compared with the other fields where it stands, and kept nowhere. */
export function collectShare(source: ShareSource, view: ShareView): CleanedShare {
  return source.kind === 'credential' ? ofCredential(source, view) : ofForm(source.formId, view);
}

function ofCredential(
  { credential, draft }: Extract<ShareSource, { kind: 'credential' }>,
  view: ShareView,
): CleanedShare {
  const { provider, tokenEndpoint, clientId, authMethod } = credential;
  return cleanShare({
    provider,
    tokenEndpoint: provider === 'generic' ? tokenEndpoint : null,
    clientId,
    scopes: draft.scopes ?? credential.scopes,
    authMethod,
    parameters: [...credential.parameters, ...parametersOf(draft)],
    view,
  });
}

function parametersOf({ parameters }: RequestDraft): Parameter[] {
  return sentParameters(parameters).map(({ name, value }): Parameter => [name.trim(), value]);
}

function ofForm(formId: string, view: ShareView): CleanedShare {
  const form = document.getElementById(formId);
  const data = form instanceof HTMLFormElement ? new FormData(form) : new FormData();
  const get = (name: string) => textOf(data.get(name)).trim();
  const provider = providerIds.find((id) => id === get(names.provider)) ?? 'adobe-ims';
  const { authMethods: usual } = getProviderProfile(provider);
  const values = data.getAll(names.parameterValue).map(textOf);
  return cleanShare(
    {
      provider,
      tokenEndpoint: (provider === 'generic' && get(names.tokenEndpoint)) || null,
      clientId: get(names.clientId),
      scopes: parseScopes(get(names.scopes)),
      authMethod:
        authMethods.find((one) => one === get(names.authMethod)) ?? usual[0] ?? 'client_secret_post',
      parameters: data
        .getAll(names.parameterName)
        .map((name, at): Parameter => [textOf(name), values[at] ?? '']),
      view,
    },
    textOf(data.get(names.clientSecret)),
  );
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}

/** The request of a link for a credential that the person has: what differs from the credential's own. */
export function draftFor(credential: CredentialView, { request }: CleanedShare): RequestDraft {
  const isOwn =
    request.scopes.length === credential.scopes.length &&
    request.scopes.every((scope) => credential.scopes.includes(scope));
  const own = new Set(credential.parameters.map(([name, value]) => JSON.stringify([name, value])));
  return {
    ...emptyDraft,
    scopes: isOwn || request.scopes.length === 0 ? null : request.scopes,
    parameters: request.parameters
      .filter(([name, value]) => !own.has(JSON.stringify([name, value])))
      .map(([name, value]) => ({ key: crypto.randomUUID(), name, value })),
  };
}
