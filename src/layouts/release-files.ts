import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Manifest } from '../catalogue/manifest.ts';
import { changesFile } from '../files/changes.ts';
import { archiveName } from '../files/plain-names.ts';
import type { FilePagesTexts } from '../text/file-pages-texts.ts';
import { publicationFolder } from './publication.ts';

/** A file of the whole release. */
export interface ReleaseFile {
  readonly kind: keyof FilePagesTexts['release'];
  /** Name under `/du-lieu/`. */
  readonly name: string;
  readonly bytes: number;
}

/** The files of the whole release that were published, in the order a page offers them. */
export async function releaseFiles(site: Manifest['site']): Promise<readonly ReleaseFile[]> {
  const names: readonly (readonly [ReleaseFile['kind'], string])[] = [
    ['zip', archiveName(site)],
    ['yearbook', 'nien-giam.xlsx'],
    ['readme', 'README.txt'],
    ['sums', 'SHA256SUMS'],
    ['datapackage', 'datapackage.json'],
    ['dcat', 'catalog.jsonld'],
    ['manifest', 'manifest.json'],
    ['changes', changesFile],
    ['audit', 'audit.json'],
  ];
  const found = await Promise.all(
    names.map(async ([kind, name]) => {
      // The manifest lies beside the files, and is served among them.
      const folder = kind === 'manifest' ? publicationFolder : path.join(publicationFolder, 'files');
      const bytes = await sizeOf(path.join(folder, name));
      return bytes === null ? [] : [{ kind, name, bytes }];
    }),
  );
  return found.flat();
}

/** Bytes of a file, `null` where there is none. */
async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
