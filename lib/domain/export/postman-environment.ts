import { getProviderProfile } from '../provider/profiles';
import { joinScopes } from '../token/scopes';
import { asciiJson } from './ascii-json';
import type { ExportedCredential, ExportedValue, ExportFile } from './export-file';
import { exportFileName } from './file-name';

/** Postman puts other variables in place of this, wherever a value is used. */
const reference = '{{';

/**
 * A Postman environment with the keys of Adobe's collections. Secret and token are there, empty and of type `secret`, for the person to fill in.
 * A value that Postman would take for a reference to another variable is left out.
 */
export function postmanEnvironment(credential: ExportedCredential): ExportFile {
  const separator = getProviderProfile(credential.provider).scopeSeparator;
  const given: readonly ExportedValue[] = [
    ['TOKEN_ENDPOINT', credential.tokenEndpoint],
    ['IMS', credential.provider === 'adobe-ims' ? (URL.parse(credential.tokenEndpoint)?.host ?? null) : null],
    ['CLIENT_ID', credential.clientId],
    ['API_KEY', credential.clientId],
    ['SCOPES', joinScopes(credential.scopes, separator)],
    ['IMS_ORG', credential.imsOrgId],
    ['TECHNICAL_ACCOUNT_ID', credential.technicalAccountId],
    ['TECHNICAL_ACCOUNT_EMAIL', credential.technicalAccountEmail],
  ];
  const plain = given.flatMap(([key, value]) =>
    value === null || value.includes(reference) ? [] : [{ key, value, type: 'default', enabled: true }],
  );
  const secret = ['CLIENT_SECRET', 'ACCESS_TOKEN'].map((key) => ({
    key,
    value: '',
    type: 'secret',
    enabled: true,
  }));
  return {
    fileName: exportFileName(credential.name, '.postman_environment.json'),
    mediaType: 'application/json',
    text: asciiJson({
      name: credential.name ?? credential.clientId,
      values: [...plain, ...secret],
      _postman_variable_scope: 'environment',
    }),
    leftOut: given.filter(([, value]) => value?.includes(reference)).map(([key]) => key),
  };
}
