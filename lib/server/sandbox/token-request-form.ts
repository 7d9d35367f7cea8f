import 'server-only';

/** What a client sent to the token endpoint; empty strings where a parameter is missing. */
export interface TokenRequestForm {
  readonly grantType: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
  /** Names of parameters that were sent, to tell a misspelt one from a missing one. */
  readonly names: readonly string[];
}

/** A token request larger than this is answered 413; bytes. */
export const tokenRequestBytesMax = 16_384;

/**
 * Reads the request the way IMS is documented to: parameters in the body or the query, client by parameters or HTTP Basic,
 * scopes separated by comma, space or both. Returns null where the body is too large.
 * @see AdobeDocs/adobe-dev-console, guides/authentication/ServerToServerAuthentication/ims.md
 */
export async function readTokenRequest(request: Request): Promise<TokenRequestForm | null> {
  const body = await request.text();
  if (body.length > tokenRequestBytesMax) return null;
  const isForm = request.headers
    .get('content-type')
    ?.toLowerCase()
    .startsWith('application/x-www-form-urlencoded');
  const form = new URLSearchParams(isForm ? body : '');
  const query = new URL(request.url).searchParams;
  const parameter = (name: string) => form.get(name) ?? query.get(name) ?? '';
  const basic = readBasic(request.headers.get('authorization'));
  return {
    grantType: parameter('grant_type'),
    clientId: basic?.clientId ?? parameter('client_id'),
    clientSecret: basic?.clientSecret ?? parameter('client_secret'),
    scopes: [
      ...new Set(
        parameter('scope')
          .split(/[\s,]+/)
          .filter(Boolean),
      ),
    ],
    names: [...new Set([...form.keys(), ...query.keys()])],
  };
}

/** HTTP Basic with form-encoded parts (RFC 6749 section 2.3.1); parts that are not form-encoded are taken as they are. */
function readBasic(header: string | null): { clientId: string; clientSecret: string } | null {
  const encoded = /^Basic\s+([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1];
  if (!encoded) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0) return null;
  return { clientId: formDecoded(text.slice(0, colon)), clientSecret: formDecoded(text.slice(colon + 1)) };
}

function formDecoded(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return part;
  }
}
