import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { makeNamedCertificates } from './certificates';
import { type KeyServer, startKeyServer } from './key-server';
import { everyScript, scriptTexts } from './script-payload-kinds';

/** An https address whose certificate has another name of attacks for each turn. */
export interface NamedTlsServer {
  readonly endpoint: string;
  /** How many certificates there are, and the attacks in their names. */
  readonly names: readonly (readonly [commonName: string, organisation: string])[];
  turnTo(number: number): void;
  close(): Promise<void>;
}

/** Starts it on a free port. Attacks that no name of a certificate can hold are left out. */
export async function startNamedTlsServer(): Promise<NamedTlsServer> {
  const fitting = everyScript.filter(
    (text) =>
      text.isWellFormed() &&
      !text.includes('\0') &&
      text.trim() === text &&
      text.length <= 60 &&
      Buffer.byteLength(text) <= 64,
  );
  const names = Array.from(
    { length: Math.ceil(fitting.length / 2) },
    (_, at) => [fitting[2 * at] ?? '', fitting[2 * at + 1] ?? 'last'] as const,
  );
  const certificates = makeNamedCertificates(names);
  const server = createServer({ ...certificates[0] }, (socket) =>
    socket.on('error', () => socket.destroy()).end(),
  );
  server.on('tlsClientError', (_fault, socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `https://127.0.0.1:${(server.address() as AddressInfo).port}/token`,
    names,
    turnTo: (number) => server.setSecureContext({ ...certificates[number] }),
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

/** Issuers that publish a key under a name of attacks, each with a token that this key signed. */
export interface ScriptIssuers {
  /** As a person types it, and a token of it; by the number of a text. */
  of(number: number): Promise<{ readonly issuer: string; readonly token: string }>;
  close(): Promise<void>;
}

/** Starts them on a free port. */
export async function startScriptIssuers(): Promise<ScriptIssuers> {
  const server: KeyServer = await startKeyServer();
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = await exportJWK(publicKey);
  return {
    async of(number) {
      const kid = scriptTexts[number] ?? '';
      const issuer = `${server.origin}/${number}`;
      const keys = `/${number}/keys?${encodeURIComponent(kid.toWellFormed()).slice(0, 900)}`;
      server.pages.set(
        `/${number}/.well-known/openid-configuration`,
        JSON.stringify({ issuer, jwks_uri: server.origin + keys, [kid]: kid }),
      );
      const published = { keys: [{ ...jwk, kid, [kid]: kid }] };
      server.pages.set(
        new URL(server.origin + keys).pathname + new URL(server.origin + keys).search,
        JSON.stringify(published),
      );
      const token = await new CompactSign(
        Buffer.from(JSON.stringify({ iss: kid, number: `number ${number}.` })),
      )
        .setProtectedHeader({ alg: 'ES256', kid, jku: kid })
        .sign(privateKey);
      return { issuer, token };
    },
    close: () => server.close(),
  };
}
