import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest, type Manifest } from '../../src/catalogue/manifest.ts';

/** A publication as it lies on a disk: built, served or frozen. */
export interface FoundPublication {
  readonly manifest: Manifest;
  /** Where its `manifest.json` lies. */
  readonly manifestFile: string;
  /** Where the files lie that it names. */
  readonly files: string;
  /** The folder of the site that serves it; `null` where it is none. */
  readonly site: string | null;
}

/** The publications in a folder: a built site, what `npm run data` made, a frozen release, or a folder of built sites. */
export function publicationsIn(folder: string): FoundPublication[] {
  const own = [
    { below: 'du-lieu', files: 'du-lieu', site: folder },
    { below: '.', files: 'files', site: null },
    { below: '.', files: '.', site: null },
  ].find(
    (one) =>
      existsSync(path.join(folder, one.below, 'manifest.json')) && existsSync(path.join(folder, one.files)),
  );
  if (own !== undefined) {
    const manifestFile = path.join(folder, own.below, 'manifest.json');
    const manifest = readManifest(readFileSync(manifestFile, 'utf8'));
    return [{ manifest, manifestFile, files: path.join(folder, own.files), site: own.site }];
  }
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name))
    .filter((below) => existsSync(path.join(below, 'du-lieu', 'manifest.json')))
    .flatMap(publicationsIn);
}
