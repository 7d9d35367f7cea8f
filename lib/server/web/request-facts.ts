import 'server-only';
import { isDoorWatched } from './door';

const userAgentCharactersMax = 200;

/** The request's facts that anybody could have written, reduced to what may be believed or stored. */
export interface RequestFacts {
  readonly address: string;
  readonly userAgent: string;
}

/**
 * Where a request comes from: the address that `watchDoor` left in `X-Forwarded-For` (`unknown` when it does not run, since the header is
 * then the client's), and the user agent, cut and without controls.
 */
export function requestFacts(headers: Pick<Headers, 'get'>): RequestFacts {
  return {
    address: (isDoorWatched() && headers.get('x-forwarded-for')) || 'unknown',
    userAgent: (headers.get('user-agent') ?? '')
      .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
      .slice(0, userAgentCharactersMax),
  };
}
