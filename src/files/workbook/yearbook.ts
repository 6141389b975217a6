import { tableFileName } from '../../catalogue/table-formats.ts';
import { languages, type Language, type Localized } from '../../text/language.ts';
import { catalogueTextsOf } from '../../text/catalogue-texts.ts';
import { textsOf } from '../../text/texts.ts';
import { workbookTextsOf } from '../../text/workbook-texts.ts';
import { widthFor } from '../labelled-sheet.ts';
import { originItems, simulatedLines } from './about-sheet.ts';
import { itemSheet } from './item-sheet.ts';
import type { Origin } from './origin.ts';
import type { Sheet } from './sheet.ts';
import { propertiesOf } from './table-workbook.ts';
import { workbook } from './workbook.ts';
import type { YearbookPage } from './yearbook-page.ts';
import { yearbookSheet } from './yearbook-sheet.ts';

/** Its name among the files of a publication. */
export const yearbookName = 'nien-giam.xlsx';

/** A table's page, and whether its figures are nobody's. */
export interface PrintedTable {
  readonly page: YearbookPage;
  readonly simulated: boolean;
}

/**
 * The yearbook: every table in its first view, a sheet each, behind a list of them that leads there and what there is to
 * say of all of them.
 *
 * @param tables in the order of the catalogue
 */
export function yearbook(title: Localized, tables: readonly PrintedTable[], origin: Origin): Uint8Array {
  const names = sheetNames(tables.map(({ page }) => page.slug));
  const sheets = [
    contentsSheet(title, tables, names, origin),
    ...languages.map((language) => aboutYearbook(title, origin, language)),
    ...tables.map(({ page, simulated }, at) => yearbookSheet(page, names[at] ?? page.slug, simulated)),
  ];
  return workbook(sheets, propertiesOf(title.vi, title.en, origin));
}

function contentsSheet(
  title: Localized,
  tables: readonly PrintedTable[],
  names: readonly string[],
  origin: Origin,
): Sheet {
  const own = languages.map(workbookTextsOf);
  const rows = tables.map(({ page }, at) => [
    names[at] ?? '',
    ...languages.map((language) => catalogueTextsOf(language).topics[page.topic]),
    ...languages.map((language) => page.title[language]),
    ...languages.map((language) =>
      workbookTextsOf(language).viewText({
        rows: page.rowTitle[language],
        columns: page.columnTitle[language],
        held: page.held[language],
      }),
    ),
    tableFileName(page.slug, 'xlsx'),
  ]);
  const header = [
    own.map(({ sheet }) => sheet).join(' / '),
    ...own.map(({ topic }) => topic),
    ...own.map(({ yearbookContents }) => yearbookContents),
    ...own.map(({ view }) => view),
    own.map(({ wholeTableFile }) => wholeTableFile).join(' / '),
  ];
  return {
    name: workbookTextsOf('vi').contentsSheet,
    lines: [
      { text: title.vi, style: 'title' },
      { text: title.en, style: 'title' },
      ...languages.flatMap((language) => simulatedLines(origin, language)),
    ],
    header,
    rows,
    rowCount: rows.length,
    widths: header.map((_, at) => widthFor(rows.map((row) => row[at] ?? ''))),
    wraps: false,
    decimalsOf: () => undefined,
    linkOf: (row) => names[row],
  };
}

function aboutYearbook(title: Localized, origin: Origin, language: Language): Sheet {
  const texts = textsOf(language);
  const own = workbookTextsOf(language);
  const signs = [
    `${own.withheldCell} ${texts.withheldWords}`,
    `${own.missingCell} ${texts.missingWords}, ${texts.notAvailable}`,
    `${own.notApplicableCell} ${texts.notApplicableOrFine}`,
  ];
  return {
    ...itemSheet(own.aboutSheet, language, [
      ...originItems(origin, language),
      [texts.symbols, own.legend(signs.join('; '))],
      [own.wholeTable, own.wholeTablesText],
      ...origin.notes.map((note): [string, string] => [texts.notes, note[language]]),
    ]),
    lines: [{ text: title[language], style: 'title' }, ...simulatedLines(origin, language)],
  };
}

/** Characters of a sheet's name. */
const longestName = 31;

/** Names of sheets after the addresses of tables: cut where they are too long, and then told apart. */
export function sheetNames(slugs: readonly string[]): string[] {
  const names: string[] = [];
  for (const slug of slugs) {
    let name = slug.slice(0, longestName);
    for (let next = 2; names.includes(name); next++)
      name = `${slug.slice(0, longestName - String(next).length - 1)}~${next}`;
    names.push(name);
  }
  return names;
}
