import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AuthMethod } from '@/lib/domain/credential';

export interface ProviderClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly authMethod: AuthMethod;
}

export interface RunningProvider {
  readonly issuer: string;
  readonly tokenEndpoint: string;
  readonly jwksUri: string;
  /** Send as `resource` to choose the format of the access token. */
  readonly resources: { readonly jwt: string; readonly opaque: string };
  /** Every secret below belongs to one client by each of the two standard methods, and plain ones also to the raw Basic method. */
  readonly clients: readonly ProviderClient[];
  close(): Promise<void>;
}

/** Secrets that break encodings: separators of forms, headers, shells and base64, and text beyond ASCII as far as the server takes it. */
export const hostileSecrets = [
  'a+b&c=d%20e/f?g#h',
  'quote\'double"back\\slash`tick$dollar',
  'colon:colon::and;semi,comma',
  '  spaces at both ends  ',
  '%41%42%2B already encoded',
  '<script>alert(1)</script>',
  '~!@#$%^&*()_+-=[]{}|',
  'x'.repeat(512),
] as const;

const plainSecret = 'p8e-ABCdef_123456789-plain.secret';
const resources = { jwt: 'urn:test:jwt', opaque: 'urn:test:opaque' } as const;

/** Starts the certified `oidc-provider` on a free loopback port, with client-credentials clients, JWT and opaque tokens. */
export async function startOidcProvider(): Promise<RunningProvider> {
  const { default: Provider } = await import('oidc-provider');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const clients = [plainSecret, ...hostileSecrets].flatMap((clientSecret) => clientsWith(clientSecret));

  const provider = new Provider(issuer, {
    clients: clients.map(({ clientId, clientSecret, authMethod }) => ({
      client_id: clientId,
      client_secret: clientSecret,
      token_endpoint_auth_method:
        authMethod === 'client_secret_post' ? 'client_secret_post' : 'client_secret_basic',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      scope: 'read write',
    })),
    scopes: ['read', 'write', 'admin:all'],
    jwks: { keys: [signingKey('RS256'), signingKey('ES256')] },
    cookies: { keys: [randomUUID()] },
    ttl: { ClientCredentials: 600 },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resources.jwt,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context: unknown, resource: string) => ({
          scope: 'read write admin:all',
          audience: resource,
          accessTokenTTL: 600,
          accessTokenFormat: resource === resources.opaque ? 'opaque' : 'jwt',
        }),
      },
    },
  });
  server.on('request', provider.callback());

  return {
    issuer,
    tokenEndpoint: `${issuer}/token`,
    jwksUri: `${issuer}/jwks`,
    resources,
    clients,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function clientsWith(clientSecret: string): ProviderClient[] {
  const methods: AuthMethod[] = ['client_secret_post', 'client_secret_basic'];
  // Unreserved characters only: then encoding changes nothing, and a server that decodes accepts the raw form too.
  if (/^[\w.-]+$/.test(clientSecret)) methods.push('client_secret_basic_raw');
  return methods.map((authMethod) => ({ clientId: `client-${randomUUID()}`, clientSecret, authMethod }));
}

function signingKey(alg: 'RS256' | 'ES256'): Record<string, unknown> {
  const { privateKey } =
    alg === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), alg, use: 'sig', kid: `key-${alg.toLowerCase()}` };
}
