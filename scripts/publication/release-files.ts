import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DimensionId } from '../../src/catalogue/codelist.ts';
import type { Manifest, PublishedFile } from '../../src/catalogue/manifest.ts';
import { publishedCodelists } from '../../src/catalogue/published-codelists.ts';
import { checksumsText, type Checksum } from '../../src/files/checksums.ts';
import { dataPackage } from '../../src/files/data-package.ts';
import { dcatCatalogue } from '../../src/files/dcat.ts';
import { archiveName } from '../../src/files/plain-names.ts';
import { readmeText } from '../../src/files/readme.ts';
import { zipArchive, type ArchivedFile } from '../../src/files/zip.ts';
import { filesBelow } from '../folders/folder-files.ts';
import { publishedFile } from './disk.ts';
import { keptFile } from './kept-file.ts';
import type { TableCache } from './table-cache.ts';

/**
 * Writes what describes a release as a whole, when its tables and `manifest.json` are there: `datapackage.json`,
 * `README.txt`, the archive with everything, `catalog.jsonld`, and last `SHA256SUMS`, which covers them all.
 *
 * @param draft the folder of the publication: `manifest.json` and `files/`
 * @param cache keeps the archive for a run with the same release: to pack it takes seconds
 */
export async function writeReleaseFiles(draft: string, manifest: Manifest, cache: TableCache): Promise<void> {
  const files = path.join(draft, 'files');
  const place = (name: string): string => path.join(name === manifestName ? draft : files, name);
  const write = (name: string, text: string): Promise<void> => writeFile(place(name), text);
  const sumsOf = checksumsIn(manifest, place);
  await write('datapackage.json', dataPackage(manifest, await codelistFiles(manifest, files)));
  await write('README.txt', readmeText(manifest, await filesBelow(files)));
  const archive = await writeArchive(manifest, await filesBelow(files), place, sumsOf, cache);
  await write('catalog.jsonld', dcatCatalogue(manifest, archive));
  const all = [...(await filesBelow(files)), manifestName];
  await write(checksumsName, checksumsText(await sumsOf(all)));
}

const manifestName = 'manifest.json';
const checksumsName = 'SHA256SUMS';

/** The files of the codelists of all tables, named as they stand under `files/`. */
async function codelistFiles(
  { tables }: Manifest,
  files: string,
): Promise<ReadonlyMap<DimensionId, PublishedFile>> {
  const found = new Map<DimensionId, PublishedFile>();
  for (const { dimension } of publishedCodelists(tables)) {
    const name = `codelists/${dimension}.csv`;
    found.set(dimension, { ...(await publishedFile(path.join(files, name))), name });
  }
  return found;
}

/**
 * The whole release in one file: tables as CSV of codes and as Parquet, codelists, crosswalks, and what describes them.
 * It has checksums of its own, as those beside it cover it too.
 */
async function writeArchive(
  { site, tables }: Manifest,
  names: readonly string[],
  place: (name: string) => string,
  sumsOf: (names: readonly string[]) => Promise<readonly Checksum[]>,
  cache: TableCache,
): Promise<PublishedFile> {
  const packed = new Set(tables.map((table) => table.files.parquet.name));
  const described = names.filter((name) => /^(codelists|crosswalks)\//.test(name));
  const members = [
    'README.txt',
    manifestName,
    'datapackage.json',
    ...described,
    ...tables.flatMap(({ files: { csv, parquet } }) => [csv.name, parquet.name]),
  ];
  const sums = checksumsText(await sumsOf(members));
  const entries: ArchivedFile[] = [
    ...members.map((name) => ({ name, isPacked: packed.has(name), read: () => readFile(place(name)) })),
    { name: checksumsName, isPacked: false, read: () => Promise.resolve(new TextEncoder().encode(sums)) },
  ];
  const target = place(archiveName(site));
  return keptFile(cache, ['archive', site.release.date, [...packed], sums], target, () =>
    pipeline(zipArchive(entries, site.release.date), createWriteStream(target)),
  );
}

/** The checksums of files that no longer change: those of tables were taken when they were written, others once. */
function checksumsIn(
  { tables }: Manifest,
  place: (name: string) => string,
): (names: readonly string[]) => Promise<readonly Checksum[]> {
  const written = tables.flatMap(({ files }) => Object.values(files));
  const known = new Map(written.map(({ name, sha256 }) => [name, sha256]));
  return async (names) => {
    const sums: Checksum[] = [];
    for (const name of names) {
      const sha256 = known.get(name) ?? (await publishedFile(place(name))).sha256;
      known.set(name, sha256);
      sums.push({ name, sha256 });
    }
    return sums;
  };
}
