import { closeDatabase } from '@/lib/server/store/database';
import { migrate } from '@/lib/server/store/migrate';

// Waits for a line, so that several of these begin together; answers by its exit code and, on standard error, the fault's message.
process.stdout.write('ready\n');
process.stdin.once('data', async () => {
  await migrate();
  await closeDatabase();
  process.exit(0);
});
