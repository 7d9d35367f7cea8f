import 'server-only';
import { z } from 'zod';
import { apiProbeLimits, bearers, type SentToApi } from '@/lib/domain/api-probe/api-probe';
import { apiTargetIds } from '@/lib/domain/api-probe/targets';
import type { Credential } from '@/lib/server/store/credential-record';
import { generateTokenInput } from '../generation/generate-token';

/** What can be sent as a header's value: visible ASCII, spaces inside. Empty leaves the header out. */
const headerField = z
  .string()
  .trim()
  .max(apiProbeLimits.headerCharactersMax, { error: 'too-long' })
  .regex(/^[\x20-\x7e]*$/, { error: 'bad-format' })
  .optional();

/** The token is named as for "Generate access token", so that the same request finds the same live token. */
export const callApiInput = generateTokenInput.omit({ newToken: true, joinWithCommas: true }).extend({
  scopes: generateTokenInput.shape.scopes.default([]),
  target: z.enum(apiTargetIds, { error: 'unknown-choice' }),
  url: z.string().max(apiProbeLimits.urlMax, { error: 'too-long' }).default(''),
  apiKey: headerField,
  imsOrgId: headerField,
  bearer: z.enum(bearers, { error: 'unknown-choice' }).default('live'),
});
export type CallApiInput = z.output<typeof callApiInput>;

/** What goes into the call: the credential's own values where the person said nothing. Only Adobe's gateway, and the sandbox like it, want an API key. */
export function sentToApi(
  { provider, clientId, imsOrgId }: Pick<Credential, 'provider' | 'clientId' | 'imsOrgId'>,
  input: Pick<CallApiInput, 'bearer' | 'apiKey' | 'imsOrgId'>,
): SentToApi {
  const isAscii = /^[\x20-\x7e]*$/.test(clientId);
  const ownKey = provider === 'generic' || !isAscii ? null : clientId;
  return {
    bearer: input.bearer,
    apiKey: input.apiKey === undefined ? ownKey : input.apiKey || null,
    imsOrgId: input.imsOrgId === undefined ? imsOrgId : input.imsOrgId || null,
  };
}
