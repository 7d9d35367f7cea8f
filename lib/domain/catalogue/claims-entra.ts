import { type ClaimEntry, fromSource } from './claims-entry';

const reference = {
  title: 'Microsoft, access token claims reference',
  url: 'https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference',
} as const;

const optional = {
  title: 'Microsoft, optional claims reference',
  url: 'https://learn.microsoft.com/en-us/entra/identity-platform/optional-claims-reference',
} as const;

const clientAuthentication =
  'How the client proved itself: 0 not at all (public client), 1 by a secret, 2 by a certificate.';
const internal = 'Internal to Microsoft Entra; its form is not published and applications should not use it.';

/** Claims of Microsoft Entra ID access tokens. */
export const entraClaims: readonly ClaimEntry[] = [
  ...fromSource(reference, [
    ['oid', 'Object ID', 'The user or service principal, the same for every application of the tenant.'],
    ['tid', 'Tenant ID', 'The tenant (directory) the token belongs to.'],
    ['appid', 'Application ID', 'The client that asked for the token (version 1.0 tokens).'],
    ['azp', 'Application ID', 'The client that asked for the token (version 2.0 tokens).'],
    ['appidacr', 'Client authentication', `${clientAuthentication} Version 1.0 tokens.`],
    ['azpacr', 'Client authentication', `${clientAuthentication} Version 2.0 tokens.`],
    [
      'roles',
      'Permissions or roles',
      'What the application may do, in place of scopes. In tokens of users, the roles of the user.',
      'strings',
    ],
    ['scp', 'Scopes', 'What the user let the application do. Only in tokens of users.', 'scopes'],
    [
      'wids',
      'Directory roles',
      "Tenant-wide roles of the user, by the ID of the role's template.",
      'strings',
    ],
    ['groups', 'Groups', 'Object IDs of the groups of the subject.', 'strings'],
    ['idp', 'Identity provider', 'Who authenticated the subject, when it is not the issuer.'],
    ['ver', 'Version', '"1.0" or "2.0": which sort of token this is.'],
    ['uti', 'Token ID', 'Identifies this one token, as "jti" does elsewhere.'],
    ['aio', 'aio', internal],
    ['rh', 'rh', internal],
    [
      'acrs',
      'Authentication contexts',
      'Operations for which the authentication was strong enough.',
      'strings',
    ],
    ['xms_cc', 'Client capabilities', '"cp1" says that the client can answer a claims challenge.', 'strings'],
    ['unique_name', 'Name', 'For display only; it can change (version 1.0 tokens).'],
    ['ipaddr', 'IP address', 'Where the user signed in from.'],
  ]),
  ...fromSource(optional, [
    ['idtyp', 'Kind of subject', '"app" when the token is the application\'s own, with no user.'],
    ['xms_pdl', 'Data location', 'Preferred data location of the user, in tenants that span regions.'],
    ['xms_tpl', 'Tenant language', 'Preferred language of the tenant.'],
  ]),
];

/** A member that Microsoft Entra has not described; names with this beginning are Microsoft's own. */
export const entraUndescribed: ClaimEntry = {
  name: 'xms_*',
  label: 'Microsoft claim',
  meaning: internal,
  kind: 'string',
  source: reference,
};
