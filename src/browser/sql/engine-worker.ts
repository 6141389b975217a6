/* The engine's worker before anything talks to it: it fetches and compiles the module by itself, with the page's scripts still on their way. */

/** Where the engine's files are on this site. */
export interface EngineSource {
  /** Address of the worker's script. */
  readonly worker: string;
  /** Address of the packed module. */
  readonly module: string;
  /** Bytes of the module as served, and once unpacked. */
  readonly packedBytes: number;
  readonly moduleBytes: number;
}

/** A worker whose module is on its way. */
export interface EngineWorker {
  readonly worker: Worker;
  /** Fails when the worker does; DuckDB itself would wait for ever. */
  readonly broken: Promise<never>;
  /** Fails when nothing has happened for long. */
  readonly still: Promise<never>;
  /** Has the share of the module that has arrived told, 0 to 1, from now on. */
  tell(onArrived: (share: number) => void): void;
  /** From now on it may stand still. */
  started(): void;
}

/** Longer than the slowest phone compiles, or a bad line stands still: without it some failures would never end. */
const stillLimit = 60_000;

/** Starts the worker, which begins at once to fetch its module. */
export function openEngineWorker({
  worker: script,
  module,
  packedBytes,
  moduleBytes,
}: EngineSource): EngineWorker {
  const worker = new Worker(`${script}#${encodeURIComponent(new URL(module, location.href).href)}`);
  let tell: (share: number) => void = () => undefined;
  let share = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const still = new Promise<never>((_resolve, reject) => {
    const fail = (): void =>
      reject(new Error(`the engine did not start within ${stillLimit / 1000} seconds`));
    timer = setTimeout(fail, stillLimit);
    // Heard before DuckDB does, which does not know of modules that arrive.
    worker.addEventListener(
      'message',
      (event: MessageEvent<{ type: string; packed: boolean; bytes: number }>) => {
        if (event.data.type !== 'MODULE_ARRIVED') return;
        event.stopImmediatePropagation();
        clearTimeout(timer);
        timer = setTimeout(fail, stillLimit);
        const { packed, bytes } = event.data;
        share = Math.min(1, bytes / (packed ? packedBytes : moduleBytes));
        tell(share);
      },
    );
  });
  const broken = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', ({ message }) =>
      // A script that does not come has no message; browsers put words of their own before the others.
      reject(
        new Error(message?.replace(/^(Uncaught )?(Error: )?/, '') || 'the engine’s script did not come'),
      ),
    );
  });
  // Nothing may wait for them yet, or any more.
  for (const failure of [still, broken]) failure.catch(() => undefined);
  return {
    worker,
    broken,
    still,
    tell(onArrived) {
      tell = onArrived;
      onArrived(share);
    },
    started: () => clearTimeout(timer),
  };
}
