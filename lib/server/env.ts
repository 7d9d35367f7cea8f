import 'server-only';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readEmbedOrigins } from '@/lib/domain/embed/origins';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** The configuration of this process, as read once from its environment. */
export interface Environment {
  /** `deployed` when `APP_URL` is set; `loopback` otherwise: 127.0.0.1 only, keys made on first start. */
  readonly mode: 'loopback' | 'deployed';
  /** Origins under which browsers may call us; an `Origin` header must equal one of them. */
  readonly origins: readonly string[];
  /** The first of `origins`; links are made with it. */
  readonly origin: string;
  readonly port: number;
  /** Absolute path of the folder with `keys.json` and the SQLite file; made by those who write there. */
  readonly dataDir: string;
  /** Absolute path of the SQLite file, unused when `databaseUrl` is set. */
  readonly databaseFile: string;
  /** A postgres: URL, which may hold a password; null means SQLite. */
  readonly databaseUrl: string | null;
  /** `KEYS` as given, unread; null in loopback mode. @see lib/server/vault/keyring.ts */
  readonly keysJson: string | null;
  readonly guestsAllowed: boolean;
  /** How many proxies in front of us append to `X-Forwarded-For`, 0 to 10. */
  readonly trustedProxyHops: number;
  /** Sites whose pages may show `/embed` in a frame; empty turns it off. @see docs/embedding.md */
  readonly embedOrigins: readonly string[];
  readonly logLevel: LogLevel;
  /** Whether cookies carry `Secure`; true when the origin is https. */
  readonly cookieSecure: boolean;
}

/** The environment cannot be used. Each fault names the variable, what is wrong with it and what to do; none repeats a value. */
export class EnvironmentError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The environment has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n- ${faults.join('\n- ')}`,
    );
    this.name = 'EnvironmentError';
    this.faults = faults;
  }
}

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

const onOff = (name: string) =>
  z
    .enum(['on', 'off'], { error: `${name} is neither "on" nor "off". Write ${name}=on or ${name}=off.` })
    .optional();

const wholeNumber = (name: string, min: number, max: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `${name} is not a whole number. Give a number from ${min} to ${max}.`)
    .transform(Number)
    .refine(
      (value) => value >= min && value <= max,
      `${name} is out of range. Give a number from ${min} to ${max}.`,
    )
    .default(otherwise);

const postgresUrl = z
  .string()
  .refine(
    (value) => ['postgres:', 'postgresql:'].includes(URL.parse(value)?.protocol ?? ''),
    'DATABASE_URL is not a Postgres URL. Write postgres://user:password@host:5432/database, or leave it out to use SQLite.',
  );

const schema = z.object({
  APP_URL: z.string().optional(),
  ALLOW_INSECURE_APP_URL: onOff('ALLOW_INSECURE_APP_URL'),
  PORT: wholeNumber('PORT', 1, 65_535, 3000),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: postgresUrl.optional(),
  KEYS: z.string().optional(),
  GUESTS: onOff('GUESTS'),
  TRUSTED_PROXY_HOPS: wholeNumber('TRUSTED_PROXY_HOPS', 0, 10, 0),
  EMBED_ORIGINS: z
    .string()
    .transform((text, context) => {
      const { origins, faults } = readEmbedOrigins(text, 'EMBED_ORIGINS');
      for (const message of faults) context.addIssue({ code: 'custom', message });
      return origins;
    })
    .optional(),
  LOG_LEVEL: z
    .enum(logLevels, { error: `LOG_LEVEL is not a level we know. Write one of ${logLevels.join(', ')}.` })
    .default('info'),
});

/** Faults of variables taken together; apart from the schema, because zod skips such checks when a single field is faulty. */
function jointFaults(given: Readonly<Record<string, string | undefined>>): string[] {
  const { APP_URL, KEYS, ALLOW_INSECURE_APP_URL } = given;
  if (APP_URL === undefined) {
    if (KEYS === undefined) return [];
    return [
      'KEYS is set although APP_URL is not. Set APP_URL to deploy, or remove KEYS: without APP_URL the keys live in keys.json in DATA_DIR.',
    ];
  }
  const faults: string[] = [];
  const fault = appUrlFault(APP_URL, ALLOW_INSECURE_APP_URL === 'on');
  if (fault) faults.push(fault);
  if (KEYS === undefined) {
    faults.push(
      'KEYS is missing. A deployed instance needs its encryption keys: give the key ring as JSON, the same to every instance.',
    );
  }
  return faults;
}

/** What is wrong with `APP_URL`, or null. An origin is asked for, because paths and userinfo would be silently dropped. */
function appUrlFault(value: string, insecureAllowed: boolean): string | null {
  const url = URL.parse(value);
  if (!url || !['https:', 'http:'].includes(url.protocol)) {
    return 'APP_URL is not an https URL. Write the origin people open, such as https://tokens.example.com.';
  }
  if (url.username || url.password) return 'APP_URL contains a user name or password. Remove it.';
  if (url.pathname !== '/' || url.search || url.hash || value.includes('?') || value.includes('#')) {
    return 'APP_URL has a path, a query or a fragment. Give the origin alone, such as https://tokens.example.com.';
  }
  if (url.protocol === 'https:') return null;
  if (!loopbackHosts.includes(url.hostname))
    return 'APP_URL is http. Use https: tokens travel to the browser over this connection.';
  if (!insecureAllowed) {
    return 'APP_URL is http. Use https, or, to try a deployed set-up on this machine, set ALLOW_INSECURE_APP_URL=on.';
  }
  return null;
}

/**
 * Reads the variables of `source`; an empty one counts as not set. Does not touch the file system, and does not read `KEYS`.
 * @throws EnvironmentError with all faults at once.
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const given: Record<string, string | undefined> = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const { success, data, error } = schema.safeParse(given);
  const faults = [...(error?.issues.map((issue) => issue.message) ?? []), ...jointFaults(given)];
  if (!success || faults.length > 0) throw new EnvironmentError(faults);
  const deployed = data.APP_URL !== undefined;
  const origins =
    data.APP_URL !== undefined
      ? [new URL(data.APP_URL).origin]
      : ['127.0.0.1', 'localhost', '[::1]'].map((host) => new URL(`http://${host}:${data.PORT}`).origin);
  const origin = origins[0] ?? '';
  const dataDir = resolve(data.DATA_DIR);
  return {
    mode: deployed ? 'deployed' : 'loopback',
    origins,
    origin,
    port: data.PORT,
    dataDir,
    databaseFile: join(dataDir, 'playground.sqlite'),
    databaseUrl: data.DATABASE_URL ?? null,
    keysJson: data.KEYS ?? null,
    guestsAllowed: data.GUESTS === undefined ? !deployed : data.GUESTS === 'on',
    trustedProxyHops: data.TRUSTED_PROXY_HOPS,
    embedOrigins: data.EMBED_ORIGINS ?? [],
    logLevel: data.LOG_LEVEL,
    cookieSecure: origin.startsWith('https:'),
  };
}

let current: Environment | null = null;

/** The environment of this process, read at the first call. @throws EnvironmentError at every call while it is faulty. */
export function env(): Environment {
  current ??= readEnvironment(process.env);
  return current;
}

/** Makes the next `env()` read the process's environment again; tests change it, the product never does. */
export function forgetEnvironment(): void {
  current = null;
}
