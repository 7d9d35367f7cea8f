import { entraCodes, entraReference, forMicrosoft } from './entra-codes';
import type { ErrorEntry } from './entry';

const grantFlow = 'https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow';

/** Faults of what was asked for at Microsoft Entra ID. */
export const entraScopeEntries: readonly ErrorEntry[] = [
  {
    id: 'entra-scope-not-default',
    family: 'entra',
    title: 'The scope has to end in /.default (AADSTS1002012, AADSTS70011)',
    what: 'For client credentials, Microsoft Entra ID takes one scope: the resource’s identifier with /.default behind it. Single permissions such as User.Read are refused.',
    causes: [
      'A single permission was asked for, as in a user’s sign-in.',
      'The identifier of the resource is incomplete or misspelt.',
    ],
    nextSteps: [
      'Ask for one scope, such as https://graph.microsoft.com/.default or api:// with the API’s client ID and /.default.',
      'Grant the single permissions to the application as application permissions, with an administrator’s consent: they then stand in the token as roles.',
    ],
    toProvider: [...forMicrosoft, 'The scope that was requested.'],
    source: `${grantFlow}; ${entraReference}; GH MicrosoftDocs/azure-docs#99862`,
    when: [{ description: entraCodes(1002012, 70011, 28002, 700023) }],
  },
  {
    id: 'entra-scope-several-resources',
    family: 'entra',
    title: 'The scopes belong to more than one resource (AADSTS700022)',
    what: 'A token of Microsoft Entra ID is for one resource. The request names scopes of several.',
    causes: ['Scopes of two APIs were asked for at once.'],
    nextSteps: ['Ask for one resource’s /.default at a time, and keep a token for each.'],
    toProvider: [...forMicrosoft, 'The scopes that were requested.'],
    source: entraReference,
    when: [{ description: entraCodes(700022) }],
  },
  {
    id: 'entra-parameter-missing',
    family: 'entra',
    title: 'A parameter is missing (AADSTS900144)',
    what: 'Microsoft Entra ID names in its description the parameter that it did not find in the body.',
    causes: [
      'No scope was sent: version 2.0 of the endpoint demands one.',
      'The parameter was sent under a name that is almost right, or in the address instead of the body.',
    ],
    nextSteps: [
      'Add the parameter that the description names; for a scope, the resource’s identifier with /.default.',
    ],
    toProvider: forMicrosoft,
    source: `${entraReference}; GH statping-ng/statping-ng#165`,
    when: [{ description: entraCodes(900144, 90014) }],
  },
  {
    id: 'entra-resource-parameter',
    family: 'entra',
    title: 'The resource parameter belongs to version 1 (AADSTS901002)',
    what: 'Version 2.0 of the token endpoint does not take “resource”: it takes the resource as part of the scope.',
    causes: ['The request mixes a parameter of version 1 with the address of version 2.0.'],
    nextSteps: ['Remove “resource” and ask for the scope resource/.default instead.'],
    toProvider: forMicrosoft,
    source: `${entraReference}; ${grantFlow}`,
    when: [{ description: entraCodes(901002) }],
  },
  {
    id: 'entra-resource-not-found',
    family: 'entra',
    title: 'The resource is not in this tenant (AADSTS500011)',
    what: 'Microsoft Entra ID found no API with this identifier in the tenant.',
    causes: [
      'The identifier before /.default is misspelt: it has to be the API’s Application ID URI or its client ID.',
      'The API has no service principal in this tenant.',
      'The token endpoint names another tenant than the API’s.',
    ],
    nextSteps: [
      'Copy the Application ID URI from the API’s page “Expose an API”.',
      'Let an administrator add the API to this tenant, or use the tenant that has it.',
    ],
    toProvider: [...forMicrosoft, 'The scope that was requested.'],
    source: `${entraReference}; GH wso2/api-manager#5164`,
    when: [{ description: entraCodes(500011, 50001, 650052) }],
  },
  {
    id: 'entra-resource-not-permitted',
    family: 'entra',
    title: 'The application lists no permission for this resource (AADSTS650057)',
    what: 'The resource exists, and it is not among those that the application’s registration asks for.',
    causes: [
      'No permission of the API was added to the registration.',
      'A permission was added, and no administrator has consented to it.',
    ],
    nextSteps: [
      'In the application’s registration, open API permissions, add an application permission of the API and grant admin consent.',
    ],
    toProvider: forMicrosoft,
    source: entraReference,
    when: [{ description: entraCodes(650057, 650056) }],
  },
];
