import 'server-only';
import { type ClientAuth, ClientSecretBasic, ClientSecretPost } from 'oauth4webapi';
import type { AuthMethod } from '@/lib/domain/credential';

/**
 * How the client's id and secret are put into a request. `clientSecret` is the revealed secret: the caller may hand the result to
 * `clientCredentialsGrantRequest` and to nothing else.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
 */
export function clientAuthentication(method: AuthMethod, clientSecret: string): ClientAuth {
  switch (method) {
    case 'client_secret_post':
      return ClientSecretPost(clientSecret);
    case 'client_secret_basic':
      return ClientSecretBasic(clientSecret);
    case 'client_secret_basic_raw':
      // RFC 7617 alone: the id and secret as they are, in UTF-8, as curl -u sends them.
      return (_server, client, _body, headers) => {
        const pair = Buffer.from(`${client.client_id}:${clientSecret}`, 'utf8').toString('base64');
        headers.set('authorization', `Basic ${pair}`);
      };
  }
}
