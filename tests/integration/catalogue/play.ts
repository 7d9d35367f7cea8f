import type { AuthMethod, Parameter } from '@/lib/domain/credential';
import type { HostileEndpoints } from '../../support/hostile-endpoints';
import type { Part, PlayedAnswer, ProviderPlayer } from '../../support/provider-player';

/** Servers that a play may be about. */
export interface Stage {
  readonly player: ProviderPlayer;
  readonly hostile: HostileEndpoints;
}

/** A token request, and the server that refuses it in the way of one entry of the catalogue. */
export interface TokenPlay {
  /** Token endpoint; an `id.example.com` of no known kind unless it is given, `adobe-ims` for the preset. */
  readonly endpoint?: string | 'adobe-ims' | ((stage: Stage) => string);
  readonly secret?: string;
  readonly authMethod?: AuthMethod;
  readonly scopes?: string;
  readonly parameters?: readonly Parameter[];
  /** As Reproduce sends the scopes of a command that has them so. */
  readonly joinWithCommas?: true;
  /** What the server answers; left out where no server of ours is reached. */
  readonly answer?: Part;
  /** The organisation's policy names no host beside the presets. */
  readonly presetsOnly?: true;
  /** The form refuses this address already: the request is sent without it, as the operation sends it. */
  readonly pastTheForm?: true;
  /** Cancelled when the request has arrived. The operation has an outcome of its own for that, so the exchange itself is explained. */
  readonly cancelled?: true;
}

/** A call of an API with a token that is good, and how the API, or Adobe's gateway in front of it, refuses it. */
export interface ApiPlay {
  /** What the API answers; null where no server of ours is reached. */
  readonly api: PlayedAnswer | null;
  /** Its address; one behind Adobe's gateway unless it is given. */
  readonly url?: string | ((stage: Stage) => string);
  /** Cancelled when the call has arrived. The operation has an outcome of its own for that, so the call itself is explained. */
  readonly cancelled?: true;
}

export type Play = TokenPlay | ApiPlay;

/** Each entry's id, and one way or more in which it comes about. */
export type Plays = Readonly<Record<string, Play | readonly Play[]>>;

/** An answer of RFC 6749 section 5.2. */
export function refused(error: string, description?: string, status = 400): PlayedAnswer {
  return {
    status,
    body: { error, ...(description === undefined ? {} : { error_description: description }) },
  };
}

/** The secret of every play that is not about the secret. */
export const plainSecret = 'p8e-played-secret-0123456789';
