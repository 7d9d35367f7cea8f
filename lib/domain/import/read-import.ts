import { buildCandidate } from './candidate';
import { cleanText, isBinary } from './clean-text';
import { readEnvFile } from './env-file';
import { readEnvLines } from './env-lines';
import {
  isCurlCommand,
  isFormBody,
  isPowershellCommand,
  readCurlCommand,
  readFormBody,
} from './read-command';
import { looksLikeJson, readJsonText } from './read-json-text';
import type { FormatReading } from './reading';
import {
  type ImportContext,
  type ImportFormat,
  type ImportNotice,
  type ImportRefusal,
  type ImportRefusalCode,
  type ImportReport,
  importLimits,
} from './report';
import type { RequestReading } from './token-request-draft';

/**
 * Reads whatever people have of a credential: one report of what is recognised, missing and left out, or why there is nothing. Pure; takes time linear
 * in the length; never throws; nothing of the text stands in a refusal. At most 256 KiB of UTF-8, JSON 16 levels deep, 50 credentials.
 */
export function readImport(text: string, context: ImportContext): ImportReport {
  const { bytesMax, credentialsMax } = importLimits;
  if (text.length > bytesMax || new TextEncoder().encode(text).length > bytesMax) return refuse('too-large');
  const clean = cleanText(text);
  const notices: ImportNotice[] = [...clean.notices];
  const bare = clean.text.replaceAll('\r\n', '\n').trim();
  if (bare === '') return refuse('empty');
  if (isBinary(bare)) return refuse('not-text');
  const reading = readFormat(bare, notices);
  if (!reading.ok) return reading;
  if (reading.drafts.length > credentialsMax) return refuse('too-many');
  return {
    ok: true,
    format: reading.format,
    credentials: reading.drafts.map((draft) => buildCandidate(draft, context)),
    dropped: reading.dropped,
    notices,
  };
}

function readFormat(text: string, notices: ImportNotice[]): FormatReading {
  const notice = (code: ImportNotice['code'], count: number) => {
    if (count > 0) notices.push({ code, count });
  };
  if (looksLikeJson(text)) {
    const json = readJsonText(text);
    notice('duplicate-names', json.duplicates);
    return json.reading;
  }
  if (/^(?:bearer\s+)?eyJ[\w-]+\.[\w-]+\.[\w-]*$/i.test(text)) return refuse('token-response');
  if (/^-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) return refuse('private-key');
  if (isCurlCommand(text)) {
    const reading = readCurlCommand(text);
    if (reading) return fromRequest(reading, 'curl');
  }
  if (isPowershellCommand(text)) return refuse('powershell-command');
  if (isFormBody(text)) return fromRequest(readFormBody(text), 'form-body');

  const lines = readEnvLines(text);
  const reading = readEnvFile(lines);
  if (isNestedYaml(text) && !(reading.ok && reading.format === 'app-builder-env')) return refuse('yaml');
  if (reading.ok) {
    notice('duplicate-names', lines.duplicates);
    notice('unread-lines', lines.unread);
  }
  return reading;
}

/** A key without a value, and a deeper or listed line after it: what reading line by line would get wrong. */
function isNestedYaml(text: string): boolean {
  return /^[\w"'-]+:[ \t]*\n[ \t]*(?:-[ \t]|[ \t]+[\w"'-]+:)/m.test(text);
}

function fromRequest(reading: RequestReading | ImportRefusal, format: ImportFormat): FormatReading {
  return reading.ok ? { ok: true, format, drafts: [reading.draft], dropped: [] } : reading;
}

function refuse(code: ImportRefusalCode) {
  return { ok: false, code } as const;
}
