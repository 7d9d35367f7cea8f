import { accessSync } from 'node:fs';
import { reportCommand } from '@/lib/domain/command/report';
import { hostileCommands } from '../../unit/domain/command/hostile-commands';
import { goodCommands } from './good-commands';

const texts = [
  ...hostileCommands.map(([text]) => text),
  ...goodCommands.map(([, text]) => text.replaceAll('@@', 'http://127.0.0.1:1')),
];
let count = 0;

/** Everything a reader may do for the first time, such as compiling, happens before what is watched. */
for (const text of texts) reportCommand(text, null, []);

/** Two calls to the system that nothing else makes: what is between them is what the readers do. */
function mark(name: string): void {
  try {
    accessSync(`/nowhere/${name}`);
  } catch {
    // It is not there; the call itself is the mark.
  }
}

mark('begin');
for (const text of texts)
  for (const as of [null, 'posix', 'powershell', 'cmd', 'javascript'] as const) {
    const { refused } = { refused: [], ...reportCommand(text, as, ['http://127.0.0.1:1']) };
    count += refused.length + 1;
  }
mark('end');
process.stdout.write(`${count}\n`);
