import { encodeForm, type RawCall, type RawField } from './raw-action';

/** What a person types for a credential of a server at `tokenEndpoint`. */
export function enteredForm(tokenEndpoint: string, clientSecret: string): Readonly<Record<string, string>> {
  const clientId = `id-${tokenEndpoint.split('/').at(-1)}`;
  return { provider: 'generic', tokenEndpoint, clientId, authMethod: 'client_secret_post', clientSecret };
}

/** Calls of `enterCredential` that have to be refused, by name: the secret in a wrong field, or a call spoiled around a good form. */
export function spoiledCalls(cookie: string, secret: string): Readonly<Record<string, RawCall>> {
  const good = enteredForm('https://127.0.0.1:9/', secret);
  const frame = encodeForm(good);
  const multipart = 'multipart/form-data; boundary=----raw-action-boundary';
  const json = 'text/plain;charset=UTF-8';
  const address = `https://id:${encodeURIComponent(secret)}@127.0.0.1/`;
  const { clientId: _left, ...withoutId } = good;
  const form = (more: Readonly<Record<string, string>>): RawCall => ({
    cookie,
    fields: { ...good, ...more },
  });
  const also = (field: RawField): RawCall => ({ cookie, fields: [...Object.entries(good), field] });
  const spoiled = (type: string, content: string): RawCall => ({ cookie, body: { type, content } });
  return {
    'secret too long': form({ clientSecret: secret.repeat(60) }),
    'secret twice': also(['clientSecret', secret]),
    'secret as a file': also(['clientSecret', { file: secret }]),
    'client ID missing': { cookie, fields: withoutId },
    'field named by the secret': form({ [secret.replaceAll('"', '%22')]: 'x' }),
    'secret as provider': form({ provider: secret }),
    'secret as method': form({ authMethod: secret }),
    'secret as endpoint': form({ tokenEndpoint: secret }),
    'secret in the address': form({ tokenEndpoint: address }),
    'secret as issuer': form({ issuer: secret }),
    'secret as parameter client_secret': form({ parameterName: 'client_secret', parameterValue: secret }),
    'wrong origin': { ...form({}), origin: 'https://evil.example' },
    'no origin': { ...form({}), origin: null },
    'secret as origin': { ...form({}), origin: `https://${encodeURIComponent(secret)}.example` },
    'signed out': { fields: good },
    'secret as cookie': { fields: good, cookie: `s2s=${encodeURIComponent(secret)}` },
    'body too large': form({ padding: secret.repeat(8_000) }),
    'arguments are no JSON': spoiled(json, secret),
    'arguments are cut JSON': spoiled(json, JSON.stringify([secret]).slice(0, -2)),
    'arguments are an object': spoiled(json, JSON.stringify([{ clientSecret: secret }])),
    'form cut off': spoiled(multipart, frame.slice(0, frame.indexOf(secret) + secret.length)),
    'form without a boundary': spoiled('multipart/form-data', frame),
    'form with another boundary': spoiled('multipart/form-data; boundary=x', frame),
    'form without arguments': spoiled(multipart, frame.replace('["$K1"]', '')),
    'argument that is not there': spoiled(multipart, frame.replace('$K1', '$2')),
    'another content type': spoiled('application/octet-stream', secret),
  };
}
