import 'server-only';
import type { Parameter } from '@/lib/domain/credential';
import { Refusal } from '@/lib/domain/refusal';
import type { Secret } from '@/lib/server/secret';

/** What a credential or a request has beside its secret, in the open. */
export interface OpenFields {
  readonly tokenEndpoint: string;
  readonly issuer?: string | null;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly parameters: readonly Parameter[];
}

/**
 * Every other field is stored as it is, shown to everyone in the organisation, and goes into links and bundles: the client secret must not stand in one.
 * @throws Refusal `invalid-input` with `holds-secret` at each field that has it.
 */
export function refuseSecretElsewhere(secret: Secret, open: OpenFields): void {
  const texts: Readonly<Record<string, readonly string[]>> = {
    tokenEndpoint: [open.tokenEndpoint],
    issuer: [open.issuer ?? ''],
    clientId: [open.clientId],
    scopes: open.scopes,
    parameters: open.parameters.flat(),
  };
  const found = Object.keys(texts).filter((name) => texts[name]?.some((text) => secret.isIn(text)));
  if (found.length === 0) return;
  throw new Refusal('invalid-input', {
    fields: Object.fromEntries(found.map((name) => [name, 'holds-secret' as const])),
  });
}
