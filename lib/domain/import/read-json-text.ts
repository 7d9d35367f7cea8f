import { type JsonValue, readJson } from '../token/json';
import { isAemServiceCredentials, readAemServiceCredentials } from './aem-service-credentials';
import { readCredentialJson } from './credential-json';
import { isDeeperThan } from './json-depth';
import { itemsOf, membersOf, textAt, valueAt } from './json-walk';
import { placeOf } from './place';
import { isPostmanCollection, isPostmanEnvironment, readPostmanEnvironment } from './postman-environment';
import type { FormatReading } from './reading';
import { type ImportRefusal, importLimits } from './report';
import { isWorkspace, readWorkspace } from './workspace-json';

/** Whether the text means to be JSON; a section head such as `[default]` does not. */
export function looksLikeJson(text: string): boolean {
  return (
    text.startsWith('{') || (text.startsWith('[') && !/^\[[A-Za-z][\w .-]{0,60}\][ \t]*(?:\n|$)/.test(text))
  );
}

/** Reads a JSON text by the format that its members show; `duplicates` counts names that stand twice in one object. */
export function readJsonText(text: string): {
  readonly reading: FormatReading;
  readonly duplicates: number;
} {
  if (isDeeperThan(text, importLimits.depthMax)) return refused({ ok: false, code: 'too-deep' });
  const json = readJson(text);
  if (!json.ok) return refused({ ok: false, code: 'malformed-json', place: placeOf(text, json.at) });
  return { reading: readByShape(json.value), duplicates: json.duplicates.length };
}

function refused(reading: ImportRefusal) {
  return { reading, duplicates: 0 };
}

function readByShape(value: JsonValue): FormatReading {
  if (isWorkspace(value)) return readWorkspace(value);
  if (isPostmanCollection(value)) return { ok: false, code: 'postman-collection' };
  if (isPostmanEnvironment(value)) return readPostmanEnvironment(value);
  if (isAemServiceCredentials(value)) return readAemServiceCredentials(value);
  const isEmpty = membersOf(value).length === 0 && itemsOf(value).length === 0;
  if (isEmpty) return { ok: false, code: 'nothing-recognised' };
  const reading = readCredentialJson(value);
  if (reading.ok || reading.code !== 'nothing-recognised') return reading;
  // A project without any credential yet is worth another word than a file of something else.
  const isProject = valueAt(value, 'project') !== null && textAt(value, 'project', 'id') !== null;
  return isProject ? { ok: false, code: 'no-credential' } : reading;
}
