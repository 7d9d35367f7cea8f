import { describe, expect, it } from 'vitest';
import { readImport } from '@/lib/domain/import/read-import';
import { importLimits } from '@/lib/domain/import/report';
import { origins } from './fixtures';

const fill = (piece: string, before = '', after = '') =>
  before +
  piece.repeat(Math.floor((importLimits.bytesMax - before.length - after.length) / piece.length)) +
  after;

/** Texts of nearly 256 KiB, each made to be slow for a reader that looks back or starts over. */
const slow: readonly (readonly [name: string, text: string])[] = [
  ['open brackets', fill('[')],
  ['open objects in strings', fill('{"', '{"a":"')],
  ['empty objects', fill('{},', '[', '{}]')],
  ['objects with clients', fill('{"client_id":"x"},', '[', '{}]')],
  ['one long string', fill('a', '{"CLIENT_ID":"', '"}')],
  ['a string of escapes', fill('\\\\', '{"CLIENT_ID":"', '"}')],
  ['white space in JSON', fill(' ', '{', '}')],
  ['scopes without end', fill('a ', '{"client_id":"x","scopes":"', '"}')],
  ['a list of scopes', fill('"s",', '{"client_id":"x","scopes":[', '"s"]}')],
  ['separators', fill('=')],
  ['lines with one letter', fill('a=1\n')],
  ['prefixes', fill('aa_CLIENT_ID=x\nbb_SECRET=y\n')],
  ['different prefixes', Array.from({ length: 12_000 }, (_, index) => `P${index}_CLIENT_ID=x\n`).join('')],
  ['one value many times', fill('CLIENT_ID=x\nCLIENT_SECRET=y\n')],
  ['open double quotes', fill('a="\n')],
  ['open single quotes in lines', fill("a='b\n")],
  ['quotes and backslashes', fill('a="\\"\n')],
  ['comments', fill(' #', 'CLIENT_ID=x')],
  ['white space before a comment', fill(' ', 'CLIENT_ID=x', '#')],
  ['names without end', fill('A_', '', '=x')],
  ['dollar signs after curl', fill('$', 'curl ')],
  ['open braces after curl', fill('${', 'curl ')],
  ['open substitutions', fill('$(', 'curl ')],
  ['closed substitutions', fill('$(a)', 'curl ')],
  ['backticks', fill('`a`', 'curl ')],
  ['assignments with substitutions', fill('A=$(', 'curl ')],
  ['curl many times', fill('curl x\n')],
  ['curl options', fill('-d a=b ', 'curl ')],
  [
    'unknown curl options',
    `curl ${Array.from({ length: 25_000 }, (_, at) => `--x${at.toString(36)}`).join(' ')}`,
  ],
  ['one long cluster of flags', fill('s', 'curl -')],
  ['ampersands', fill('&a=b', 'a=b')],
  ['percent signs', fill('%', 'curl x -d client_id=')],
  ['backslashes', fill('\\', 'curl ')],
  ['carets and spaces', fill('^ ', 'curl ')],
  ['groups of PowerShell', fill('(', 'curl x `\n')],
  ['assignments of PowerShell', fill('$a=(', 'curl x `\n')],
  ['lines that PowerShell assigns', fill('$a = ("x" | y)\n', 'curl x `\n')],
  ['brackets at a command prompt', fill('(', 'curl x ^\n')],
  ['variables of a command prompt', fill('%A_B%', 'curl x ^\n')],
  ['assignments before a substitution', fill('A=1 ', 'curl x; ', 'A=$(b)')],
  ['slashes in one word', fill('/', 'x ', ' && curl x')],
  ['colons', fill('a:\n')],
  ['dots of a token', fill('.', 'eyJ')],
  ['quotes around a placeholder', fill('my secret ', 'CLIENT_SECRET=my ', 'x')],
  [
    'AIO contexts',
    Array.from({ length: 5_000 }, (_, index) => `AIO_ims_contexts_c${index}_client__id=x\n`).join(''),
  ],
  ['one AIO context', fill('AIO_ims_contexts_c_client__id=x\n')],
  [
    'keys of one AIO context',
    Array.from({ length: 6_000 }, (_, index) => `AIO_ims_contexts_c_k${index}=x\n`).join(''),
  ],
  ['underscores', fill('_', 'AIO_ims_contexts_', '=x')],
  ['Postman values', fill('{"key":"a","value":"b"},', '{"values":[', '{}]}')],
  ['services', fill('{"code":"x"},', '{"details":{"credentials":[],"services":[', '{}]}}')],
  [
    'credentials of a workspace',
    fill('{"oauth_server_to_server":{}},', '{"details":{"credentials":[', '{}]}}'),
  ],
];

// A reader that looks back takes minutes for these; one that does not takes a fraction of a second, on a busy machine a few.
describe('hostile texts of 256 KiB are answered, however they were made', () => {
  it.each(slow)(
    '%s',
    (_, text) => {
      expect(text.length).toBeLessThanOrEqual(importLimits.bytesMax);
      const report = readImport(text, { origins });
      expect(report.ok || report.code.length > 0).toBe(true);
    },
    10_000,
  );
});
