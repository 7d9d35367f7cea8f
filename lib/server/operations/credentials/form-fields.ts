import 'server-only';
import { z } from 'zod';
import { authMethods, credentialLimits } from '@/lib/domain/credential';
import { providerIds } from '@/lib/domain/provider/provider';
import { parseScopes } from '@/lib/domain/token/scopes';
import { Secret } from '@/lib/server/secret';

const {
  nameMax,
  clientIdMax,
  clientSecretMax,
  scopesMax,
  scopeCharactersMax,
  parametersMax,
  parameterCharactersMax,
} = credentialLimits;

/** A record's id as we make them: a prefix of letters and 22 characters. */
export const idField = z.string().regex(/^[a-z]{2,5}_[\w-]{22}$/);

/** The browser's own id of one request: 8 to 64 characters of the base64url alphabet. */
export const requestIdField = z.string().regex(/^[\w-]{8,64}$/);

export const nameField = z
  .string()
  .trim()
  .min(1, { error: 'required' })
  .max(nameMax, { error: 'too-long' })
  .refine((name) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name), { error: 'bad-format' });

/** Postgres cannot store NUL in text, and no id, name or value has one. */
const withoutNul = (text: string) => !text.includes('\0');

const clientIdField = z
  .string()
  .min(1, { error: 'required' })
  .max(clientIdMax, { error: 'too-long' })
  .refine(withoutNul, { error: 'bad-format' });

/** Becomes a `Secret` at once; nothing behind the schema sees the text. */
const clientSecretField = z
  .string()
  .min(1, { error: 'required' })
  .max(clientSecretMax, { error: 'too-long' })
  .transform((text) => new Secret(text));

/** Scopes in any separator; at most 200, of 256 characters each. */
export const scopesField = z
  .string()
  .max(scopesMax * (scopeCharactersMax + 2), { error: 'too-long' })
  .transform((text) => parseScopes(text))
  .refine(
    (scopes) => scopes.length <= scopesMax && scopes.every((scope) => scope.length <= scopeCharactersMax),
    {
      error: 'too-long',
    },
  );

const providerField = z.enum(providerIds, { error: 'unknown-choice' });
export const authMethodField = z.enum(authMethods, { error: 'unknown-choice' });

const parameterText = z
  .string()
  .max(parameterCharactersMax, { error: 'too-long' })
  .refine(withoutNul, { error: 'bad-format' });

/** Names and values of further parameters, sent as two lists of one length. */
export const parameterFields = {
  parameterName: z.array(parameterText.min(1)).max(parametersMax).default([]),
  parameterValue: z.array(parameterText).max(parametersMax).default([]),
};

/** What makes a credential, wherever one is typed in or found. Which token endpoint and authentication go with the provider is for `readTarget` to say. */
export const credentialFormFields = {
  provider: providerField,
  tokenEndpoint: z.string().default(''),
  issuer: z.string().default(''),
  clientId: clientIdField,
  clientSecret: clientSecretField,
  scopes: scopesField.default([]),
  authMethod: authMethodField.optional(),
  ...parameterFields,
};

/** The two lists as pairs; a missing value is empty. */
export function pairParameters(names: readonly string[], values: readonly string[]): [string, string][] {
  return names.map((name, at) => [name, values[at] ?? '']);
}
