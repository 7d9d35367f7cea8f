import { expect, test } from 'vitest';
import { candidateNoteText } from '@/components/credentials/import/note-texts';

test('a note calls what was read by what it is, a file or a pasted text', () => {
  expect(candidateNoteText('revoked', 'file')).toBe(
    'The file says that this credential is revoked. Tokens will probably be refused.',
  );
  expect(candidateNoteText('revoked', 'paste')).toBe(
    'The pasted text says that this credential is revoked. Tokens will probably be refused.',
  );
  expect(candidateNoteText('secret-trimmed', 'paste')).toBe(
    'White space around the client secret was taken off.',
  );
});
