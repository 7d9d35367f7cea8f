import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { errorCatalogue } from '@/lib/domain/catalogue/errors/explain';
import type { OutboundNetwork } from '@/lib/server/http/network';
import { closeDatabase } from '@/lib/server/store/database';
import { migrate } from '@/lib/server/store/migrate';
import { makeStore, selectStore, type TestStore } from '../../support/databases';
import { startHostileEndpoints } from '../../support/hostile-endpoints';
import { type ProviderPlayer, startProviderPlayer } from '../../support/provider-player';
import { type SandboxServer, startSandboxServer } from '../../support/sandbox-server';
import { plays, playTables } from './every-play';
import type { Stage } from './play';
import { runPlay } from './run-play';

// DNS and TCP are answered for; all above them is real: the guard, TLS, HTTP, the reader, the vault, the database.
const world = vi.hoisted((): { player: ProviderPlayer | null } => ({ player: null }));
vi.mock('@/lib/server/http/network', () => {
  const network = () => {
    if (world.player === null) throw new Error('Nobody plays the providers.');
    return world.player.network;
  };
  const systemNetwork: OutboundNetwork = {
    lookup: (hostname) => network().lookup(hostname),
    connect: (addresses, port) => network().connect(addresses, port),
  };
  return { systemNetwork };
});

describe('every entry of the error catalogue', () => {
  let store: TestStore;
  let sandbox: SandboxServer;
  let stage: Stage;
  const trusted = getCACertificates();
  beforeAll(async () => {
    store = await makeStore('sqlite');
    selectStore(store);
    await migrate();
    sandbox = await startSandboxServer();
    const player = await startProviderPlayer();
    stage = { player, hostile: await startHostileEndpoints() };
    setDefaultCACertificates([...trusted, player.authority, stage.hostile.authority]);
    world.player = player;
  });
  afterAll(async () => {
    world.player = null;
    setDefaultCACertificates(trusted);
    await Promise.all([sandbox.stop(), stage.player.close(), stage.hostile.close()]);
    await closeDatabase();
    await store.remove();
  });

  it('has a play of its own, and no play is of an entry that is gone', () => {
    expect([...plays.keys()].sort()).toEqual(errorCatalogue.map(({ id }) => id).sort());
    expect(playTables.flatMap(Object.keys)).toHaveLength(plays.size);
  });

  it.each(errorCatalogue)('$id: is what people are told when a server answers like that', async (entry) => {
    const { id, title, what, causes, nextSteps, toProvider, source } = entry;
    for (const play of plays.get(id) ?? []) {
      const explanation = await runPlay(play, stage);
      expect(explanation, JSON.stringify(play)).toMatchObject({
        id,
        title,
        what,
        nextSteps,
        toProvider,
        source,
      });
      // What shows in the request comes first; the entry's own causes follow it, all of them.
      expect(explanation?.causes.slice(-causes.length)).toEqual(causes);
    }
    expect(plays.get(id)?.length ?? 0).toBeGreaterThan(0);
  });
});
