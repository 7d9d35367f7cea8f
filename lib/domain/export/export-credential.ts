import { credentialJson } from './credential-json';
import { envFile } from './env-file';
import type { ExportedCredential, ExportFile, ExportFormat } from './export-file';
import { postmanEnvironment } from './postman-environment';

const writers: Readonly<Record<ExportFormat, (credential: ExportedCredential) => ExportFile>> = {
  json: credentialJson,
  postman: postmanEnvironment,
  env: envFile,
};

/** The credential as a file of this format, without any secret. */
export function exportCredential(credential: ExportedCredential, format: ExportFormat): ExportFile {
  return writers[format](credential);
}
