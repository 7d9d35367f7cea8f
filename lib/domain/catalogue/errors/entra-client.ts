import { entraCodes, entraReference, forMicrosoft } from './entra-codes';
import type { ErrorEntry } from './entry';
import { secretChecks } from './secret-checks';

const registration = 'Microsoft Entra admin center, App registrations';

/** Faults of the application and its secret at Microsoft Entra ID. */
export const entraClientEntries: readonly ErrorEntry[] = [
  {
    id: 'entra-wrong-client-secret',
    family: 'entra',
    title: 'The client secret is not one of this application (AADSTS7000215)',
    what: 'Microsoft Entra ID knows the application and did not accept the client secret.',
    causes: [
      'The Secret ID was copied instead of the Value; the ID has the form of a GUID.',
      'The secret was deleted, or it belongs to another application.',
      'A character was lost or added while copying, or a shell or settings file changed a special character.',
    ],
    nextSteps: [
      `In ${registration}, open Certificates & secrets and compare the first characters of the Value.`,
      'If the Value is no longer shown, add a new client secret there and copy its Value at once: it is shown only once.',
    ],
    toProvider: forMicrosoft,
    source: `${entraReference}; GH thephpleague/oauth2-client#840`,
    relatedChecks: secretChecks,
    when: [{ description: entraCodes(7000215, 70002) }],
  },
  {
    id: 'entra-expired-client-secret',
    family: 'entra',
    title: 'The client secret has expired (AADSTS7000222)',
    what: 'The client secret was right once. Its end date at Microsoft Entra ID has passed.',
    causes: ['The client secret reached the end date that was chosen when it was made.'],
    nextSteps: [
      `In ${registration}, open Certificates & secrets, add a new client secret and enter its Value here.`,
      'Note the new end date where somebody will see it in time.',
    ],
    toProvider: forMicrosoft,
    source: entraReference,
    when: [{ description: entraCodes(7000222) }],
  },
  {
    id: 'entra-client-secret-missing',
    family: 'entra',
    title: 'No client secret arrived (AADSTS7000216, AADSTS7000218)',
    what: 'Microsoft Entra ID found neither client_secret nor client_assertion in the request.',
    causes: [
      'The variable that should hold the secret was empty where the request was made.',
      'The body was not sent as a form, or its parameters ran together into one.',
      'Something on the way removed the Authorization header or the body.',
    ],
    nextSteps: [
      'Compare the body of the request in the trace: client_secret has to stand in it, or an Authorization header beside it.',
      'Send the client secret in the body (client_secret_post).',
    ],
    toProvider: forMicrosoft,
    source: `${entraReference}; https://login.microsoftonline.com/error?code=7000216`,
    when: [{ description: entraCodes(7000216, 7000218) }],
  },
  {
    id: 'entra-public-client',
    family: 'entra',
    title: 'A public application may not send a secret (AADSTS700025)',
    what: 'The application is registered as a public client, so Microsoft Entra ID refuses a request that carries a secret.',
    causes: [
      'The client ID is of a mobile, desktop or single-page application.',
      'The manifest marks the application as a public client.',
    ],
    nextSteps: [
      'Register an application of its own for server-to-server use, with a client secret or a certificate.',
    ],
    toProvider: forMicrosoft,
    source: entraReference,
    when: [{ description: entraCodes(700025) }],
  },
  {
    id: 'entra-client-assertion-invalid',
    family: 'entra',
    title: 'The signed assertion was not accepted (AADSTS700027)',
    what: 'The request authenticated with a signed assertion instead of a secret, and its signature did not match a certificate of the application.',
    causes: [
      'The certificate that signed is not uploaded to the application, or it has expired.',
      'The assertion names another certificate by its thumbprint than the one that signed.',
    ],
    nextSteps: [
      `In ${registration}, compare the thumbprint under Certificates & secrets with that of the certificate in use.`,
      'To try with a client secret instead, add one there and enter it here.',
    ],
    toProvider: forMicrosoft,
    source: entraReference,
    when: [{ description: entraCodes(700027) }],
  },
];
