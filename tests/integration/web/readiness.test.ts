import { afterEach, expect, it, vi } from 'vitest';
import { closeDatabase, database } from '@/lib/server/store/database';
import { isReady, readyWithinMs } from '@/lib/server/web/readiness';
import { eachDatabase } from '../../support/databases';

afterEach(() => vi.useRealTimers());

eachDatabase('readiness', () => {
  it('is given while the store answers, taken when it does not, and given again', async () => {
    expect(await isReady()).toBe(true);
    await database().destroy();
    expect(await isReady()).toBe(false);
    await closeDatabase();
    expect(await isReady()).toBe(true);
  });

  it('is taken when the store takes longer than two seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { promise, resolve } = Promise.withResolvers<{ rows: never[] }>();
    const asked = vi.spyOn(database().getExecutor(), 'executeQuery').mockReturnValue(promise);
    const answer = vi.fn();
    const ready = isReady().then(answer);
    await vi.advanceTimersByTimeAsync(readyWithinMs - 1);
    expect(asked).toHaveBeenCalledOnce();
    expect(answer).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await ready;
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    resolve({ rows: [] });
    vi.restoreAllMocks();
  });
});
