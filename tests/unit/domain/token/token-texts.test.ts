import { expect, test } from 'vitest';
import { tokenCleanings } from '@/lib/domain/token/clean';
import { malformedReasons, opaqueReasons, tokenNoteCodes } from '@/lib/domain/token/decode';
import { lifetimeNoteCodes } from '@/lib/domain/token/expiry';
import {
  lifetimeNoteTexts,
  malformedTexts,
  opaqueTexts,
  tokenCleaningTexts,
  tokenNoteTexts,
} from '@/lib/domain/token/token-texts';

test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
  ['note', tokenNoteCodes, tokenNoteTexts],
  ['malformed', malformedReasons, malformedTexts],
  ['opaque', opaqueReasons, opaqueTexts],
  ['lifetime', lifetimeNoteCodes, lifetimeNoteTexts],
  ['cleaning', tokenCleanings, tokenCleaningTexts],
])('every %s code has its own text, in whole sentences', (_name, codes, texts) => {
  expect(Object.keys(texts).sort()).toEqual([...codes].sort());
  expect(new Set(Object.values(texts)).size).toBe(codes.length);
  for (const text of Object.values(texts)) expect(text).toMatch(/^["A-Z].+\.$/);
});
