import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { enterCredential, enterCredentialInput } from '@/lib/server/operations/credentials/enter-credential';
import { generateToken, generateTokenInput } from '@/lib/server/operations/generation/generate-token';
import { makeActor, makeGuest } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { canary, create, everyRow, newName } from './credential-ground';

/** A field of the form with the secret in it, and the field that is refused. */
const places: readonly (readonly [field: string, input: Record<string, unknown>])[] = [
  ['clientId', { clientId: canary }],
  ['scopes', { scopes: `read ${canary}` }],
  ['tokenEndpoint', { tokenEndpoint: `https://auth.example.com/token?x=${canary}` }],
  ['issuer', { issuer: `https://auth.example.com/${canary}` }],
  ['parameters', { parameterName: ['audience'], parameterValue: [`a ${canary} b`] }],
  ['parameters', { parameterName: [canary], parameterValue: ['1'] }],
];
const base = {
  provider: 'generic',
  tokenEndpoint: 'https://auth.example.com/token',
  clientId: 'client-1',
  clientSecret: canary,
};

eachDatabase('a client secret that stands in another field too', () => {
  let guest: Actor;
  let developer: Actor;
  beforeAll(async () => {
    guest = await makeGuest();
    developer = await makeActor('developer');
  });

  it.each(places)('is refused at the field %s, and nothing of it is kept', async (field, input) => {
    await expect(
      enterCredential(guest, enterCredentialInput.parse({ ...base, ...input })),
    ).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { [field]: 'holds-secret' },
    });
    expect(JSON.stringify(await everyRow())).not.toContain(canary);
  });

  it('is refused where a credential is created, and a shorter word than a secret is not', async () => {
    await expect(create(developer, { name: newName(), scopes: `openid ${canary}` })).rejects.toMatchObject({
      fields: { scopes: 'holds-secret' },
    });
    const entered = enterCredential(
      guest,
      enterCredentialInput.parse({ ...base, clientSecret: 'client', clientId: 'client-1' }),
    );
    await expect(entered).resolves.toMatchObject({ credential: { clientId: 'client-1' } });
  });

  it('is refused in the scopes and parameters of one request, and nothing is sent', async () => {
    const { credential } = await enterCredential(
      guest,
      enterCredentialInput.parse({ ...base, tokenEndpoint: 'http://127.0.0.1:1/token' }),
    );
    const input = { credentialId: credential.id, requestId: 'request-1', scopes: '' };
    for (const [field, further] of [
      ['scopes', { scopes: canary }],
      ['parameters', { parameterName: ['resource'], parameterValue: [canary] }],
    ] as const)
      await expect(
        generateToken(guest, generateTokenInput.parse({ ...input, ...further })),
      ).rejects.toMatchObject({
        code: 'invalid-input',
        fields: { [field]: 'holds-secret' },
      });
    const { generation } = await generateToken(guest, generateTokenInput.parse(input));
    expect(generation.outcome).toMatchObject({ kind: 'failure', failure: { stage: 'guard' } });
  });
});
