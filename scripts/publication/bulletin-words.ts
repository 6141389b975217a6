import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { wordsName, wordsText } from '../../src/bulletin/words/published-words.ts';
import { readWords, type Words, type WordsFault } from '../../src/bulletin/words/read-words.ts';
import { referencesTo } from '../../src/bulletin/words/references.ts';
import type { Manifest } from '../../src/catalogue/manifest.ts';
import { SettingsError } from '../../src/settings/faults.ts';
import { openPublished } from './open-published.ts';

/**
 * Reads the office's words for its bulletins, `bulletins/<year>.md`, fills in the figures they name from the files that
 * were just published, and writes them beside the manifest. Nothing is written where there are none.
 *
 * @param draft the folder of the publication, with its `files/`
 * @throws SettingsError with every fault of every text
 */
export async function writeBulletinWords(
  siteFolder: string,
  manifest: Manifest,
  draft: string,
): Promise<void> {
  const folder = path.join(siteFolder, 'bulletins');
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
  if (names.length === 0) return;
  const resolve = referencesTo(
    await openPublished(manifest, path.join(draft, 'files'), ({ dimensions }) =>
      dimensions.includes('indicator'),
    ),
  );
  const { first, last } = manifest.site.years;
  const faults: WordsFault[] = [];
  const words: [string, Words][] = [];
  for (const name of names) {
    const file = `bulletins/${name}`;
    const year = /^(\d{4})\.md$/.exec(name)?.[1];
    if (year === undefined || Number(year) < first || Number(year) > last) {
      faults.push({
        file,
        key: '',
        found: `"${name}"`,
        allowed: `a year of the site, ${first}.md to ${last}.md`,
      });
      continue;
    }
    const text = await readFile(path.join(folder, name), 'utf8');
    const read = readWords(file, text, resolve, isPageOf(manifest));
    faults.push(...read.faults);
    if (read.words !== null) words.push([year, read.words]);
  }
  if (faults.length > 0) throw new SettingsError(faults);
  await writeFile(path.join(draft, wordsName), wordsText(Object.fromEntries(words)));
}

/** The pages words may lead to: those every site has, and the tables and units it publishes. */
function isPageOf({ tables }: Manifest): (path: string) => boolean {
  const units = new Set(
    tables.flatMap(({ codelists }) =>
      codelists.flatMap(({ codes }) => codes.flatMap(({ code, unit }) => (unit === undefined ? [] : code))),
    ),
  );
  const plain =
    /^\/((bang|dia-phuong|truy-van|tai-ve|dinh-chinh|phuong-phap|kiem-tra|ban-tin)\/)?(#[a-z-]+)?$/;
  return (address) => {
    const [, kind, name] = /^\/(bang|dia-phuong)\/([^/]+)\/$/.exec(address) ?? [];
    if (kind === 'bang') return tables.some(({ slug }) => slug === name);
    return kind === 'dia-phuong' ? units.has(name ?? '') : plain.test(address);
  };
}
