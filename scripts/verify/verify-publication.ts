import type { DuckDBConnection } from '@duckdb/node-api';
import type { Check } from './check.ts';
import type { FoundPublication } from './found-publications.ts';
import { checkDocuments, checkReleasedAddresses, frozenIn } from './frozen-in-site.ts';
import { checkManifest, checkRelease, checkSums, hashesOfFiles } from './hashes.ts';
import { checkCells } from './table-cells.ts';

/**
 * Verifies a publication by its files alone: every hash, every frozen release, every address ever released, and that
 * all files of a table hold the same cells.
 */
export async function* verifyPublication(
  publication: FoundPublication,
  db: DuckDBConnection,
): AsyncGenerator<Check> {
  const { files, site } = publication;
  const hashOf = hashesOfFiles();
  const releases = await frozenIn(files);
  yield await checkManifest(publication, hashOf);
  const others = site === null ? [] : releases.flatMap((release) => release.files.map(({ name }) => name));
  yield await checkSums(publication, hashOf, new Set(others));
  for (const release of releases) yield await checkRelease(release, release.folder, hashOf);
  if (site !== null && releases.length > 0) {
    yield checkReleasedAddresses(site, releases);
    yield await checkDocuments(site, releases);
  }
  yield* await checkCells(publication, db);
}
