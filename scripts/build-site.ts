import { build } from 'astro';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from './command.ts';
import { publish } from './publication.ts';

/** Where a site was built, and how long each step took. */
export interface BuiltSite {
  readonly id: string;
  /** The folder to serve: `dist/<site id>`. */
  readonly folder: string;
  readonly seconds: { readonly data: number; readonly pages: number };
}

/**
 * Builds a site from its folder: counts into `build/<site id>/`, pages into `dist/<site id>/`.
 *
 * @throws SettingsError, CountsError for what a person can put right
 */
export async function buildSite(siteFolder: string, say: (line: string) => void): Promise<BuiltSite> {
  const started = performance.now();
  const { folder, manifest } = await publish(siteFolder, path.join(root, 'build'), say);
  const counted = performance.now();
  // The Astro configuration reads these two; they are how the pages learn which publication they are made from.
  process.env.PUBLICATION_FOLDER = folder;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const output = path.join(root, 'dist', manifest.site.id);
  // Made beside the site that is there and moved into place when whole: an interrupted build loses nothing.
  const draft = `${output}.draft`;
  await rm(draft, { recursive: true, force: true });
  await build({ root, outDir: draft, logLevel: 'warn' });
  await rm(output, { recursive: true, force: true });
  await rename(draft, output);
  const done = performance.now();
  return {
    id: manifest.site.id,
    folder: output,
    seconds: { data: (counted - started) / 1000, pages: (done - counted) / 1000 },
  };
}
