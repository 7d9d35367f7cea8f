import type { NewCredential } from '@/lib/server/store/credential-record';
import { insertCredential } from '@/lib/server/store/credentials';
import { newId } from '@/lib/server/store/id';
import { insertOrganisation, type Organisation } from '@/lib/server/store/organisations';
import { insertSession, type NewSession } from '@/lib/server/store/sessions';
import type { Queryable } from '@/lib/server/store/tables';
import { insertUser, type User } from '@/lib/server/store/users';

export const noon = Date.UTC(2026, 10, 23, 12);
export const hourMs = 3_600_000;

/** A team, a user of it and a session of that user, as most store tests begin. */
export interface Household {
  readonly organisation: Organisation;
  readonly user: User;
  readonly session: NewSession;
}

export async function addHousehold(
  db: Queryable,
  change: { organisation?: Partial<Organisation>; user?: Partial<User>; session?: Partial<NewSession> } = {},
): Promise<Household> {
  const organisation: Organisation = {
    id: newId('org'),
    kind: 'team',
    name: 'Acme',
    createdAt: noon,
    expiresAt: null,
    ...change.organisation,
  };
  const user: User = {
    id: newId('usr'),
    organisationId: organisation.id,
    role: 'developer',
    username: null,
    displayName: 'Dana',
    passwordHash: null,
    createdAt: noon,
    disabledAt: null,
    lastSignedInAt: null,
    ...change.user,
  };
  const session: NewSession = {
    id: newId('ses'),
    secretHash: newId('ses'),
    userId: user.id,
    organisationId: organisation.id,
    createdAt: noon,
    expiresAt: noon + 24 * hourMs,
    address: '192.0.2.7',
    userAgent: 'Browser/1',
    ...change.session,
  };
  await insertOrganisation(db, organisation);
  await insertUser(db, user);
  await insertSession(db, session);
  return { organisation, user, session };
}

export function newCredential(household: Household, change: Partial<NewCredential> = {}): NewCredential {
  return {
    id: newId('crd'),
    organisationId: household.organisation.id,
    sessionId: null,
    name: 'Analytics',
    provider: 'adobe-ims',
    tokenEndpoint: 'https://ims-na1.adobelogin.com/ims/token/v3',
    issuer: null,
    clientId: '0123456789abcdef0123456789abcdef',
    authMethod: 'client_secret_post',
    scopes: ['openid', 'AdobeID'],
    parameters: [
      ['audience', 'a'],
      ['audience', 'b'],
    ],
    demoCase: null,
    createdBy: household.user.id,
    createdAt: noon,
    ...change,
  };
}

export async function addCredential(
  db: Queryable,
  household: Household,
  change: Partial<NewCredential> = {},
): Promise<NewCredential> {
  const credential = newCredential(household, change);
  await insertCredential(db, credential);
  return credential;
}
