import 'server-only';
import { z } from 'zod';

/** Most that one form may hold, in UTF-16 code units of all names and values, and in entries. */
export const formLimits = { charactersMax: 262_144, entriesMax: 300 } as const;

export type FormRecord = Record<string, string | string[]>;

/**
 * A form as a plain record of texts, or null when it is none, holds a file, is too large, or repeats a field that `arrays` does not name.
 * Fields of `arrays` are always lists, empty ones are left out. What the framework adds (`$ACTION...`) is dropped.
 * The record has no prototype, so a field called `__proto__` is only an unknown one.
 */
export function readForm(form: unknown, arrays: ReadonlySet<string>): FormRecord | null {
  if (!(form instanceof FormData)) return null;
  const record: FormRecord = Object.create(null);
  let characters = 0;
  let entries = 0;
  for (const [name, value] of form) {
    if (name.startsWith('$ACTION')) continue;
    if (typeof value !== 'string') return null;
    characters += name.length + value.length;
    entries += 1;
    if (characters > formLimits.charactersMax || entries > formLimits.entriesMax) return null;
    const before = record[name];
    if (arrays.has(name)) record[name] = [...(Array.isArray(before) ? before : []), value];
    else if (before === undefined) record[name] = value;
    else return null;
  }
  return record;
}

/** The names of the fields that a schema of an object declares as lists, through defaults, optionals and transforms. */
export function arrayFields(schema: z.ZodType): ReadonlySet<string> {
  const core = unwrap(schema);
  if (core instanceof z.ZodUnion)
    return new Set(core.options.flatMap((option) => [...arrayFields(option as z.ZodType)]));
  if (!(core instanceof z.ZodObject)) return new Set();
  const fields = Object.entries(core.shape as Record<string, z.ZodType>);
  return new Set(fields.filter(([, field]) => unwrap(field) instanceof z.ZodArray).map(([name]) => name));
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return unwrap(schema.def.innerType as z.ZodType);
  }
  return schema instanceof z.ZodPipe ? unwrap(schema.def.in as z.ZodType) : schema;
}
