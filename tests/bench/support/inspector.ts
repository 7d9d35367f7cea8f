/** A Node process that was started with `--inspect`, seen through its inspector. */
export interface Inspector {
  /** Collects garbage twice, and reads the memory that is left, in megabytes (10^6 bytes). */
  readMemory(): Promise<{ readonly rss: number; readonly heap: number }>;
  close(): void;
}

interface Target {
  readonly webSocketDebuggerUrl: string;
}

/** Connects to the inspector on `port` of this machine. @see https://chromedevtools.github.io/devtools-protocol/v8/ */
export async function connectInspector(port: number): Promise<Inspector> {
  // The inspector's documented answer.
  const [target] = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[];
  if (!target) throw new Error('The inspector has nothing to connect to.');
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  let lastId = 0;
  const send = (method: string, params: object = {}) =>
    new Promise<unknown>((resolve) => {
      lastId += 1;
      const id = lastId;
      const listen = ({ data }: MessageEvent) => {
        // One JSON message per frame, as the protocol says.
        const message = JSON.parse(String(data)) as {
          id?: number;
          result?: { result?: { value?: unknown } };
        };
        if (message.id !== id) return;
        socket.removeEventListener('message', listen);
        resolve(message.result?.result?.value);
      };
      socket.addEventListener('message', listen);
      socket.send(JSON.stringify({ id, method, params }));
    });
  return {
    readMemory: async () => {
      await send('HeapProfiler.collectGarbage');
      await send('HeapProfiler.collectGarbage');
      const usage = await send('Runtime.evaluate', {
        expression: 'process.memoryUsage()',
        returnByValue: true,
      });
      // What `process.memoryUsage` gives.
      const { rss, heapUsed } = usage as NodeJS.MemoryUsage;
      return { rss: rss / 1e6, heap: heapUsed / 1e6 };
    },
    close: () => socket.close(),
  };
}
