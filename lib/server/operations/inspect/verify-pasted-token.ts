import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import type { SignatureView } from '@/lib/domain/generation';
import { verifySources } from '@/lib/domain/inspect/verify-source';
import { can } from '@/lib/domain/policy';
import { Refusal } from '@/lib/domain/refusal';
import type { KeyRequest } from '@/lib/domain/trace/key-request';
import { verifyToken } from '@/lib/server/oauth/verify';
import { idField } from '../credentials/form-fields';
import { findKeySource } from './key-source';

/** Longest token that is verified, in UTF-16 code units; the same as lib/server/oauth/verify.ts. */
const tokenCharactersMax = 65_536;

export const verifyPastedTokenInput = z.strictObject({
  token: z.string().min(1, { error: 'required' }).max(tokenCharactersMax, { error: 'too-long' }),
  keysOf: z.enum(verifySources, { error: 'unknown-choice' }),
  credentialId: idField.optional(),
  issuer: z.string().max(2048, { error: 'too-long' }).default(''),
});

/**
 * Checks the signature of a pasted token with the published keys of whom the person chose. The token decides nothing about where keys come from, is sent
 * nowhere, and is neither kept nor logged; claims are not checked. Changes nothing, so nothing is written to the activity log.
 * @throws Refusal `not-found` for a credential that the actor does not have, `forbidden`, `invalid-input` with the fault of the issuer or credential,
 * `endpoint-refused` where requests to the issuer are not allowed.
 */
export async function verifyPastedToken(
  actor: Actor,
  { token, keysOf, credentialId, issuer }: z.output<typeof verifyPastedTokenInput>,
): Promise<{ signature: SignatureView; keyRequests: readonly KeyRequest[] }> {
  if (!can(actor, 'credential.use')) throw new Refusal('forbidden');
  const { source, policy } = await findKeySource(actor, {
    keysOf,
    credentialId: credentialId ?? null,
    issuer,
  });
  const keyRequests: KeyRequest[] = [];
  const signature = await verifyToken(token, source, policy, (request) => keyRequests.push(request));
  return { signature, keyRequests };
}
