/** Runs once, before the first request: what is wrong with the configuration ends the process with one sentence. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { bootOrExit } = await import('@/lib/server/operations/boot');
  await bootOrExit();
  const { watchDoor } = await import('@/lib/server/web/door');
  watchDoor();
}
