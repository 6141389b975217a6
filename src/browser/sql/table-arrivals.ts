import { tableToIPC } from 'apache-arrow';
import type { ManifestTable } from '../../catalogue/manifest.ts';
import { tableOfParquet } from './load-tables.ts';

/** A published table on its way to the engine. */
export interface Arrival {
  /** The table as an Arrow stream. Fails when it does not come, or at the signal. */
  readonly stream: Promise<Uint8Array>;
  /** Has the bytes of its file told as they come, first those that are there already. */
  tell(onBytes: (bytes: number) => void): void;
}

/**
 * Fetches and reads a table's file.
 *
 * @param files address of the folder of the tables' files
 */
export function arrivalOf(
  { files: { parquet } }: ManifestTable,
  files: string,
  signal: AbortSignal,
): Arrival {
  let arrived = 0;
  let tell: (bytes: number) => void = () => undefined;
  const read = async (): Promise<Uint8Array> => {
    const address = `${files}${parquet.name}?v=${parquet.sha256.slice(0, 8)}`;
    const file = await fileAt(address, signal, (bytes) => {
      arrived += bytes;
      tell(bytes);
    });
    const stream = tableToIPC(await tableOfParquet(file, signal), 'stream');
    signal.throwIfAborted();
    return stream;
  };
  const stream = read();
  // It may fail before anybody asks for it.
  stream.catch(() => undefined);
  return {
    stream,
    tell(onBytes) {
      tell = onBytes;
      onBytes(arrived);
    },
  };
}

/** A file, with its bytes counted as they come. */
async function fileAt(
  address: string,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<ArrayBuffer> {
  const { body } = await fetched(address, { signal });
  if (body === null) throw new Error(`${address}: no content`);
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onBytes(chunk.length);
      controller.enqueue(chunk);
    },
  });
  return new Response(body.pipeThrough(counted)).arrayBuffer();
}

/** What a host answers. @throws Error when that is not what was asked for */
export async function fetched(address: string, options: RequestInit): Promise<Response> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return response;
}
