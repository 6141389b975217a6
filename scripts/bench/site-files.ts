import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { readManifest } from '../../src/catalogue/manifest.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { backgroundWork } from '../publication/background-work.ts';
import { settingsOf } from '../publication/disk.ts';
import { openFilesPool } from '../publication/files-pool.ts';
import { storedTable } from '../publication/stored-table.ts';
import { openTableWriter, tablePaths } from '../publication/table-files.ts';

/** How long it took to write the files of all tables of a publication, in seconds, and how many cells they have. */
export interface FilesRuns {
  /** By threads, beside each other. */
  readonly threads: number;
  /** By the thread that computes, one after the other. */
  readonly alone: number;
  readonly cells: number;
}

/**
 * Writes the files of all tables of a publication again, from tables in memory: by threads, and by one.
 *
 * @param published the folder of the publication, `build/<site id>`
 */
export async function filesRuns(site: string, published: string): Promise<FilesRuns> {
  const settings = await settingsOf(site);
  const { tables } = readManifest(await readFile(path.join(published, 'manifest.json'), 'utf8'));
  const folder = `${published}-files`;
  const stored = tables.map((table): PublishedTable => {
    const { csv } = tablePaths(path.join(published, 'files'), table);
    return storedTable(table, table.codelists, () => readFileSync(csv, 'utf8'));
  });
  const cells = stored.reduce((sum, table) => sum + table.cells.value.length, 0);
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1200MB' });
  const packing = await instance.connect();
  const timed = async (few?: number): Promise<number> => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const writer = openTableWriter(packing, openFilesPool(few));
    const background = backgroundWork(few === undefined ? 16 : 1);
    const started = performance.now();
    for (const table of stored) {
      await background.room();
      background.add(writer.write(table, settings, folder));
    }
    await background.done();
    await writer.close();
    return (performance.now() - started) / 1000;
  };
  const threads = await timed();
  const alone = await timed(Infinity);
  await rm(folder, { recursive: true, force: true });
  packing.closeSync();
  instance.closeSync();
  return { threads, alone, cells };
}

/** What the runs came to, as a line for the screen. */
export function filesRunsText({ threads, alone, cells }: FilesRuns): string {
  return `  all files, ${(cells / 1e6).toFixed(2)} M cells: ${threads.toFixed(1)} s by threads (budget 30 s), ${alone.toFixed(1)} s by one: ratio ${(threads / alone).toFixed(2)}`;
}
