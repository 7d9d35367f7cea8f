/** The longest wait that is honoured, in seconds: a hostile answer must not lock a credential for good. */
const honouredSecondsMax = 3_600;

/**
 * The seconds that are waited where a provider asks for `seconds` (0 or more): all of them up to an hour, an hour where it asks for more. Server and
 * page go by the same number, so that neither lets through what the other holds back.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function honouredWaitSeconds(seconds: number): number {
  return Math.min(seconds, honouredSecondsMax);
}
