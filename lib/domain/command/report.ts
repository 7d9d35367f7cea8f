import { type Assessment, assessRequest } from './assess';
import { readCommand } from './read-command';
import type { CommandReading, Dialect } from './reading';
import { shownRequest, type WireRequest } from './wire-request';

/** What may be shown and kept of a pasted command. No secret is in it. */
export interface CommandReport
  extends Omit<Extract<CommandReading, { readonly ok: true }>, 'ok' | 'request'>,
    Pick<Assessment, 'draft' | 'problems'> {
  readonly request: WireRequest;
  /** Whether the command has a client secret that the form can take. */
  readonly hasSecret: boolean;
}

export type ReportReading =
  | {
      readonly ok: true;
      readonly report: CommandReport;
      /** For the form's field alone; null for none. Keep it out of state, logs and views. */
      readonly clientSecret: string | null;
      /** As the command would have sent it, to be compared; null for none. Keep it out of state, logs and views. */
      readonly sentSecret: string | null;
    }
  | Extract<CommandReading, { readonly ok: false }>;

/** Reads a pasted command, what is wrong with it as a token request, and what the form takes from it; secrets apart from what may be shown. */
export function reportCommand(text: string, as: Dialect | null, origins: readonly string[]): ReportReading {
  const reading = readCommand(text, as);
  if (!reading.ok) return reading;
  const { tool, dialect, request, refused, ignored, oddities, placeholders } = reading;
  const { draft, clientSecret, sentSecret, secrets, problems } = assessRequest(request, origins);
  return {
    ok: true,
    clientSecret,
    sentSecret,
    report: {
      tool,
      dialect,
      request: shownRequest(request, secrets),
      draft,
      hasSecret: clientSecret !== null,
      problems,
      refused: refused.map((one) => ({ ...one, what: secrets.hide(one.what) })),
      ignored: ignored.map((one) => ({ ...one, what: secrets.hide(one.what) })),
      oddities,
      placeholders: placeholders.map(secrets.hide),
    },
  };
}
