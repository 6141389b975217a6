import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sourcesHash } from '../publication/program-hash.ts';
import { filesBelow } from './folder-files.ts';

/*
 * Pages follow from the publication, the archive of releases and the program alone: where none of the three changed
 * since pages were made, and the pages are as they were left, they need not be made again.
 */

/** What pages were made from, and how every file of the site was left. */
interface KeptPages {
  readonly made: string;
  readonly left: string;
}

/** What the pages of a site are made from, as one hash. */
export async function pagesMadeFrom(root: string, publication: string, siteFolder: string): Promise<string> {
  const hash = createHash('sha256').update(
    sourcesHash(root, [
      'src/**/*',
      'public/**/*',
      'scripts/**/*',
      'astro.config.mjs',
      'package-lock.json',
      'tsconfig.json',
    ]),
  );
  for (const file of await filesBelow(publication)) {
    // The files of tables are large, and the sums among them say what is in them.
    const isServed = file.startsWith('files/') && !file.endsWith('SHA256SUMS');
    const full = path.join(publication, file);
    hash.update(`\n${file} `).update(isServed ? `${(await stat(full)).size}` : await readFile(full));
  }
  return hash.update(await stateOf(path.join(siteFolder, 'published'))).digest('hex');
}

/** Whether a site is as it was left after its pages were made from just this. */
export async function arePagesKept(record: string, site: string, made: string): Promise<boolean> {
  const text = await readFile(record, 'utf8').catch(() => '{}');
  let kept: Partial<KeptPages>;
  try {
    kept = JSON.parse(text) as Partial<KeptPages>;
  } catch {
    return false;
  }
  return kept.made === made && kept.left === (await stateOf(site));
}

/** Notes how a site was left; until then whoever asks is told that nothing is kept. */
export async function keepPages(record: string, site: string, made: string): Promise<void> {
  await mkdir(path.dirname(record), { recursive: true });
  await writeFile(record, JSON.stringify({ made, left: await stateOf(site) } satisfies KeptPages));
}

/** Forgets what was noted, before anything of the site is touched. */
export async function forgetPages(record: string): Promise<void> {
  await rm(record, { force: true });
}

/** Every file below a folder with its size and the moment it was written last, as one hash. */
async function stateOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await filesBelow(folder)) {
    const { size, mtimeMs } = await stat(path.join(folder, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
