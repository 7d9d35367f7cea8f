import type { SensitiveKind } from './mask-kinds';

/** Names as they are compared: small letters and digits alone, so that `client_id`, `clientId` and `Client ID` are one. */
const namesByKind: readonly (readonly [SensitiveKind, string])[] = [
  ['client-id', 'clientid apikey xapikey azp appid cid clientname consumerkey'],
  ['secret', 'clientsecret clientsecrets secret password clientassertion demosecret'],
  [
    'token',
    'accesstoken refreshtoken idtoken token assertion subjecttoken actortoken authorization cookie setcookie',
  ],
  [
    'account',
    'userid user sub subject uid oid puid aaid owner ownerid technicalaccountid technicalaccount techacct accountid principalid',
  ],
  [
    'organization',
    'org orgid orgs imsorg imsorgid xgwimsorgid organizationid organisationid organization organisation orgname orgref organizationname tid tenant tenantid ownerorg projectedproductcontext',
  ],
  [
    'email',
    'email emails mail emailaddress technicalaccountemail accountemail upn preferredusername uniquename',
  ],
  [
    'name',
    'name givenname familyname firstname lastname middlename fullname displayname nickname createdby invitedby username login cognitousername',
  ],
  // Of one token, session, sign-in or device: with it the provider's log leads to whom it was for. Key IDs and those of requests stay.
  [
    'id',
    'id jti originjti uti rtid sid session sessionid sessionstate onpremsid nonce moi fg aio rh eventid devicekey deviceid altsecid',
  ],
  [
    'ip-address',
    'ip ips ipaddr ipaddress clientip xclientip xforwardedfor forwarded xrealip remoteaddress address clienthost clientaddress',
  ],
];

const kinds = new Map(
  namesByKind.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

/** Names that are words of plain sentences too: before a colon they say nothing. */
const words = new Set(
  'secret password token assertion cookie user subject owner org organization organisation tenant email emails mail login name address ip sub forwarded id session nonce'.split(
    ' ',
  ),
);

/** What the value of a claim, parameter, header or field of this name is; null where it may be seen. */
export function findSensitiveName(name: string): SensitiveKind | null {
  return kinds.get(folded(name)) ?? null;
}

/** Whether a name alone, without quotation marks or an equals sign, says that a value follows. */
export function isPlainWord(name: string): boolean {
  return words.has(folded(name));
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
