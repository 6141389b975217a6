import { expect, test } from 'vitest';
import { dataPackage } from '../../src/files/data-package.ts';
import { dcatCatalogue } from '../../src/files/dcat.ts';
import { jsonStat } from '../../src/files/json-stat.ts';
import { readmeText } from '../../src/files/readme.ts';
import { datasetJsonLd } from '../../src/files/schema-org.ts';
import { tableWorkbook } from '../../src/files/workbook/table-workbook.ts';
import { yearbook } from '../../src/files/workbook/yearbook.ts';
import { both, origin } from './labelled-tables.ts';
import { sheetRows } from './read-workbook.ts';
import { archive, codelistFiles, counted, manifest, release } from './sample-release.ts';

/* What a site says of all its tables stands wherever its figures go and there is room for a sentence. */

const notes = [both('Xã B nộp trễ.', 'Commune B was late.'), both('Ghi chú hai.', 'A second note.')];
const noted = { ...manifest, site: { ...manifest.site, notes } };
const languages = ['vi', 'en'] as const;

test('in the workbook of a table, behind its own notes, and on the cover of the yearbook', async () => {
  const own = counted.declaration.notes.length;
  for (const [language, sheet, label] of [
    ['vi', 'Ghi chú', 'Ghi chú'],
    ['en', 'Notes', 'Notes'],
  ] as const) {
    const rows = await sheetRows(tableWorkbook(counted, { ...origin, notes }), sheet);
    for (const [at, note] of notes.entries())
      expect(rows).toContainEqual([`[${own + at + 1}]`, note[language]]);
    const cover = language === 'vi' ? 'Giới thiệu' : 'About';
    const first = await sheetRows(yearbook(both('Niên giám'), [], { ...origin, notes }), cover);
    for (const note of notes) expect(first).toContainEqual([label, note[language]]);
  }
});

test('in JSON-stat, in both languages, behind the notes of the table', () => {
  const read = JSON.parse(jsonStat(counted, { ...release, notes })) as {
    note: string[];
    extension: { en: { note: string[] } };
  };
  expect(read.note.slice(-2)).toEqual(notes.map(({ vi }) => vi));
  expect(read.extension.en.note.slice(-2)).toEqual(notes.map(({ en }) => en));
});

test('in what describes a release: data package, DCAT, README, and the data of a page', () => {
  const { resources } = JSON.parse(dataPackage(noted, codelistFiles)) as {
    resources: { description: string }[];
  };
  const all = [resources[0]?.description ?? '', dcatCatalogue(noted, archive), readmeText(noted, [])];
  for (const text of all)
    for (const note of notes) for (const language of languages) expect(text).toContain(note[language]);
  const [table = expect.fail()] = noted.tables;
  for (const language of languages)
    expect(datasetJsonLd(noted, table, language, '/x/')).toContain(
      notes.map((note) => note[language]).join(' '),
    );
});
