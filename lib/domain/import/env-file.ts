import { type ContextEntry, contextEntry } from './app-builder-env';
import type { Draft } from './draft';
import type { EnvLines } from './env-lines';
import { readEntries } from './read-entries';
import type { FormatReading } from './reading';
import { type Dropped, importLimits } from './report';
import { isServiceAccount } from './service-account';
import { shownName } from './shown-name';

/** Keys of App Builder beside its contexts. */
const runtimeKey = /^AIO_runtime_/i;

/**
 * Credentials in an environment file: those of App Builder's IMS contexts, and those of plain names. Where both are there both are read.
 * @see adobe/aio-cli: names of the configuration in `.env`
 */
export function readEnvFile({ entries }: EnvLines): FormatReading {
  const contexts = new Map<string, ContextEntry[]>();
  const plain: EnvLines['entries'][number][] = [];
  const dropped: Dropped[] = [];
  for (const entry of entries) {
    const found = contextEntry(entry);
    if (found.length > 0) {
      for (const one of found) {
        const own = contexts.get(one.context);
        if (own) own.push(one);
        else contexts.set(one.context, [one]);
      }
    } else if (runtimeKey.test(entry.name) && dropped.length < 20) {
      const why = /auth/i.test(entry.name) ? 'another-secret' : 'not-needed';
      dropped.push({ what: shownName(entry.name) ?? 'AIO_runtime', why });
    } else plain.push(entry);
  }

  const drafts: Draft[] = [];
  let hasServiceAccount = false;
  for (const [context, own] of [...contexts].slice(0, importLimits.credentialsMax + 1)) {
    if (isServiceAccount(own)) {
      hasServiceAccount = true;
      dropped.push({ what: `context ${shownName(context) ?? ''}`.trim(), why: 'service-account-jwt' });
      continue;
    }
    const read = readEntries(own, true);
    const [draft] = read.drafts;
    dropped.push(...read.dropped);
    if (draft) drafts.push(named(draft, context));
  }
  if (contexts.size === 0 && isServiceAccount(plain)) return { ok: false, code: 'service-account-jwt' };
  const rest = readEntries(plain, false);
  drafts.push(...rest.drafts);
  dropped.push(...rest.dropped);
  if (drafts.length > 0)
    return { ok: true, format: contexts.size > 0 ? 'app-builder-env' : 'env', drafts, dropped };
  if (hasServiceAccount) return { ok: false, code: 'service-account-jwt' };
  if (contexts.size > 0) return { ok: false, code: 'no-credential' };
  return {
    ok: false,
    code: dropped.some(({ why }) => why === 'access-token') ? 'token-response' : 'nothing-recognised',
  };
}

function named(draft: Draft, context: string): Draft {
  const name = { values: [context], from: 'AIO_ims_contexts_…' };
  return { ...draft, fields: { ...draft.fields, ...(draft.fields.name ? {} : { name }) } };
}
