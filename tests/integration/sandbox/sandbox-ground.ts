import type { AssignedProfile } from '@/lib/domain/product-profile';
import { answerData } from '@/lib/server/sandbox/data-api';
import { answerProfile } from '@/lib/server/sandbox/profile';
import { type IssuedClient, registerSandboxClient } from '@/lib/server/sandbox/register-client';
import { answerTokenRequest } from '@/lib/server/sandbox/token-endpoint';
import { database } from '@/lib/server/store/database';
import { addHousehold } from '../../support/store-records';

export const origin = 'http://127.0.0.1:3000';
const debugId = /^sandbox-[0-9a-f-]{36}$/;

/** A client of this organisation, of a new one where none is given. */
export async function registerClient(
  access: { services?: readonly string[]; profiles?: readonly AssignedProfile[] },
  organisationId?: string,
): Promise<IssuedClient & { readonly organisationId: string }> {
  const owner = organisationId ?? (await addHousehold(database())).organisation.id;
  const issued = await registerSandboxClient(database(), {
    organisationId: owner,
    name: 'Nightly report',
    services: access.services ?? [],
    profiles: access.profiles ?? [],
    now: Date.now(),
  });
  return { ...issued, organisationId: owner };
}

/** What the token endpoint answers to the client. */
export function askToken(
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string },
  scope = '',
): Promise<Response> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope,
  });
  return answerTokenRequest(new Request(`${origin}/sandbox/ims/token/v3`, { method: 'POST', body }));
}

/** A token that the token endpoint issues to the client; of all its scopes where none are named. */
export async function takeToken(
  client: { readonly clientId: string; readonly clientSecret: string },
  scope = '',
): Promise<string> {
  const body: unknown = await (await askToken(client, scope)).json();
  if (typeof body !== 'object' || body === null || !('access_token' in body))
    throw new Error(`no token: ${JSON.stringify(body)}`);
  return String(body.access_token);
}

/** Status and body of an answer of the sandbox; fails where the headers are not as on every answer of it. */
export async function read(response: Response): Promise<{ status: number; body: unknown }> {
  const missing = !debugId.test(response.headers.get('x-debug-id') ?? '');
  if (missing || response.headers.get('cache-control') !== 'no-store')
    throw new Error('not the headers of the sandbox');
  return { status: response.status, body: await response.json() };
}

/** The headers of a complete call; a null one is left out. */
export function callHeaders(
  { clientId, imsOrgId }: { readonly clientId: string; readonly imsOrgId: string },
  token: string,
  change: Readonly<Record<string, string | null>> = {},
): Record<string, string> {
  const all = {
    authorization: `Bearer ${token}`,
    'x-api-key': clientId,
    'x-gw-ims-org-id': imsOrgId,
    ...change,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

export async function callData(dataSet: string, headers: Record<string, string>) {
  return read(await answerData(new Request(`${origin}/sandbox/api/data/${dataSet}`, { headers })));
}

export async function callProfile(token: string | null) {
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  return read(await answerProfile(new Request(`${origin}/sandbox/ims/profile/v1`, { headers })));
}
