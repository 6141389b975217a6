import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readFigures } from '../../../src/browser/cells.ts';
import { codeRows } from '../../../src/browser/sql/codes.ts';
import { sqlOfView } from '../../../src/browser/sql/view-sql.ts';
import { choose, defaultState, spreadState, viewOf, type TableView } from '../../../src/browser/view.ts';
import { readManifest, type ManifestTable } from '../../../src/catalogue/manifest.ts';
import { languages } from '../../../src/text/language.ts';

/* The statement of a view, run by DuckDB over the published files, gives what the view shows. */

const files = path.join(inject('siteFolder'), 'du-lieu');
const manifest = readManifest(readFileSync(path.join(files, 'manifest.json'), 'utf8'));
const { site } = manifest;

let instance: DuckDBInstance;
let db: DuckDBConnection;
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  db = await instance.connect();
  for (const { id, files: own } of manifest.tables)
    await db.run(`CREATE VIEW ${id} AS FROM read_parquet('${path.join(files, own.parquet.name)}')`);
  await db.run('CREATE TABLE codes (dimension TEXT, code TEXT, label_vi TEXT, label_en TEXT, position INT)');
  const appender = await db.createAppender('codes');
  for (const { dimension, code, label, position } of codeRows(manifest.tables)) {
    for (const text of [dimension, code, label.vi, label.en]) appender.appendVarchar(text);
    appender.appendInteger(position);
    appender.endRow();
  }
  appender.closeSync();
});
afterAll(() => instance.closeSync());

async function figuresOf(table: ManifestTable) {
  const bytes = await readFile(path.join(files, table.files.parquet.name));
  return readFigures(new Uint8Array(bytes).buffer, table.rows);
}

async function answer(sql: string): Promise<unknown[][]> {
  return (await db.runAndReadAll(sql)).getRowsJson() as unknown[][];
}

/** The figures of a view, a row each, as numbers. */
function shown(view: TableView): (number | null)[][] {
  return view.rows.map((row) => view.columns.map((column) => view.cell(row, column).value));
}

function numbers(rows: unknown[][]): (number | null)[][] {
  return rows.map((row) => row.map((value) => (value === null ? null : Number(value))));
}

test.each(manifest.tables.map((table) => [table.id, table] as const))(
  'the view %s opens with',
  async (_id, table) => {
    const view = viewOf(table, await figuresOf(table), defaultState(table, site));
    for (const language of languages) {
      const rows = await answer(sqlOfView(view, site, language));
      if (view.columns.length <= 8) expect(numbers(rows.map((row) => row.slice(1)))).toEqual(shown(view));
      else expect(numbers(rows.map((row) => [row[2]])).flat()).toEqual(shown(view).flat());
    }
  },
);

describe('a view that was turned, narrowed or sorted', () => {
  const table = manifest.tables.find(({ id }) => id === 'deaths_by_age') as ManifestTable;

  test('has the chosen codes alone, in the order of the list, with their labels', async () => {
    const state = choose(spreadState(table, site, 'age', 'year'), 'age', ['Y5T9', 'Y_LT1']);
    const view = viewOf(table, await figuresOf(table), choose(state, 'year', ['2023', '2024']));
    const sql = sqlOfView(view, site, 'en');
    expect(sql).toContain("age IN ('Y_LT1', 'Y5T9')");
    const rows = await answer(sql);
    expect(rows.map(([label]) => label)).toEqual(view.rows.map(({ label }) => label.en));
    expect(numbers(rows.map((row) => row.slice(1)))).toEqual(shown(view));
  });

  test('is sorted by a column, what is not told at the end', async () => {
    const state = spreadState(table, site, 'unit', 'sex');
    const sorted = { ...state, sort: { by: '_T', descending: true } };
    const view = viewOf(table, await figuresOf(table), sorted);
    const totals = (await answer(sqlOfView(view, site, 'vi'))).map((row) => Number(row[1] ?? -1));
    expect(totals).toEqual([...totals].sort((one, other) => other - one));
    expect(totals).toHaveLength(view.rows.length);
  });

  test('of panels has a row for each cell, panel by panel, with the marks', async () => {
    const state = spreadState(table, site, 'age', 'year', 'sex');
    const view = viewOf(table, await figuresOf(table), state);
    const rows = await answer(sqlOfView(view, site, 'vi'));
    const expected = view.panels.flatMap((panel) =>
      view.rows.flatMap((row) =>
        view.columns.map((column) => {
          const cell = view.cellAt({ sex: panel.code, age: row.code, year: column.code });
          return [
            panel.label.vi,
            row.label.vi,
            column.label.vi,
            cell.value,
            cell.status,
            cell.confidentiality,
          ];
        }),
      ),
    );
    expect(rows).toEqual(expected);
  });
});
