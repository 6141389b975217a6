import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backgroundWork } from '../../scripts/publication/background-work.ts';
import { openFilesPool } from '../../scripts/publication/files-pool.ts';
import { keptFile } from '../../scripts/publication/kept-file.ts';
import { packedCells, unpackedCells } from '../../scripts/publication/packed-cells.ts';
import { openTableCache } from '../../scripts/publication/table-cache.ts';
import { tablePaths } from '../../scripts/publication/table-files.ts';
import { textFormats, writeTextFiles } from '../../scripts/publication/text-files.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { writeParquet } from '../../src/files/parquet.ts';
import { counted, derived } from '../files/sample-release.ts';
import { both, origin } from '../files/labelled-tables.ts';

/* Files of tables are written by threads, while the next tables are computed. */

let work: string;
beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-writing-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

let folders = 0;
async function newFolder(): Promise<string> {
  const folder = path.join(work, `files-${folders++}`);
  await mkdir(folder);
  return folder;
}
const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('cells that go from thread to thread', () => {
  test.each([counted, derived])('are what they were: $declaration.id', ({ cells, codelists }) => {
    expect(unpackedCells(packedCells(cells), codelists)).toEqual(cells);
  });

  test('keep fractions, large numbers and a zero below nothing', () => {
    const value = [0.1 + 0.2, 2 ** 53, -0, null, Number.MIN_VALUE, -1];
    const cells = { ...counted.cells, value };
    expect(unpackedCells(packedCells(cells), counted.codelists).value).toEqual(value);
  });

  test('a figure that is none is refused: it would come out as a missing one', () => {
    const cells = { ...counted.cells, value: [1, NaN, 3, 4, 5, 6] };
    expect(() => packedCells(cells)).toThrow('the figure of cell 1 is NaN');
  });
});

describe('files by threads', () => {
  test('are those that one thread writes, to the byte, and are told by their hashes', async () => {
    const [here, there] = [await newFolder(), await newFolder()];
    const pool = openFilesPool(0);
    const tables: readonly PublishedTable[] = [counted, derived];
    try {
      const written = await Promise.all(
        tables.map((table) => pool.write(table, origin, tablePaths(there, table.declaration))),
      );
      for (const [at, table] of tables.entries()) {
        expect(written[at]).toEqual(writeTextFiles(table, origin, tablePaths(here, table.declaration)));
        for (const format of textFormats) {
          const [one, other] = [here, there].map((folder) =>
            readFileSync(tablePaths(folder, table.declaration)[format]),
          );
          expect(one?.equals(other ?? Buffer.of()), format).toBe(true);
        }
      }
      expect(readdirSync(there)).toHaveLength(tables.length * textFormats.length);
    } finally {
      await pool.close();
    }
  });

  test('that cannot be written are told as the system tells it; the thread goes on', async () => {
    const folder = await newFolder();
    const pool = openFilesPool(0);
    try {
      const nowhere = tablePaths(path.join(folder, 'nowhere'), counted.declaration);
      await expect(pool.write(counted, origin, nowhere)).rejects.toMatchObject({
        code: 'ENOENT',
        path: nowhere.csv,
      });
      const broken = { ...counted, codelists: [] };
      await expect(pool.write(broken, origin, tablePaths(folder, counted.declaration))).rejects.toThrow();
      await pool.write(counted, origin, tablePaths(folder, counted.declaration));
    } finally {
      await pool.close();
    }
  });

  test('that are not done when the pool is closed are rejected', async () => {
    const pool = openFilesPool(0);
    const paths = tablePaths(await newFolder(), counted.declaration);
    const waiting = [1, 2, 3].map(() => pool.write(counted, origin, paths));
    const ended = Promise.allSettled(waiting);
    await pool.close();
    expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });

  test('of small tables need no thread', async () => {
    const pool = openFilesPool();
    const written = pool.write(counted, origin, tablePaths(await newFolder(), counted.declaration));
    await pool.close();
    expect((await written).csv.bytes).toBeGreaterThan(0);
  });
});

describe('work in the background', () => {
  test('never more than so many pieces', async () => {
    const background = backgroundWork(3);
    let under = 0;
    let most = 0;
    for (let piece = 0; piece < 10; piece++) {
      await background.room();
      under++;
      most = Math.max(most, under);
      background.add(later(5).then(() => void under--));
    }
    await background.done();
    expect([under, most]).toEqual([0, 3]);
  });

  test('a failure is told once somebody asks, and no one is left behind', async () => {
    const background = backgroundWork(2);
    let isDone = false;
    background.add(later(30).then(() => (isDone = true)));
    background.add(Promise.reject(new Error('first')));
    background.add(Promise.reject(new Error('second')));
    await later(1);
    await expect(background.room()).rejects.toThrow('first');
    await expect(background.done()).rejects.toThrow('first');
    expect(isDone).toBe(false);
    await background.ended();
    expect(isDone).toBe(true);
  });
});

describe('a file that is kept', () => {
  test('is made once for what it is made of, and again where it was damaged or swept away', async () => {
    const folder = await newFolder();
    const cacheFolder = path.join(folder, 'cache');
    let made = 0;
    const get = async (madeOf: string): Promise<string> => {
      const cache = openTableCache(cacheFolder);
      const target = path.join(await newFolder(), 'file');
      const file = await keptFile(cache, [madeOf], target, () => {
        made++;
        writeFileSync(target, `of ${madeOf}`);
        return Promise.resolve();
      });
      expect(file).toMatchObject({ name: 'file', bytes: statSync(target).size });
      await cache.sweep();
      return readFileSync(target, 'utf8');
    };
    expect([await get('one'), await get('one'), made]).toEqual(['of one', 'of one', 1]);
    expect([await get('two'), made]).toEqual(['of two', 2]);
    // The run of the other had no use for it.
    expect([await get('one'), made]).toEqual(['of one', 3]);
    for (const name of readdirSync(cacheFolder).filter((one) => !one.endsWith('.txt'))) {
      await chmod(path.join(cacheFolder, name), 0o644);
      writeFileSync(path.join(cacheFolder, name), 'damaged');
    }
    expect([await get('one'), made]).toEqual(['of one', 4]);
  });
});

test('Parquet says whose the figures are, with the notes of the table and of the site', async () => {
  const folder = await newFolder();
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  const paths = tablePaths(folder, counted.declaration);
  writeTextFiles(counted, origin, paths);
  const notes = [both('Trạm "A"', "Station 'A'")];
  await writeParquet(db, counted, paths.csv, paths.parquet, { ...origin, notes });
  expect(existsSync(paths.parquet)).toBe(true);
  const rows = await db.runAndReadAll(
    `SELECT decode(key), decode(value) FROM parquet_kv_metadata('${paths.parquet}')`,
  );
  db.closeSync();
  instance.closeSync();
  expect(Object.fromEntries(rows.getRows() as [string, string][])).toMatchObject({
    title_vi: counted.declaration.title.vi,
    source: origin.source.vi,
    release: origin.release.id,
    notes_vi: [...counted.declaration.notes, ...notes].map(({ vi }) => vi).join('\n'),
    notes_en: [...counted.declaration.notes, ...notes].map(({ en }) => en).join('\n'),
  });
});
