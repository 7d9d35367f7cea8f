import { describe, expect, it } from 'vitest';
import { readImport } from '@/lib/domain/import/read-import';
import { type ImportRefusalCode, importLimits } from '@/lib/domain/import/report';
import { origins } from './fixtures';

const fill = (piece: string, before = '', after = '') =>
  before +
  piece.repeat(Math.floor((importLimits.bytesMax - before.length - after.length) / piece.length)) +
  after;

/** Texts of nearly 256 KiB, each made to be slow for a reader that looks back or starts over. */
const slow: readonly (readonly [name: string, outcome: 'read' | ImportRefusalCode, text: string])[] = [
  ['open brackets', 'too-deep', fill('[')],
  ['open objects in strings', 'too-deep', fill('{"', '{"a":"')],
  ['empty objects', 'nothing-recognised', fill('{},', '[', '{}]')],
  ['objects with clients', 'too-many', fill('{"client_id":"x"},', '[', '{}]')],
  ['one long string', 'read', fill('a', '{"CLIENT_ID":"', '"}')],
  ['a string of escapes', 'read', fill('\\\\', '{"CLIENT_ID":"', '"}')],
  ['white space in JSON', 'nothing-recognised', fill(' ', '{', '}')],
  ['scopes without end', 'read', fill('a ', '{"client_id":"x","scopes":"', '"}')],
  ['a list of scopes', 'read', fill('"s",', '{"client_id":"x","scopes":[', '"s"]}')],
  ['separators', 'nothing-recognised', fill('=')],
  ['lines with one letter', 'nothing-recognised', fill('a=1\n')],
  ['prefixes', 'read', fill('aa_CLIENT_ID=x\nbb_SECRET=y\n')],
  [
    'different prefixes',
    'too-many',
    Array.from({ length: 12_000 }, (_, index) => `P${index}_CLIENT_ID=x\n`).join(''),
  ],
  ['one value many times', 'read', fill('CLIENT_ID=x\nCLIENT_SECRET=y\n')],
  ['open double quotes', 'nothing-recognised', fill('a="\n')],
  ['open single quotes in lines', 'nothing-recognised', fill("a='b\n")],
  ['quotes and backslashes', 'nothing-recognised', fill('a="\\"\n')],
  ['comments', 'read', fill(' #', 'CLIENT_ID=x')],
  ['white space before a comment', 'read', fill(' ', 'CLIENT_ID=x', '#')],
  ['names without end', 'nothing-recognised', fill('A_', '', '=x')],
  ['dollar signs after curl', 'no-credential', fill('$', 'curl ')],
  ['open braces after curl', 'malformed-command', fill('${', 'curl ')],
  ['open substitutions', 'malformed-command', fill('$(', 'curl ')],
  ['closed substitutions', 'no-credential', fill('$(a)', 'curl ')],
  ['backticks', 'no-credential', fill('`a`', 'curl ')],
  ['assignments with substitutions', 'malformed-command', fill('A=$(', 'curl ')],
  ['curl many times', 'no-credential', fill('curl x\n')],
  ['curl options', 'no-credential', fill('-d a=b ', 'curl ')],
  [
    'unknown curl options',
    'no-credential',
    `curl ${Array.from({ length: 25_000 }, (_, at) => `--x${at.toString(36)}`).join(' ')}`,
  ],
  ['one long cluster of flags', 'no-credential', fill('s', 'curl -')],
  ['ampersands', 'no-credential', fill('&a=b', 'a=b')],
  ['percent signs', 'read', fill('%', 'curl x -d client_id=')],
  ['backslashes', 'no-credential', fill('\\', 'curl ')],
  ['carets and spaces', 'no-credential', fill('^ ', 'curl ')],
  ['groups of PowerShell', 'no-credential', fill('(', 'curl x `\n')],
  ['assignments of PowerShell', 'no-credential', fill('$a=(', 'curl x `\n')],
  ['lines that PowerShell assigns', 'no-credential', fill('$a = ("x" | y)\n', 'curl x `\n')],
  ['brackets at a command prompt', 'no-credential', fill('(', 'curl x ^\n')],
  ['variables of a command prompt', 'no-credential', fill('%A_B%', 'curl x ^\n')],
  ['assignments before a substitution', 'no-credential', fill('A=1 ', 'curl x; ', 'A=$(b)')],
  ['slashes in one word', 'no-credential', fill('/', 'x ', ' && curl x')],
  ['colons', 'nothing-recognised', fill('a:\n')],
  ['dots of a token', 'nothing-recognised', fill('.', 'eyJ')],
  ['quotes around a placeholder', 'read', fill('my secret ', 'CLIENT_SECRET=my ', 'x')],
  [
    'AIO contexts',
    'too-many',
    Array.from({ length: 5_000 }, (_, index) => `AIO_ims_contexts_c${index}_client__id=x\n`).join(''),
  ],
  ['one AIO context', 'read', fill('AIO_ims_contexts_c_client__id=x\n')],
  [
    'keys of one AIO context',
    'no-credential',
    Array.from({ length: 6_000 }, (_, index) => `AIO_ims_contexts_c_k${index}=x\n`).join(''),
  ],
  ['underscores', 'nothing-recognised', fill('_', 'AIO_ims_contexts_', '=x')],
  ['Postman values', 'no-credential', fill('{"key":"a","value":"b"},', '{"values":[', '{}]}')],
  ['services', 'no-credential', fill('{"code":"x"},', '{"details":{"credentials":[],"services":[', '{}]}}')],
  [
    'credentials of a workspace',
    'too-many',
    fill('{"oauth_server_to_server":{}},', '{"details":{"credentials":[', '{}]}}'),
  ],
];

// A reader that looks back takes minutes for these; one that does not takes a fraction of a second, on a busy machine a few.
describe('hostile texts of 256 KiB are answered, however they were made', () => {
  it.each(slow)(
    '%s: %s',
    (_, outcome, text) => {
      expect(text.length).toBeLessThanOrEqual(importLimits.bytesMax);
      const report = readImport(text, { origins });
      expect(report.ok ? 'read' : report.code).toBe(outcome);
      if (report.ok) expect(report.credentials).toHaveLength(1);
    },
    10_000,
  );
});
