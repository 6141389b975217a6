import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import type { Revisions } from '../../src/catalogue/revisions.ts';
import type { ReleasedFigures } from '../../src/catalogue/release-calendar.ts';
import { SettingsError, quoted, type SettingsFault } from '../../src/settings/faults.ts';
import { releasesFile } from '../../src/settings/releases.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { frozenReleases, type FoundRelease } from './frozen-release.ts';

/* `releases.yaml` and the folders of `published/` say the same, or nothing is published. */

/**
 * The frozen releases of a site in the order of its `releases.yaml`.
 *
 * @throws SettingsError where one has no entry, an entry has no folder or another day, or a correction names a table
 *   there is none of
 */
export async function listedReleases({ folder, released }: Settings): Promise<FoundRelease[]> {
  const frozen = await frozenReleases(folder);
  const { releases, corrections } = released;
  const faults: SettingsFault[] = [];
  const fault = (key: string, found: string, allowed: string): void => {
    faults.push({ file: releasesFile, key, found, allowed });
  };
  const ordered = releases.flatMap(({ id, date }, at) => {
    const own = frozen.find(({ release }) => release === id);
    if (own === undefined)
      fault(
        `releases[${at}].id`,
        quoted(id),
        `a release that is in published/; put back published/${id}/, or take the entry out if it was never released`,
      );
    else if (own.date !== date)
      fault(`releases[${at}].date`, quoted(date), `the day it was released, ${own.date}`);
    return own ?? [];
  });
  for (const { release, date } of frozen)
    if (!releases.some(({ id }) => id === release))
      fault(
        'releases',
        `no entry of published/${release}/`,
        `- { id: "${release}", date: ${date} } in its place`,
      );
  for (const [at, { table }] of corrections.entries())
    if (table !== undefined && !catalogue.some(({ slug }) => slug === table))
      fault(
        `corrections[${at}].table`,
        quoted(table),
        'the name of a table as in its address, /bang/<name>/',
      );
  if (faults.length > 0) throw new SettingsError(faults);
  return ordered;
}

/** Those before a release: all, where it is none of them. */
export function releasedBefore(listed: readonly FoundRelease[], id: string): readonly FoundRelease[] {
  const own = listed.findIndex(({ release }) => release === id);
  return own === -1 ? listed : listed.slice(0, own);
}

/** What the manifest says of the releases before a publication, and of what was put right since. */
export function toldReleases(
  { released }: Settings,
  before: readonly FoundRelease[],
): Pick<Revisions, 'releases' | 'corrections'> {
  const ids = new Set(before.map(({ release }) => release));
  const releases = released.releases
    .filter(({ id }) => ids.has(id))
    // What a release told is for the site's own targets; the manifest says that there was one.
    .map(({ id, date, title }) => ({ id, date, ...(title === undefined ? {} : { title }) }));
  return { releases, corrections: released.corrections };
}

/**
 * Adds a release to `releases.yaml` of a site folder where it has none of that id; what people wrote there stays.
 *
 * @param told the years and kinds of figures it told, for duties to publish
 */
export async function listRelease(
  siteFolder: string,
  id: string,
  date: string,
  told: Pick<ReleasedFigures, 'years' | 'what'> = { years: null, what: [] },
): Promise<void> {
  const file = path.join(siteFolder, releasesFile);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return heading;
    throw error;
  });
  const document = parseDocument(text);
  const releases = document.get('releases');
  if (!isSeq(releases)) document.set('releases', document.createNode([]));
  const list = document.get('releases');
  if (!isSeq(list)) return;
  const ids = (list.toJSON() as readonly { readonly id?: unknown }[]).map((entry) => String(entry.id));
  if (ids.includes(id)) return;
  const { years, what } = told;
  const entry = { id, date, ...(years === null ? {} : { years }), ...(what.length === 0 ? {} : { what }) };
  list.add(document.createNode(entry, { flow: true }));
  const draft = `${file}.draft`;
  // Lines as they are: texts of people are not folded anew.
  await writeFile(draft, document.toString({ lineWidth: 0 }));
  await rename(draft, file);
}

const heading =
  '# What was released so far, in order, and what was put right since (see the README).\nreleases:\n';
