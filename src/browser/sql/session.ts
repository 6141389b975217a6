import { tableToIPC } from 'apache-arrow';
import { readManifest, type Manifest, type ManifestTable } from '../../catalogue/manifest.ts';
import { codeRows, codesTable } from './codes.ts';
import { startEngine, type Engine, type EngineSource } from './engine.ts';
import { tableOfCodes, tableOfParquet } from './load-tables.ts';

/** Where the engine and the tables are. */
export interface SessionSource {
  readonly engine: EngineSource;
  /** Bytes of the engine's files as fetched. */
  readonly engineBytes: number;
  /** Address of the manifest. */
  readonly manifest: string;
  /** Address of the folder of the tables' files. */
  readonly files: string;
}

export type SessionStage = 'fetching' | 'starting' | 'loading';

/** An engine with every published table in it. */
export interface Session {
  readonly site: Manifest['site'];
  readonly engine: Engine;
}

/**
 * Fetches the engine and the tables at the same time, starts the one and fills it with the others.
 *
 * @param onStage called at every step, with the bytes that have arrived
 * @throws Error when a file does not come or the browser cannot run the engine
 */
export async function openSession(
  source: SessionSource,
  onStage: (stage: SessionStage, bytes: number) => void,
): Promise<Session> {
  let engineShare = 0;
  let tableBytes = 0;
  const report = (stage: SessionStage): void => onStage(stage, engineShare * source.engineBytes + tableBytes);
  const engine = startEngine(source.engine, (share) => {
    engineShare = share;
    report(share < 1 ? 'fetching' : 'starting');
  });
  const tables = publishedTables(source, (bytes) => {
    tableBytes += bytes;
    report(engineShare < 1 ? 'fetching' : 'starting');
  });
  try {
    const [started, { site, named }] = await Promise.all([engine, tables]);
    report('loading');
    await Promise.all(named.map(([name, stream]) => started.insert(name, stream)));
    return { site, engine: started };
  } catch (error) {
    // One has failed; the engine, should it still come, is of no use.
    void engine.then(
      (started) => started.close(),
      () => undefined,
    );
    throw error;
  }
}

/** Every published table as an Arrow stream, made while the engine is still on its way, and the table of codes. */
async function publishedTables(
  source: SessionSource,
  onBytes: (bytes: number) => void,
): Promise<{ site: Manifest['site']; named: (readonly [string, Uint8Array])[] }> {
  // Always asked anew: the manifest names the files' versions, and those may then come from the browser's store.
  const manifest = readManifest(await (await fetched(source.manifest, 'no-cache')).text());
  const load = async ({ id, parquet }: ManifestTable): Promise<readonly [string, Uint8Array]> => {
    const address = `${source.files}${parquet.name}?v=${parquet.sha256.slice(0, 8)}`;
    const file = await (await fetched(address, 'default')).arrayBuffer();
    onBytes(parquet.bytes);
    return [id, tableToIPC(await tableOfParquet(file), 'stream')];
  };
  const named = await Promise.all(manifest.tables.map(load));
  const codes = tableToIPC(tableOfCodes(codeRows(manifest.tables)), 'stream');
  return { site: manifest.site, named: [...named, [codesTable, codes]] };
}

async function fetched(address: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return response;
}
