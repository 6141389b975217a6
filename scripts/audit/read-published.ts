import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { totalCode } from '../../src/catalogue/codelist.ts';
import { archiveOf, type Archive, type EarlierCounts } from '../../src/tables/clearing/archive.ts';
import { readManifest, type Manifest, type ManifestTable } from '../../src/catalogue/manifest.ts';
import { sharedPart, type CountTable, type Crosswalk } from '../../src/confidentiality/count-tables.ts';

/* Published files as an attacker reads them: the manifest, the tables' codes CSV, the crosswalks. Nothing else. */

/** A publication found in a folder. */
export interface FoundPublication {
  readonly manifest: Manifest;
  /** The folder of its files. */
  readonly files: string;
  /** What earlier releases told, where they are at hand. */
  readonly earlier?: EarlierCounts | undefined;
}

/** A published file that is not what the manifest says of it, or tells what it marks as withheld. */
export class PublishedFileError extends Error {
  override readonly name = 'PublishedFileError';
}

/** One year of the tables of one register. */
export interface PublishedYear {
  readonly register: string;
  readonly year: string;
  readonly tables: readonly CountTable[];
  readonly crosswalks: readonly Crosswalk[];
}

/** The publications in a folder: one of files, a built site, or a folder of built sites. */
export function publicationsIn(folder: string): FoundPublication[] {
  for (const [manifest, files] of [
    ['manifest.json', 'files'],
    ['manifest.json', '.'],
    ['du-lieu/manifest.json', 'du-lieu'],
  ] as const)
    if (existsSync(path.join(folder, manifest)) && existsSync(path.join(folder, files, 'crosswalks')))
      return [
        {
          manifest: readManifest(readFileSync(path.join(folder, manifest), 'utf8')),
          files: path.join(folder, files),
        },
      ];
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const below = path.join(folder, name);
      return existsSync(path.join(below, 'du-lieu', 'manifest.json')) ? publicationsIn(below) : [];
    });
}

/**
 * What is attacked: the tables of each register and year together, as no sum runs over years.
 *
 * @throws PublishedFileError where a file lacks a row or has one out of its order, or a figure beside the mark of a
 *   withheld one
 */
export function publishedYears({ manifest, files, earlier }: FoundPublication): PublishedYear[] {
  const crosswalks = readCrosswalks(path.join(files, 'crosswalks'));
  const counted = manifest.tables.filter(
    ({ source, events }) => registers.includes(source) && events === undefined,
  );
  return [...Map.groupBy(counted, ({ source }) => source)].flatMap(([register, tables]) => {
    const isProtected = tables.filter(({ disclosure }) => disclosure === 'protected');
    const shared = new Set<string>(isProtected.flatMap(({ dimensions }) => dimensions));
    const archive = earlier === undefined ? undefined : archiveOf(tables, earlier);
    const byYear = new Map<string, CountTable[]>();
    for (const table of isProtected.length === 0 ? [] : tables)
      for (const [year, slice] of readTable(table, files, archive)) {
        const wholeOf = (dimension: string): string =>
          dimension === 'unit' ? manifest.site.unit : totalCode;
        const own = table.disclosure === 'open' ? sharedPart(slice, shared, wholeOf) : slice;
        byYear.set(year, [...(byYear.get(year) ?? []), own]);
      }
    return [...byYear].map(([year, slices]) => ({ register, year, tables: slices, crosswalks }));
  });
}

const registers: readonly string[] = ['births', 'deaths', 'marriages', 'divorces', 'adoptions'];

/**
 * Reads the figures of all other tables, rates and the like, for the one thing that can be seen of them by themselves:
 * that none is told which is marked as withheld.
 *
 * @throws PublishedFileError naming the first that is
 */
export function checkDerived({ manifest, files }: FoundPublication): void {
  for (const table of manifest.tables)
    if (!registers.includes(table.source) || table.events !== undefined) readLines(table, files);
}

/** The lines of a table's codes CSV, and where its columns are. */
function readLines(
  table: ManifestTable,
  files: string,
): { lines: string[][]; value: number; status: number; confidentiality: number } {
  const { name } = table.files.csv;
  const text = readFileSync(path.join(files, name), 'utf8');
  // Lines as they are, without a name for each field: a province has two million of them.
  const { data } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true });
  const [header = [], ...lines] = data;
  const [value, status, confidentiality] = ['value', 'status', 'confidentiality'].map((column) =>
    header.indexOf(column),
  ) as [number, number, number];
  const told = lines.findIndex((line) => line[confidentiality] === 'c' && (line[value] ?? '') !== '');
  if (told >= 0)
    throw new PublishedFileError(
      `${name}, line ${told + 2}: ${lines[told]?.[value]} stands beside the mark "c" of a withheld figure; allowed: nothing`,
    );
  return { lines, value, status, confidentiality };
}

function readTable(table: ManifestTable, files: string, archive?: Archive): Map<string, CountTable> {
  const { lines, value, status, confidentiality } = readLines(table, files);
  checkOrder(table, lines);
  const [years, ...lists] = table.codelists;
  const size = lists.reduce((product, { codes }) => product * codes.length, 1);
  const isOpen = table.disclosure === 'open' ? 1 : 0;
  return new Map(
    (years?.codes ?? []).map(({ code: year }, index) => {
      const own = lines.slice(index * size, (index + 1) * size);
      const values = own.map((line) => {
        if (line[confidentiality] === 'c') return NaN;
        const told = line[value] ?? '';
        if (told !== '') return Number(told);
        return line[status]?.includes('x') === true ? undefined : null;
      });
      const dimensions = lists.map(({ dimension, codes }) => ({
        dimension,
        codes: codes.map(({ code, parent }) => ({ code, parent })),
      }));
      const width = lists.length + 1;
      const before = archive && own.map((line) => archive.latest(table.id, line.slice(0, width).join(' ')));
      const open = new Uint8Array(size).fill(isOpen);
      return [year, { name: table.id, dimensions, values, open, before }] as const;
    }),
  );
}

/** Rows are read by their place: each has to be of the codes that belong there. */
function checkOrder({ codelists, files }: ManifestTable, lines: readonly string[][]): void {
  const size = codelists.reduce((product, { codes }) => product * codes.length, 1);
  const { name } = files.csv;
  let stride = size;
  const columns = codelists.map(({ codes }) => {
    stride /= codes.length;
    return { codes, each: stride };
  });
  for (const [at, line] of lines.entries())
    for (const [column, { codes, each }] of columns.entries()) {
      const code = codes[Math.floor(at / each) % codes.length]?.code;
      if (line[column] !== code)
        throw new PublishedFileError(
          `${name}, line ${at + 2}: code "${line[column]}" where "${code}" belongs; a row is missing, or out of its order`,
        );
    }
  if (lines.length !== size)
    throw new PublishedFileError(`${name}: ${lines.length} rows; by the manifest there are ${size}`);
}

function readCrosswalks(folder: string): Crosswalk[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => {
      const { data, meta } = Papa.parse<Record<string, string>>(
        readFileSync(path.join(folder, name), 'utf8'),
        { header: true, skipEmptyLines: true },
      );
      return {
        variable: path.basename(name, '.csv'),
        columns: (meta.fields ?? []).map((field) => ({
          dimension: field.split(':')[0] ?? field,
          leaves: data.map((row) => (row[field] === '' ? null : (row[field] ?? null))),
        })),
      };
    });
}
