/** Authorization servers whose own errors are known here; Adobe IMS is told apart by the provider instead. */
export type Platform = 'auth0' | 'okta' | 'entra' | 'keycloak' | 'cognito';

interface PlatformMark {
  readonly platform: Platform;
  /** Ends of the host name, a leading dot included; one is enough. */
  readonly hosts?: readonly string[];
  /** Parts of the path, all of them, for servers that people run under names of their own. */
  readonly path?: readonly string[];
}

/** In the order in which they are tried: a host says more than a path. */
const marks: readonly PlatformMark[] = [
  { platform: 'auth0', hosts: ['.auth0.com'] },
  { platform: 'cognito', hosts: ['.amazoncognito.com'] },
  {
    platform: 'okta',
    hosts: ['.okta.com', '.oktapreview.com', '.okta-emea.com', '.okta-gov.com', '.okta.mil'],
  },
  {
    platform: 'entra',
    hosts: [
      '.microsoftonline.com',
      '.microsoftonline.us',
      '.partner.microsoftonline.cn',
      '.chinacloudapi.cn',
      '.ciamlogin.com',
      'login.windows.net',
      'sts.windows.net',
    ],
  },
  { platform: 'keycloak', path: ['/realms/', '/protocol/openid-connect/'] },
  { platform: 'okta', path: ['/oauth2/', '/v1/token'] },
];

/**
 * Whose token endpoint this probably is, by host or path; null where neither tells. A custom domain of Auth0, Entra or Cognito looks like
 * any other. Only words may depend on the answer.
 */
export function findPlatform(endpoint: URL | null): Platform | null {
  if (endpoint === null) return null;
  const path = endpoint.pathname.toLowerCase();
  const found = marks.find(
    (mark) =>
      mark.hosts?.some((end) => endpoint.hostname.endsWith(end)) ||
      mark.path?.every((part) => path.includes(part)),
  );
  return found?.platform ?? null;
}
