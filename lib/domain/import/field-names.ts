/** What an entry of a file holds, going by its name. `apiKey` and `secret` mean client ID and client secret only in the right company. */
export type EntryKind =
  | 'name'
  | 'tokenEndpoint'
  | 'imsHost'
  | 'issuer'
  | 'clientId'
  | 'apiKey'
  | 'clientSecret'
  | 'secret'
  | 'scopes'
  | 'imsOrgId'
  | 'technicalAccountId'
  | 'technicalAccountEmail'
  | 'audience'
  | 'resource'
  | 'token'
  | 'privateKey'
  | 'metascopes'
  | 'publicKeys';

/** Names without separators, in lower case; a longer one wins over a shorter one at the same end. */
const namesByKind: Readonly<Record<EntryKind, string>> = {
  name: 'credentialname name',
  tokenEndpoint:
    'tokenendpoint tokenurl tokenuri accesstokenurl accesstokenuri accesstokenendpoint oauthtokenurl oauthtokenuri oauthtokenendpoint imstokenurl imstokenuri imstokenendpoint',
  imsHost: 'imsendpoint imshost imsurl imsbaseurl imsserver ims',
  issuer: 'issuer issuerurl issueruri oauthissuer',
  clientId: 'clientid',
  apiKey: 'apikey xapikey',
  clientSecret: 'clientsecret clientsecrets',
  secret: 'secret secrets',
  scopes: 'scope scopes oauthscopes oauthscope',
  imsOrgId:
    'orgid imsorgid imsorg org organizationid organisationid imsorganizationid imsorganisationid xgwimsorgid',
  technicalAccountId: 'technicalaccountid technicalaccount techaccountid techacctid',
  technicalAccountEmail: 'technicalaccountemail techaccountemail techacctemail',
  audience: 'audience',
  resource: 'resource',
  token: 'token accesstoken bearertoken idtoken refreshtoken jwttoken jwt imstoken',
  privateKey: 'privatekey privatekeypath privatekeyfile',
  metascopes: 'metascope metascopes',
  publicKeys: 'publickeyswithexpiry',
};

const kinds = new Map<string, EntryKind>(
  // The keys of the record above are the kinds.
  (Object.entries(namesByKind) as [EntryKind, string][]).flatMap(([kind, names]) =>
    names.split(' ').map((name): [string, EntryKind] => [name, kind]),
  ),
);
/** These words end too many other names (`APP_NAME`, `X_TOKEN`) to mean anything unless they stand alone. */
const onlyAlone = new Set(['name', 'ims', 'org', 'resource']);
const wordsMax = 5;
const nameCharactersMax = 128;

export interface EntryName {
  readonly kind: EntryKind;
  /** The words before, such as `stage` of `STAGE_CLIENT_ID`, joined by `_` in lower case; empty for none. */
  readonly prefix: string;
}

/** Reads a name in any letter case and with any separator (`CLIENT_ID`, `clientId`, `x-api-key`, `Client ID`); null where it means nothing here. */
export function readEntryName(name: string): EntryName | null {
  if (name.length > nameCharactersMax) return null;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  for (let count = Math.min(words.length, wordsMax); count > 0; count--) {
    const tail = words.slice(-count).join('');
    const kind = kinds.get(tail);
    if (kind === undefined || (onlyAlone.has(tail) && count < words.length)) continue;
    return { kind, prefix: words.slice(0, -count).join('_') };
  }
  return null;
}
