import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { GenerationView, TokenRequest } from '@/lib/domain/generation';
import type { ProviderProfile } from '@/lib/domain/provider/provider';
import type { OutboundPolicy } from '@/lib/server/http/policy';
import type { UsableCredential } from '../credentials/usable-credential';

/** One request on its way through the pipeline. */
export interface Generation {
  readonly actor: Actor;
  readonly credential: UsableCredential;
  readonly profile: ProviderProfile;
  readonly request: TokenRequest;
  readonly cacheKey: string;
  readonly policy: OutboundPolicy;
}

export type GenerationResult = Pick<GenerationView, 'outcome' | 'findings' | 'trace'>;
