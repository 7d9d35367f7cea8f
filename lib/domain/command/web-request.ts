import type { FormPair } from '../import/form-pairs';
import { readAddress, withQuery } from './address';
import { shownUnknown } from './curl-arguments';
import { findHeader, hasHeader } from './headers';
import type { PowershellWord } from './powershell-script';
import {
  type BodyKind,
  type IgnoredReason,
  ignore,
  type Notes,
  type RefusedReason,
  refuse,
  type SentRequest,
} from './reading';
import { encodeForm, pairsOf, type ScriptValue, textOf } from './script-value';

type Meaning = 'method' | 'uri' | 'headers' | 'body' | 'content-type' | 'user-agent' | 'redirection' | 'form';

const meanings: Readonly<Record<string, Meaning>> = {
  method: 'method',
  custommethod: 'method',
  uri: 'uri',
  headers: 'headers',
  body: 'body',
  contenttype: 'content-type',
  useragent: 'user-agent',
  maximumredirection: 'redirection',
  form: 'form',
};
const refusedParameters: Readonly<Record<string, RefusedReason>> = {
  infile: 'reads-file',
  certificate: 'reads-file',
  certificatethumbprint: 'reads-file',
  outfile: 'writes-file',
  proxy: 'changes-connection',
  proxycredential: 'changes-connection',
  sslprotocol: 'changes-connection',
  unixsocket: 'changes-connection',
  credential: 'changes-sign-in',
  authentication: 'changes-sign-in',
  token: 'changes-sign-in',
  websession: 'changes-sign-in',
};
const ignoredParameters: Readonly<Record<string, IgnoredReason>> = {
  timeoutsec: 'time-limit',
  connectiontimeoutseconds: 'time-limit',
  operationtimeoutseconds: 'time-limit',
  maximumretrycount: 'time-limit',
  retryintervalsec: 'time-limit',
  sessionvariable: 'output-only',
  responseheadersvariable: 'output-only',
  statuscodevariable: 'output-only',
  erroraction: 'output-only',
  outvariable: 'output-only',
  transferencoding: 'transport',
  httpversion: 'transport',
};
const refusedSwitches: Readonly<Record<string, RefusedReason>> = {
  skipcertificatecheck: 'changes-connection',
  noproxy: 'changes-connection',
  proxyusedefaultcredentials: 'changes-connection',
  allowunencryptedauthentication: 'changes-sign-in',
  usedefaultcredentials: 'changes-sign-in',
  preserveauthorizationonredirect: 'follows-redirects',
  allowinsecureredirect: 'follows-redirects',
};
const ignoredSwitches: Readonly<Record<string, IgnoredReason>> = {
  usebasicparsing: 'output-only',
  passthru: 'output-only',
  verbose: 'output-only',
  debug: 'output-only',
  skiphttperrorcheck: 'output-only',
  skipheadervalidation: 'transport',
  disablekeepalive: 'transport',
  followrellink: 'output-only',
  resume: 'output-only',
};
const all = [meanings, refusedParameters, ignoredParameters, refusedSwitches, ignoredSwitches].flatMap(
  Object.keys,
);

/**
 * What `Invoke-RestMethod` or `Invoke-WebRequest` sends for its arguments. A parameter may be shortened as long as it stays unique, as PowerShell allows.
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/invoke-restmethod
 */
export function readWebRequest(words: readonly PowershellWord[], notes: Notes): SentRequest {
  const given = new Map<Meaning, ScriptValue>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const text = textOf(word?.value);
    if (!word?.isBare || !/^-[A-Za-z]/.test(text)) {
      if (!given.has('uri') && word) given.set('uri', word.value);
      continue;
    }
    const [written = '', glued] = text.split(/:(.*)/s);
    const name = nameOf(written.slice(1));
    const meaning = Object.hasOwn(meanings, name) ? meanings[name] : undefined;
    const shown = written.slice(0, 40);
    const refused = reasonOf(refusedSwitches, name);
    const ignored = reasonOf(ignoredSwitches, name);
    if (refused) refuse(notes, shown, refused);
    else if (ignored) ignore(notes, shown, ignored);
    else {
      const value: ScriptValue = glued
        ? { kind: 'text', text: glued }
        : (words[++at]?.value ?? { kind: 'unknown' });
      const refusedValue = reasonOf(refusedParameters, name);
      const ignoredValue = reasonOf(ignoredParameters, name);
      if (meaning) given.set(meaning, value);
      else if (refusedValue) refuse(notes, shown, refusedValue);
      else if (ignoredValue) ignore(notes, shown, ignoredValue);
      else refuse(notes, shownUnknown(written), 'unknown-option');
    }
  }
  const redirections = given.get('redirection');
  if (redirections && textOf(redirections) === '0') ignore(notes, '-MaximumRedirection', 'default-anyway');
  else if (redirections) refuse(notes, '-MaximumRedirection', 'follows-redirects');
  if (given.has('form')) refuse(notes, '-Form', 'not-a-form');
  return requestOf(given, notes);
}

function requestOf(given: ReadonlyMap<Meaning, ScriptValue>, notes: Notes): SentRequest {
  const method = given.has('method') ? textOf(given.get('method')).toUpperCase() : 'GET';
  const address = given.has('uri') ? readAddress(textOf(given.get('uri')), notes) : null;
  const body = given.get('body');
  const table = body?.kind === 'table' ? pairsOf(body) : null;
  const isQuery = table !== null && method === 'GET';
  const sent = body === undefined || isQuery ? null : table ? encodeForm(table) : textOf(body);
  const headers: FormPair[] = [...(pairsOf(given.get('headers')) ?? [])];
  if (given.has('user-agent')) headers.push(['User-Agent', textOf(given.get('user-agent'))]);
  const type = given.has('content-type') ? textOf(given.get('content-type')) : null;
  if (type !== null) headers.push(['Content-Type', type]);
  else if (sent !== null && method === 'POST' && !hasHeader(headers, 'Content-Type')) {
    headers.push(['Content-Type', 'application/x-www-form-urlencoded']);
  }
  const parts = pairsOf(given.get('form')) ?? [];
  return {
    method,
    url: address && withQuery(address.url, isQuery ? encodeForm(table) : ''),
    headers,
    body: sent,
    bodyKind: given.has('form') ? 'multipart' : kindOf(sent, headers),
    parts,
    // .NET does not send what stands before an @ in the address by itself.
    user: null,
  };
}

/** By the header, or where there is none by the look of the text. */
export function kindOf(body: string | null, headers: readonly FormPair[]): BodyKind {
  if (body === null) return 'none';
  const type = findHeader(headers, 'Content-Type') ?? '';
  if (/\bjson\b/i.test(type) || (type === '' && /^\s*[{[]/.test(body))) return 'json';
  if (/multipart/i.test(type)) return 'multipart';
  return /x-www-form-urlencoded/i.test(type) || /^[^=&\s]{1,80}=/.test(body) ? 'form' : 'text';
}

function nameOf(written: string): string {
  const lower = written.toLowerCase();
  if (all.includes(lower)) return lower;
  const begun = all.filter((name) => name.startsWith(lower));
  return begun.length === 1 ? (begun[0] ?? lower) : lower;
}

function reasonOf<Reason>(table: Readonly<Record<string, Reason>>, name: string): Reason | null {
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}
