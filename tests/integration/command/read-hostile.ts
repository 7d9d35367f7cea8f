import { accessSync } from 'node:fs';
import { readRequest } from '@/lib/domain/command/read-request';
import { reportCommand } from '@/lib/domain/command/report';
import { readImport } from '@/lib/domain/import/read-import';
import { hostileCommands } from '../../unit/domain/command/hostile-commands';
import { goodCommands } from './good-commands';

const texts = [
  ...hostileCommands.map(([text]) => text),
  ...goodCommands.map(([, text]) => text.replaceAll('@@', 'http://127.0.0.1:1')),
];
let count = 0;

const origins = ['http://127.0.0.1:1'];

/** Every way in which a pasted command is read: to reproduce it, to import what it holds, and to compare it with another. */
function readAll(text: string): number {
  let refused = 0;
  for (const as of [null, 'posix', 'powershell', 'cmd', 'javascript'] as const) {
    const report = { refused: [], ...reportCommand(text, as, origins) };
    refused += report.refused.length + 1;
  }
  return refused + Number(readImport(text, { origins }) !== null) + Number(readRequest(text) !== null);
}

/** Everything a reader may do for the first time, such as compiling, happens before what is watched. */
for (const text of texts) readAll(text);

/** Two calls to the system that nothing else makes: what is between them is what the readers do. */
function mark(name: string): void {
  try {
    accessSync(`/nowhere/${name}`);
  } catch {
    // It is not there; the call itself is the mark.
  }
}

mark('begin');
for (const text of texts) count += readAll(text);
mark('end');
process.stdout.write(`${count}\n`);
