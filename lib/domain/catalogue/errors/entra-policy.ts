import { entraCodes, entraReference, forMicrosoft } from './entra-codes';
import type { ErrorEntry } from './entry';

/** Microsoft Entra ID throttles by a code of its own, whatever the status. */
export const entraThrottleEntries: readonly ErrorEntry[] = [
  {
    id: 'entra-throttled',
    family: 'entra',
    title: 'Too many requests of this client (AADSTS50196, AADSTS90055)',
    what: 'Microsoft Entra ID saw the same request too often in a short time and refuses it for a while.',
    causes: [
      'Each call fetches a new token instead of using the one that is still valid.',
      'A program repeats a request that fails, without a pause.',
    ],
    nextSteps: [
      'Wait as long as Retry-After says, if it is there, otherwise for a few minutes.',
      'Keep each token until shortly before it expires, and pause longer after each failure.',
    ],
    toProvider: forMicrosoft,
    source: entraReference,
    when: [{ description: entraCodes(50196, 90055) }],
  },
];

/** Policies of the tenant, and faults of the service or the request as a whole. */
export const entraPolicyEntries: readonly ErrorEntry[] = [
  {
    id: 'entra-role-not-assigned',
    family: 'entra',
    title: 'The application has no role at the resource (AADSTS501051)',
    what: 'The resource gives tokens only to clients that are assigned to it, and this application is not.',
    causes: [
      'The resource requires assignment, and no app role was given to this application.',
      'An app role was added to the registration, and no administrator has consented to it.',
    ],
    nextSteps: [
      'In the application’s registration, add an app role of the resource under API permissions and grant admin consent.',
      'Or let the owner of the resource switch “Assignment required” off.',
    ],
    toProvider: forMicrosoft,
    source: `${entraReference} (50105); GH Azure-Samples/active-directory-dotnet-daemon#10; https://login.microsoftonline.com/error?code=501051`,
    when: [{ description: entraCodes(501051, 50105) }],
  },
  {
    id: 'entra-conditional-access',
    family: 'entra',
    title: 'Conditional Access blocks the token (AADSTS53003)',
    what: 'Client ID and secret may be right: a policy of the tenant does not allow a token for this request.',
    causes: [
      'A policy for workload identities allows this application from certain network addresses only. Here the request comes from the machine that runs the playground.',
      'A policy blocks the application because of a risk that was detected.',
    ],
    nextSteps: [
      'In Microsoft Entra admin center, look the request up in the service principal sign-in logs: the entry names the policy.',
      'Ask an administrator to allow this address, or run the copied command from an allowed one.',
    ],
    toProvider: forMicrosoft,
    source: `${entraReference}; GH microsoft/botbuilder-dotnet#6759`,
    when: [{ description: entraCodes(53003, 530032) }],
  },
  {
    id: 'entra-grant-not-supported',
    family: 'entra',
    title: 'The grant type was not understood (AADSTS70003)',
    what: 'Microsoft Entra ID does not accept the value of grant_type.',
    causes: ['The value is misspelt: it has to be client_credentials, with an underscore.'],
    nextSteps: ['Look at grant_type in the trace, and remove further parameters by that name.'],
    toProvider: forMicrosoft,
    source: entraReference,
    when: [{ description: entraCodes(70003) }],
  },
  {
    id: 'entra-request-malformed',
    family: 'entra',
    title: 'Microsoft Entra ID could not read the request (AADSTS9002313)',
    what: 'The request arrived and is malformed or has a parameter that does not fit.',
    causes: [
      'The body is not a form, or a character in it is not encoded.',
      'A further parameter belongs to another version of the endpoint or to another grant.',
    ],
    nextSteps: [
      'Remove further parameters and try with grant_type, client_id, client_secret and scope alone.',
      'Check that the version in the address (/oauth2/v2.0/token) is the one whose parameters are sent.',
    ],
    toProvider: forMicrosoft,
    source: entraReference,
    when: [{ description: entraCodes(9002313, 90023, 90004, 90100) }],
  },
  {
    id: 'entra-transient',
    family: 'entra',
    title: 'Microsoft Entra ID failed for a moment (AADSTS90033 and others)',
    what: 'The service reports a fault of its own that passes. It says nothing about your application.',
    causes: ['A part of the service is overloaded or cannot be reached.'],
    nextSteps: ['Try again after a minute.', 'If it lasts, look at Microsoft’s status page for Entra.'],
    toProvider: forMicrosoft,
    source: entraReference,
    when: [{ description: entraCodes(90033, 90024, 90012, 90006, 90090, 50033) }],
  },
];

/** A code that none of the entries has: still more than the bare OAuth error says. */
export const entraOtherEntries: readonly ErrorEntry[] = [
  {
    id: 'entra-code-not-in-catalogue',
    family: 'entra',
    title: 'An error code of Microsoft Entra ID that is not in the catalogue',
    what: 'The description begins with an AADSTS code. The catalogue has the ones that come up with client credentials, and not this one.',
    causes: ['Unknown: the catalogue does not guess.'],
    nextSteps: [
      'Look the code up at https://login.microsoftonline.com/error: enter the digits behind AADSTS.',
      'Read the description as Microsoft wrote it.',
    ],
    toProvider: forMicrosoft,
    source: entraReference,
    when: [{ description: ['aadsts'] }],
  },
];
