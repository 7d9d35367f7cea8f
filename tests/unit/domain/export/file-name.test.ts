import { expect, test } from 'vitest';
import { exportFileName } from '@/lib/domain/export/file-name';

test.each([
  ['Nightly report', 'nightly-report.env'],
  ['Für Zürich: Übersicht', 'fur-zurich-ubersicht.env'],
  ['../../etc/passwd', 'etc-passwd.env'],
  ['..', 'credential.env'],
  ['客户', 'credential.env'],
  ['CON', 'credential.env'],
  ['con artist', 'con-artist.env'],
  ['a\u202egpj.exe', 'a-gpj-exe.env'],
  ['x'.repeat(100), `${'x'.repeat(60)}.env`],
  [null, 'credential.env'],
])('%j becomes %s', (name, expected) => {
  expect(exportFileName(name, '.env')).toBe(expected);
});
