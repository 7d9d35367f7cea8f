import { type Example, type ExampleMaker, plainHeader } from './example';
import { standardExamples } from './standard';

/** A key that was never used: the words "not a key" in place of its coordinates. */
const key = { kty: 'EC', crv: 'P-256', x: 'bm90LWEta2V5', y: 'bm90LWEta2V5' };

/** What may stand in a header: of an ordinary token, of a proof that brings its key, of one whose content is apart, and of an encrypted one. */
export const headerExamples: ExampleMaker = (issuedAtSeconds) => {
  const payload = standardExamples(issuedAtSeconds)[0]?.payload ?? null;
  const proof: Example = {
    header: { alg: 'ES256', typ: 'dpop+jwt', jwk: key },
    payload: {
      htm: 'POST',
      htu: 'https://issuer.example/token',
      iat: issuedAtSeconds,
      jti: 'example-proof-1',
    },
  };
  return [
    {
      header: {
        ...plainHeader,
        typ: 'at+jwt',
        jku: 'https://issuer.example/keys.json',
        x5u: 'https://issuer.example/certificate.pem',
        x5c: ['bm90IGEgY2VydGlmaWNhdGU='],
        x5t: 'bm90LWEtdGh1bWJwcmludA',
        'x5t#S256': 'bm90LWEtdGh1bWJwcmludC1vZi1hLWNlcnRpZmljYXRl',
      },
      payload,
    },
    proof,
    { header: { alg: 'RS256', kid: 'example-key-1', b64: false, crit: ['b64'] }, payload: null },
    {
      header: {
        alg: 'RSA-OAEP-256',
        enc: 'A256GCM',
        zip: 'DEF',
        cty: 'JWT',
        kid: 'example-key-1',
      },
      payload: null,
    },
  ];
};
