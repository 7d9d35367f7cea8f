import type { ExportedCredential } from '@/lib/domain/export/export-file';

/** A credential of Adobe's with every field recorded; give what the case is about. */
export function anExportedCredential(changes: Partial<ExportedCredential> = {}): ExportedCredential {
  return {
    name: 'Nightly report',
    provider: 'adobe-ims',
    tokenEndpoint: 'https://ims-na1.adobelogin.com/ims/token/v3',
    clientId: '0123456789abcdef0123456789abcdef',
    scopes: ['openid', 'AdobeID'],
    imsOrgId: '0123456789ABCDEF01234567@AdobeOrg',
    technicalAccountId: 'ABCDEF0123456789ABCDEF01@techacct.adobe.com',
    technicalAccountEmail: '0123abcd@techacct.adobe.com',
    ...changes,
  };
}

/** Client IDs that somebody could make to be run or misread by what reads a file. */
export const hostileClientIds: readonly (readonly [what: string, clientId: string])[] = [
  ['a command substitution', '$(touch owned)`touch owned`'],
  ['a variable', '$HOME $PATH'],
  ['a double quote', 'a"b"; touch owned; "'],
  ['a single quote', "it's"],
  ['a single quote and a command', "'; touch owned; echo '"],
  ['both quotes', `'"; touch owned; "'`],
  ['a backslash within', 'a\\nb\\\\c'],
  ['a backslash at the end', 'a\\'],
  ['a comment sign', 'a #b'],
  ['an equals sign and spaces', '  a = b  '],
  ['a line break', "a\nCLIENT_SECRET='planted'"],
  ['a carriage return', "a\rCLIENT_SECRET='planted'"],
  ['a history expansion', 'a!b!!'],
  ['globs and a tilde', '~/* ? [a]'],
  ['a mark of direction', 'a\u202eb'],
  ['letters of other scripts', 'клиент-客户'],
  ['a reference of Postman', 'a{{CLIENT_SECRET}}'],
];
