import type { EnterStart } from '@/components/playground/enter-start';
import { fieldsForm, type RequestDraft } from '@/components/playground/request-draft';
import type { CredentialView } from '@/lib/domain/credential';
import { type Arrival, readArrival } from '@/lib/domain/hand-over/share/arrival';
import { secretHost } from '@/lib/domain/hand-over/share/host';
import type { SharedRequest, ShareView } from '@/lib/domain/hand-over/share/share';
import { type PlaygroundActions, playgroundFields } from '@/lib/domain/playground';
import { draftFor } from './share-source';

/** A shared request, ready for the form, and the credential that the person has for it. */
export interface Received {
  readonly arrival: Arrival;
  /** Null where the link brings no request that can be used. */
  readonly offer: {
    readonly request: SharedRequest;
    readonly start: EnterStart;
    readonly view: ShareView;
    /** Where the client secret would go; null where the link leaves it open. */
    readonly host: string | null;
    readonly own: { readonly credential: CredentialView; readonly draft: RequestDraft } | null;
  } | null;
}

/** The picker's first page is this long at most; with fewer there is nothing more to find. */
const firstPage = 50;

/** Reads a fragment; null for one that is no business of ours. Asks the server for a credential of this client ID where the page may not have it. */
export async function receiveShare(
  hash: string,
  known: readonly CredentialView[],
  search: PlaygroundActions['searchCredentials'],
): Promise<Received | null> {
  const arrival = readArrival(hash);
  if (!arrival?.reading?.ok) return arrival && { arrival, offer: null };
  const { reading } = arrival;
  const { request } = reading;
  const credential = request.clientId === '' ? null : await findOwn(request, known, search);
  return {
    arrival,
    offer: {
      request,
      start: startOf(request),
      view: request.view,
      host: secretHost(request),
      own: credential && { credential, draft: draftFor(credential, reading) },
    },
  };
}

async function findOwn(
  request: SharedRequest,
  known: readonly CredentialView[],
  search: PlaygroundActions['searchCredentials'],
): Promise<CredentialView | null> {
  const isSame = (one: CredentialView) =>
    one.clientId === request.clientId &&
    one.provider === request.provider &&
    (request.provider !== 'generic' || one.tokenEndpoint === request.tokenEndpoint);
  const found = known.find(isSame);
  if (found || known.length < firstPage) return found ?? null;
  const answer = await search(fieldsForm({ [playgroundFields.query]: request.clientId.slice(0, 200) })).catch(
    () => null,
  );
  // Without an answer the form is filled in as for anybody else.
  return (answer?.ok && answer.credentials.find(isSame)) || null;
}

function startOf(request: SharedRequest): EnterStart {
  const { view: _view, ...entered } = request;
  const host = request.provider === 'generic' ? secretHost(request) : null;
  return {
    ...entered,
    takeSecret: () => null,
    focusesSecret: true,
    ...(host !== null && { secretHost: host }),
  };
}
