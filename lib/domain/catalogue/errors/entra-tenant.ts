import { entraCodes, entraReference, forMicrosoft } from './entra-codes';
import type { ErrorEntry } from './entry';

/** The client ID is not one of this tenant: searched before anything is said of the secret. */
export const entraUnknownClientEntries: readonly ErrorEntry[] = [
  {
    id: 'entra-application-not-found',
    family: 'entra',
    title: 'The application is not in this tenant (AADSTS700016)',
    what: 'Microsoft Entra ID found no application with this client ID in the tenant that the token endpoint names.',
    causes: [
      'The tenant in the token endpoint is another one than the application’s.',
      'The client ID was mistyped, or the Object ID was copied instead of the Application (client) ID.',
      'The application is of another tenant and no administrator has consented to it here.',
    ],
    nextSteps: [
      'Copy the Application (client) ID and the Directory (tenant) ID from the application’s overview page, both from the same page.',
      'For an application of another tenant, let an administrator of this one grant consent.',
    ],
    toProvider: forMicrosoft,
    source: entraReference,
    when: [{ description: entraCodes(700016, 700011) }],
  },
];

/** Faults of the tenant, and of the application’s state in it. */
export const entraTenantEntries: readonly ErrorEntry[] = [
  {
    id: 'entra-service-principal-missing',
    family: 'entra',
    title: 'The application has no service principal in this tenant (AADSTS7000229)',
    what: 'The application is registered, and the tenant has no enterprise application (service principal) for it, so it cannot have tokens there.',
    causes: [
      'The application was registered with a command or a script: the admin center makes the service principal too, those do not.',
      'The service principal was deleted.',
    ],
    nextSteps: [
      'Create the service principal, for example with “az ad sp create --id” followed by the client ID.',
      'Then grant it the permissions it needs, with an administrator’s consent.',
    ],
    toProvider: forMicrosoft,
    source: 'GH Azure/Commercial-Marketplace-SaaS-Accelerator#830; GH SidU/openclaw-teams-setup PR #3',
    when: [{ description: entraCodes(7000229) }],
  },
  {
    id: 'entra-application-disabled',
    family: 'entra',
    title: 'The application is disabled (AADSTS7000112)',
    what: 'The application exists and has been switched off in this tenant.',
    causes: [
      'An administrator disabled sign-in for the enterprise application.',
      'Microsoft disabled the application, for example for a breach of its terms.',
    ],
    nextSteps: [
      'In Microsoft Entra admin center, open Enterprise applications and look at “Enabled for users to sign in”.',
      'If it is on, ask Microsoft why the application is disabled.',
    ],
    toProvider: forMicrosoft,
    source: entraReference,
    when: [{ description: entraCodes(7000112, 70001) }],
  },
  {
    id: 'entra-tenant-not-found',
    family: 'entra',
    title: 'There is no such tenant (AADSTS90002)',
    what: 'Microsoft Entra ID does not know the tenant that the token endpoint names.',
    causes: [
      'The tenant ID or the domain in the token endpoint is mistyped, or a placeholder still stands there.',
      'The tenant is in another cloud, such as the one for China or for the US government.',
    ],
    nextSteps: [
      'Copy the Directory (tenant) ID from the application’s overview page into the token endpoint.',
      'For another cloud, use that cloud’s host instead of login.microsoftonline.com.',
    ],
    toProvider: forMicrosoft,
    source: `${entraReference}; https://login.microsoftonline.com/error?code=900023`,
    relatedChecks: ['placeholder'],
    when: [{ description: entraCodes(90002, 900023) }],
  },
  {
    id: 'entra-tenant-not-named',
    family: 'entra',
    title: 'The token endpoint does not name a tenant (AADSTS9001023, AADSTS50059)',
    what: 'An application without a user belongs to a tenant, and the address has “common”, “consumers” or nothing in its place.',
    causes: ['The token endpoint was copied from an example for signing in people.'],
    nextSteps: [
      'Put the Directory (tenant) ID in the place of “common” in the token endpoint.',
      'Use the tenant in which the application has its permissions.',
    ],
    toProvider: forMicrosoft,
    source: entraReference,
    when: [{ description: entraCodes(9001023, 50059, 90019, 50194) }],
  },
  {
    id: 'entra-other-cloud',
    family: 'entra',
    title: 'Tenant and token endpoint are of different clouds (AADSTS900382)',
    what: 'The tenant is in one of Microsoft’s national clouds, and the request went to another one. A client with a secret cannot cross between them.',
    causes: ['The host of the token endpoint belongs to another cloud than the tenant.'],
    nextSteps: [
      'Find out in which cloud the tenant is and use the host of its token endpoint.',
      'Ask for the scope of that cloud too: the resource’s address differs as well.',
    ],
    toProvider: forMicrosoft,
    source: entraReference,
    when: [{ description: entraCodes(900382, 900432, 90038) }],
  },
];
