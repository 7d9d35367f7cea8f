import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import { dataSets } from '@/lib/domain/catalogue/sandbox-products';
import type { ProfileTrial } from '@/lib/domain/credential-overview';
import type { GenerationOutcome } from '@/lib/domain/generation';
import { Refusal } from '@/lib/domain/refusal';
import { env } from '@/lib/server/env';
import { transaction } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import { generateToken, generateTokenInput } from '../generation/generate-token';
import { outboundPolicyOf } from '../generation/outbound-policy';
import { type Happening, recordActivity } from '../record-activity';
import { tryDataSet } from './data-trial';
import { idField } from './form-fields';
import { getSavedCredential, type SavedCredential } from './saved-credential';

export const tryProductProfilesInput = z.strictObject({ credentialId: idField });

/**
 * "Try it live": asks the sandbox's data API for every data set with a token of the credential, a live one where there is one: what its product profiles
 * open is decided at each call, so the same token reads more or less after a change.
 * @throws Refusal `not-found` also for a credential of another provider, `forbidden`, `secret-required`.
 */
export async function tryProductProfiles(
  actor: Actor,
  { credentialId }: z.output<typeof tryProductProfilesInput>,
): Promise<{ trial: ProfileTrial }> {
  const credential = await getSavedCredential(actor, 'credential.use', credentialId);
  if (credential.provider !== 'sandbox') throw new Refusal('not-found');
  const asked = generateTokenInput.parse({ requestId: newId('req'), credentialId, scopes: '' });
  const { outcome } = (await generateToken(actor, asked)).generation;
  const trial = outcome.kind === 'token' ? await tryAll(actor, credential, outcome) : noToken(outcome);
  await transaction((trx) =>
    recordActivity(trx, actor, {
      event: 'product-profiles.tried',
      target: { id: credentialId, name: credential.name },
      ...factsOf(trial),
    }),
  );
  return { trial };
}

async function tryAll(
  actor: Actor,
  { clientId, imsOrgId }: SavedCredential,
  { token: { accessToken } }: Extract<GenerationOutcome, { kind: 'token' }>,
): Promise<ProfileTrial> {
  const policy = await outboundPolicyOf(actor);
  const call = { origin: env().origin, accessToken, clientId, imsOrgId, policy };
  const trials = await Promise.all(dataSets.map(({ id }) => tryDataSet(id, call)));
  return { kind: 'tried', at: Date.now(), trials };
}

function noToken(outcome: Exclude<GenerationOutcome, { kind: 'token' }>): ProfileTrial {
  if (outcome.kind === 'cancelled')
    return { kind: 'no-token', title: 'The request was cancelled', nextSteps: ['Try again.'] };
  const { title, nextSteps } = outcome.failure.explanation;
  return { kind: 'no-token', title, nextSteps };
}

function factsOf(trial: ProfileTrial): Pick<Happening, 'result' | 'detail'> {
  if (trial.kind === 'no-token') return { result: 'failed' };
  const readable = trial.trials.filter(({ rowCount }) => rowCount !== null).length;
  return { detail: { readable, refused: trial.trials.length - readable } };
}
