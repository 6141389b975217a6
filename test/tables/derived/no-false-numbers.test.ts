import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish, type Publication } from '../../../scripts/publication.ts';
import type { ManifestTable } from '../../../src/catalogue/manifest.ts';
import { reasons } from '../../../src/catalogue/reasons.ts';
import { csvAndParquet } from '../../few-formats.ts';

/* Every file of a whole site, read as a reader would: no number that is none, no gap without a word. */

/** Shares of a whole lie between 0 and 100; of what was expected, or counted elsewhere, they need not. */
const shares = /_share(_|$)|^registration_year_share$|_share_under_65$/;
const gaps = /^gap_/;
const statuses = /^(x|p?r?e?b?u?)$/;

interface Row {
  readonly codes: readonly string[];
  readonly cells: Readonly<Record<string, string>>;
}

let folder = '';
let site: Publication;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nien-giam-numbers-'));
  site = await publish(path.join('data', 'cam-giang'), folder, () => undefined, {
    openWriter: csvAndParquet,
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function rowsOf(table: ManifestTable): Promise<Row[]> {
  const text = await readFile(path.join(site.folder, 'files', table.files.csv.name), 'utf8');
  const [head = '', ...lines] = text.trim().split('\n');
  const columns = head.split(',');
  const size = table.dimensions.length;
  return lines.map((line) => {
    const fields = line.split(',');
    if (fields.length !== columns.length) expect.fail(`${table.slug}: ${line}`);
    const others = columns
      .slice(size)
      .map((name, index): [string, string] => [name, fields[size + index] ?? '']);
    return { codes: fields.slice(0, size), cells: Object.fromEntries(others) };
  });
}

const written = /^-?\d+(\.\d+)?$/;

/** What is wrong with a row; nothing where all is well. */
function fault(table: ManifestTable, { codes, cells }: Row): string | null {
  const { value = '', lower = '', upper = '', status = '', reason = '' } = cells;
  for (const number of [value, lower, upper])
    if (number !== '' && !written.test(number)) return `"${number}" is no number`;
  if (!statuses.test(status)) return `status "${status}"`;
  if (codes.some((code) => /^(|undefined|null|NaN)$/.test(code))) return `codes ${codes.join()}`;
  if (table.source !== 'derived') {
    const isCount = table.source !== 'published_series';
    if (isCount && value !== '' && !/^\d+$/.test(value)) return `${value} is no count`;
    return value !== '' && status === 'x' ? 'a value where there can be none' : null;
  }
  if ((value === '') !== (reason !== '')) return `value "${value}" with reason "${reason}"`;
  if (reason !== '' && !(reason in reasons)) return `reason "${reason}"`;
  if (value === '' && (lower !== '' || upper !== '')) return 'an interval of nothing';
  if (value !== '' && status.includes('x')) return 'a value where there can be none';
  if (lower !== '' && Number(lower) > Number(value)) return `${lower} is above ${value}`;
  if (upper !== '' && Number(upper) < Number(value)) return `${upper} is below ${value}`;
  const at = table.dimensions.indexOf('indicator');
  const indicator = (at === -1 ? table.indicators?.[0] : codes[at]) ?? '';
  const isShare = shares.test(indicator) && !gaps.test(indicator);
  if (isShare && value !== '' && (Number(value) < 0 || Number(upper || value) > 100))
    return `a share of ${value}`;
  const mayBeNegative = /increase|gap|difference/.test(indicator);
  return !mayBeNegative && Number(lower || value) < 0 ? `${value} is below zero` : null;
}

describe('data/cam-giang', () => {
  test('every value is a number or says why it is none', async () => {
    expect(site.manifest.tables.length).toBeGreaterThan(60);
    for (const table of site.manifest.tables) {
      const rows = await rowsOf(table);
      expect(rows.length).toBe(table.rows);
      for (const row of rows) {
        const found = fault(table, row);
        if (found !== null) expect.fail(`${table.slug} ${row.codes.join()}: ${found}`);
      }
    }
  });

  test('every total of a counted table is the sum of its parts', async () => {
    for (const table of site.manifest.tables.filter(
      ({ source }) => !['derived', 'returns', 'published_series'].includes(source),
    )) {
      const cells = new Map(
        (await rowsOf(table)).map(({ codes, cells: { value = '' } }) => [codes.join(), value]),
      );
      const isProtected = table.disclosure === 'protected';
      for (const [at, list] of table.codelists.entries())
        for (const [code, parts] of Map.groupBy(
          list.codes.filter(({ parent }) => parent !== null),
          ({ parent }) => parent ?? '',
        ))
          for (const [key, total] of cells) {
            const codes = key.split(',');
            if (codes[at] !== code) continue;
            const values = parts.map((part) => cells.get(codes.with(at, part.code).join()));
            if (total === '' && values.every((value) => value === '')) continue;
            // Parts that are withheld, or too fine to publish, are some of the total: the others are no more than it.
            const isPartly = isProtected && (total === '' || values.includes(''));
            if (isPartly && total === '') continue;
            const sum = values.reduce((all, value) => all + Number(value ?? NaN), 0);
            if (isPartly ? !(sum <= Number(total)) : String(sum) !== total)
              expect.fail(`${table.slug} ${key}: parts sum to ${sum}, total ${total}`);
          }
    }
  });
});
