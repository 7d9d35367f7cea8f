import { type ExampleMaker, lifetimeSeconds, plainHeader } from './example';

/** What RFC 9068, RFC 8693, RFC 7800, RFC 9396 and OpenID Connect say of tokens: an access token, one that acts for a person, an ID token. */
export const standardExamples: ExampleMaker = (issuedAtSeconds) => {
  const common = {
    iss: 'https://issuer.example',
    aud: 'https://api.example',
    exp: issuedAtSeconds + lifetimeSeconds,
    nbf: issuedAtSeconds,
    iat: issuedAtSeconds,
    jti: 'example-token-1',
  };
  const header = { ...plainHeader, typ: 'at+jwt' };
  return [
    {
      header,
      payload: {
        ...common,
        sub: 'example-client',
        client_id: 'example-client',
        scope: 'orders.read orders.write',
        roles: ['reporting'],
        groups: ['integrations'],
        entitlements: ['orders-plus'],
        authorization_details: [
          { type: 'order', actions: ['read'], locations: ['https://api.example/orders'] },
        ],
        cnf: { 'x5t#S256': 'bm9ib2R5LXNpZ25lZC10aGlzLWV4YW1wbGUtdG9rZW4' },
      },
    },
    {
      header,
      payload: {
        ...common,
        sub: 'person-42',
        client_id: 'example-client',
        scope: 'orders.read',
        act: { sub: 'example-client' },
        may_act: { sub: 'example-gateway' },
      },
    },
    {
      header: plainHeader,
      payload: {
        ...common,
        aud: 'example-client',
        sub: 'person-42',
        azp: 'example-client',
        auth_time: issuedAtSeconds - 60,
        nonce: 'example-nonce',
        acr: 'urn:example:bronze',
        amr: ['pwd', 'otp'],
        at_hash: 'ZXhhbXBsZS1hdC1oYXNoIQ',
        c_hash: 'ZXhhbXBsZS1jb2RlLWhhc2g',
        sid: 'example-session',
        name: 'Ada Example',
        given_name: 'Ada',
        family_name: 'Example',
        preferred_username: 'ada',
        email: 'ada@example.com',
        email_verified: true,
        locale: 'en-GB',
        updated_at: issuedAtSeconds - 86_400,
      },
    },
  ];
};
