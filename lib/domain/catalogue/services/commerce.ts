import { baseScopes, inventory, type ServiceEntry } from './service';

/** Services of Adobe Commerce. */
export const commerceServices: readonly ServiceEntry[] = [
  {
    id: 'commerce-cloud-service',
    name: 'Commerce as a Cloud Service',
    sdkCode: 'ACCS-REST-API',
    base: baseScopes,
    scopes: [
      'email',
      'profile',
      'additional_info.roles',
      'additional_info.projectedProductContext',
      'commerce.accs',
    ],
    alsoSeen: ['org.read'],
    productProfile: 'required',
    source: 'Adobe Commerce documentation',
    note: 'org.read has been seen in addition. commerce.accs appears after the service is subscribed.',
  },
  {
    id: 'commerce-optimizer-ingestion',
    name: 'Commerce Optimizer ingestion',
    sdkCode: null,
    base: baseScopes,
    scopes: ['commerce.aco.ingestion'],
    alsoSeen: [],
    productProfile: 'unknown',
    source: inventory,
    note: null,
  },
];
