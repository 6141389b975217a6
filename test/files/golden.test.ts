import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataPackage } from '../../src/files/data-package.ts';
import { dcatCatalogue } from '../../src/files/dcat.ts';
import { jsonStat } from '../../src/files/json-stat.ts';
import { readmeText } from '../../src/files/readme.ts';
import { datasetJsonLd } from '../../src/files/schema-org.ts';
import { archive, codelistFiles, counted, derived, manifest, release } from './sample-release.ts';

/* Whole files of a small release, to be read by a person where they change. */

const [births] = manifest.tables;
if (births === undefined) throw new Error('the sample has no table');

const texts: Readonly<Record<string, () => string>> = {
  'README.txt': () => readmeText(manifest, ['audit.json', 'nien-giam.xlsx']),
  'catalog.jsonld': () => dcatCatalogue(manifest, archive),
  'counted.json': () => jsonStat(counted, release),
  'datapackage.json': () => dataPackage(manifest, codelistFiles),
  'dataset-en.jsonld': () => `${datasetJsonLd(manifest, births, 'en', '/en/bang/sinh-theo-gioi-tinh/')}\n`,
  'derived.json': () => jsonStat(derived, release),
};

// `UPDATE_GOLDEN=1` writes the files anew, to be read before they are committed; never where CI is set.
const update = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined;

test.each(Object.entries(texts))('%s is written as it was', (name, write) => {
  const file = new URL(`golden/${name}`, import.meta.url);
  const text = write();
  if (update) writeFileSync(file, text);
  expect(existsSync(file), `no golden file ${name}; UPDATE_GOLDEN=1 writes it`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
});

test('no golden file is left from a text that is gone', () => {
  const kept = readdirSync(new URL('golden/', import.meta.url));
  expect(kept.toSorted()).toEqual(Object.keys(texts));
});
