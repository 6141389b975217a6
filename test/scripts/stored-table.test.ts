import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { settingsOf } from '../../scripts/publication/disk.ts';
import { makeTable } from '../../scripts/publication/make-table.ts';
import { readRegisters } from '../../scripts/publication/read-registers.ts';
import { storedTable } from '../../scripts/publication/stored-table.ts';
import { tableInputs } from '../../scripts/publication/table-inputs.ts';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import type { Codelist } from '../../src/catalogue/codelist.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { codesCsv } from '../../src/files/csv.ts';
import { derivedTable } from '../../src/tables/derived/derived-table.ts';
import { figuresOf } from '../../src/tables/derived/figures.ts';

/* Tables read back from their files, on a real site. */

const site = path.resolve('data', 'cam-giang');

test('every table read back is the table that was computed', async () => {
  const settings = await settingsOf(site);
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const db = await instance.connect();
  const { registers } = await readRegisters(
    db,
    settings,
    (fault) => expect.fail(JSON.stringify(fault)),
    () => undefined,
  );
  const inputs = tableInputs(settings, new Map());
  const counted: PublishedTable[] = [];
  for (const declaration of catalogue.filter(({ source }) => source !== 'derived')) {
    const table = await makeTable(db, declaration, registers, inputs.settingsOf(declaration.source));
    if (table !== null) counted.push(table);
    // What the settings are without for such tables makes no difference to them.
    expect(await makeTable(db, declaration, registers, settings)).toEqual(table);
  }
  const figures = figuresOf(counted, inputs.settingsOf('derived'));
  const all = figuresOf(counted, settings);
  const derived = catalogue.flatMap((declaration) => {
    if (declaration.source !== 'derived') return [];
    const table = derivedTable(declaration, figures);
    expect(derivedTable(declaration, all)).toEqual(table);
    return table ?? [];
  });
  db.closeSync();
  instance.closeSync();
  expect(Math.min(counted.length, derived.length)).toBeGreaterThan(20);
  for (const table of [...counted, ...derived])
    for (const simulated of [true, false]) {
      const codelists = JSON.parse(JSON.stringify(table.codelists)) as Codelist[];
      const read = storedTable(table.declaration, codelists, () => codesCsv(table, simulated));
      expect({ ...read, cells: read.cells }, table.declaration.id).toEqual(table);
    }
});

test('a table is read back when a cell is asked for, once', () => {
  const [declaration = expect.fail()] = catalogue;
  let times = 0;
  const table = storedTable(declaration, [], () => `${String(times++)}\n`);
  expect(times).toBe(0);
  expect(table.cells).toBe(table.cells);
  expect(times).toBe(1);
});
