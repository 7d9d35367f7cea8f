import * as oauth from 'oauth4webapi';
import type { TokenRequest } from '@/lib/domain/generation';

/** What the console sends: everything that the authorization server can tell apart. */
export interface ExpectedRequest {
  readonly pairs: readonly (readonly [string, string])[];
  readonly body: string;
  readonly authorization: string | undefined;
  readonly accept: string | undefined;
}

/** Lets oauth4webapi build the request, which knows nothing of the snippets; raw Basic, which it does not have, is put together here. */
export async function expectedRequest(request: TokenRequest, secret: string): Promise<ExpectedRequest> {
  const server: oauth.AuthorizationServer = {
    issuer: 'http://127.0.0.1',
    token_endpoint: 'http://127.0.0.1/token',
  };
  let sent: { body: URLSearchParams; headers: Headers } | undefined;
  await oauth.clientCredentialsGrantRequest(
    server,
    { client_id: request.clientId },
    authentication(request, secret),
    new URLSearchParams(request.form.map(([name, value]) => [name, value])),
    {
      [oauth.allowInsecureRequests]: true,
      [oauth.customFetch]: async (_url, options) => {
        sent = { body: new URLSearchParams(String(options.body)), headers: new Headers(options.headers) };
        return new Response('{}');
      },
    },
  );
  if (!sent) throw new Error('oauth4webapi sent nothing');
  return {
    pairs: [...sent.body],
    body: sent.body.toString(),
    authorization: sent.headers.get('authorization') ?? undefined,
    accept: sent.headers.get('accept') ?? undefined,
  };
}

function authentication(request: TokenRequest, secret: string): oauth.ClientAuth {
  switch (request.authMethod) {
    case 'client_secret_post':
      return oauth.ClientSecretPost(secret);
    case 'client_secret_basic':
      return oauth.ClientSecretBasic(secret);
    case 'client_secret_basic_raw':
      return (_server, client, _body, headers) => {
        const credentials = Buffer.from(`${client.client_id}:${secret}`, 'utf8').toString('base64');
        headers.set('authorization', `Basic ${credentials}`);
      };
  }
}
