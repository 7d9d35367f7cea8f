import type { CandidateNote, DropReason, ImportNotice } from '@/lib/domain/import/report';
import type { ImportSource } from './import-state';

/** Why something of the file is left out. */
export const dropTexts: Readonly<Record<DropReason, string>> = {
  'another-secret': 'another secret, of no use for tokens; it stays where it is',
  'access-token': 'an access token; it expires, and a new one is generated from the credential',
  'private-key': 'a private key; a server-to-server credential has none',
  'further-secret': 'more than one client secret; the first one is used',
  'service-account-jwt': 'a Service Account (JWT) credential, which Adobe has retired',
  'other-credential-type': 'a credential of another type, such as an API key or a web app',
  disabled: 'switched off in the environment',
  'service-unknown': 'not in the catalogue; add it on the credential’s page when it is known',
  'service-without-credential': 'takes an API key, not a server-to-server credential',
  'console-number': 'a number of Adobe Developer Console; no token request needs it',
  'not-an-organisation': 'not an organization ID, which ends in @AdobeOrg',
  'not-a-technical-account': 'not a technical account',
  'not-a-url': 'not a web address',
  'user-in-url': 'the user name and password in the address; the rest is kept',
  'in-a-file': 'stands in another file, which is not here',
  'reserved-parameter': 'the request sets it itself',
  'too-long': 'longer than can be kept',
  'too-many': 'more than can be kept; the first ones are',
  'not-needed': 'not part of a credential',
};

/** What is worth knowing about one credential before it is saved. */
export function candidateNoteText(note: CandidateNote, source: ImportSource): string {
  const noun = source === 'file' ? 'The file' : 'The pasted text';
  switch (note) {
    case 'several-secrets':
      return `${noun} has several client secrets; the first one is used. Where it is refused, enter the other one.`;
    case 'secret-trimmed':
      return 'White space around the client secret was taken off.';
    case 'other-ims-host':
      return 'The address is an IMS host other than production. It is kept as another provider, because a credential of one host is unknown at the other.';
    case 'ims-version-replaced':
      return `${noun} names another version of the IMS token endpoint. Tokens are asked for at /ims/token/v3, the documented one.`;
    case 'services-of-workspace':
      return `${noun} lists services by workspace, not by credential. Untick those that this credential does not have.`;
    case 'revoked':
      return `${noun} says that this credential is revoked. Tokens will probably be refused.`;
    case 'secret-in-address':
      return 'The client secret stood in the address, where proxies and logs keep it. It is taken out of the address here; consider a new secret.';
  }
}

/** What is worth knowing about the text as a whole. */
export function noticeText({ code, count }: ImportNotice): string {
  switch (code) {
    case 'utf-16':
      return 'The file is UTF-16, as some Windows programs write it. It was read all the same.';
    case 'byte-order-mark':
      return 'The text began with a byte-order mark, which was taken off.';
    case 'invisible-characters':
      return count === 1
        ? 'One invisible character was taken out. It came along when the text was copied.'
        : `${count} invisible characters were taken out. They came along when the text was copied.`;
    case 'duplicate-names':
      return count === 1
        ? 'One name stands twice; the last value counts.'
        : `${count} names stand more than once; the last values count.`;
    case 'unread-lines':
      return count === 1
        ? 'One line is no assignment and was passed over.'
        : `${count} lines are no assignments and were passed over.`;
  }
}
