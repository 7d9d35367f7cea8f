import 'server-only';
import { randomBytes } from 'node:crypto';
import { type Logger, pino } from 'pino';
import { env } from './env';

/** Everything that is ever logged. A new event is a new line here, so that a reader of logs has the whole list. */
export const logEvents = [
  'started',
  'stopping',
  'start-failed',
  'migrated',
  'database-connection-lost',
  'database-unavailable',
  'sweep-done',
  'sweep-failed',
  'fault',
  'action-refused',
  'request-refused',
  'rate-limited',
  'session-started',
  'session-ended',
  'setup-link-made',
  'token-generated',
  'token-failed',
  'outbound-refused',
  'outbound-failed',
  'keys-failed',
  'envelope-refused',
] as const;
export type LogEvent = (typeof logEvents)[number];

/** The only names a line may carry beside `level`, `time` and `event`. None is for text that a person or a provider wrote. */
export const logFieldNames = [
  'faultId',
  'code',
  'errorName',
  'errorCode',
  'place',
  'action',
  'method',
  'route',
  'status',
  'durationMs',
  'count',
  'organisationId',
  'userId',
  'sessionId',
  'credentialId',
  'provider',
  'host',
  'address',
  'fingerprint',
  'kid',
  'mode',
  'origin',
  'port',
  'database',
  'migration',
  'nodeVersion',
  'retryAfterSeconds',
] as const;
export type LogFieldName = (typeof logFieldNames)[number];

export type LogFields = Readonly<Partial<Record<LogFieldName, string | number | boolean | null>>>;

const valueCharactersMax = 500;

let logger: Logger | null = null;

function write(level: 'info' | 'warn' | 'error', event: LogEvent, fields: LogFields): void {
  logger ??= pino({
    level: env().logLevel,
    base: null,
    formatters: { level: (label) => ({ level: label }) },
  });
  if (!logger.isLevelEnabled(level)) return;
  logger[level]({ event, ...allowedFields(fields) });
}

/** Types are gone at run time: what is not a listed name with a primitive value is left out rather than printed. */
function allowedFields(fields: LogFields): Record<string, string | number | boolean | null> {
  const allowed: Record<string, string | number | boolean | null> = {};
  for (const name of logFieldNames) {
    const value: unknown = fields[name];
    if (typeof value === 'string') allowed[name] = value.slice(0, valueCharactersMax);
    else if (typeof value === 'number' || typeof value === 'boolean' || value === null) allowed[name] = value;
  }
  return allowed;
}

/**
 * One JSON line per call on standard output: level, time (epoch milliseconds), event and named fields. Takes no error, request or response:
 * those carry secrets in places nobody thinks of. Strings are cut at 500 characters. Does not look into the values.
 */
export const log = {
  info: (event: LogEvent, fields: LogFields = {}): void => write('info', event, fields),
  warn: (event: LogEvent, fields: LogFields = {}): void => write('warn', event, fields),
  error: (event: LogEvent, fields: LogFields = {}): void => write('error', event, fields),
} as const;

/** Sixteen random characters that connect what a person was shown with a line of the log. */
export function newFaultId(): string {
  return randomBytes(12).toString('base64url');
}

const framesMax = 6;

/**
 * What may be logged of an unknown fault: the error's class, its code and the places it passed, never its message, which
 * can quote anything. The message is cut out of the stack by its length, since it can imitate a stack's lines.
 */
export function faultFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const code: unknown = 'code' in error ? error.code : undefined;
  const frames = stackBelowMessage(error)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, framesMax);
  return {
    errorName: identifier(error.constructor.name),
    errorCode: typeof code === 'string' ? identifier(code) : null,
    place: frames.length > 0 ? frames.join(' < ') : null,
  };
}

function stackBelowMessage(error: Error): string {
  const stack = error.stack ?? '';
  if (error.message === '') return stack;
  const messageStart = /^[^\n:]{0,100}: /.exec(stack)?.[0].length ?? 0;
  // A message changed after the stack was made cannot be told from frames, so nothing of that stack is used.
  return stack.startsWith(`${error.message}\n`, messageStart)
    ? stack.slice(messageStart + error.message.length)
    : '';
}

function identifier(value: string): string {
  return /^[\w.-]{1,60}$/.test(value) ? value : 'unreadable';
}
