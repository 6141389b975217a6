import type { PublishedTable } from '../../catalogue/published-table.ts';
import { languages, type Language } from '../../text/language.ts';
import { textsOf } from '../../text/texts.ts';
import { workbookTextsOf } from '../../text/workbook-texts.ts';
import { labelledSheet } from '../labelled-sheet.ts';
import { aboutSheet } from './about-sheet.ts';
import { notesSheet } from './notes-sheet.ts';
import type { Origin } from './origin.ts';
import { sheetsOf, type Sheet } from './sheet.ts';
import { workbook, type Properties } from './workbook.ts';

/**
 * The workbook of a table: in each language what it is, its figures as in the labelled file, and its notes. Numbers
 * are the published ones, whatever digits of them are seen.
 *
 * @param room rows that a sheet has room for; more of them go on in a second one
 */
export function tableWorkbook(table: PublishedTable, origin: Origin, room?: number): Uint8Array {
  const sheets = languages.flatMap((language) => [
    aboutSheet(table.declaration, origin, language),
    ...sheetsOf(dataSheet(table, origin, language), room),
    notesSheet(table, origin.notes, language),
  ]);
  return workbook(sheets, propertiesOf(table.declaration.title.vi, table.declaration.universe.vi, origin));
}

/** The properties of a workbook of a release. */
export function propertiesOf(title: string, subject: string, origin: Origin): Properties {
  const { publisher, release, licence, simulated } = origin;
  const said = simulated ? [textsOf('vi').simulatedShort, textsOf('en').simulatedShort] : [];
  return {
    title,
    subject,
    creator: publisher.vi,
    description: [release.id, licence, ...said].join('. '),
    day: release.date,
  };
}

function dataSheet(table: PublishedTable, { simulated }: Origin, language: Language): Sheet {
  const labelled = labelledSheet(table, language, simulated);
  const isWhole = table.cells.value.every((value) => value === null || Number.isInteger(value));
  return {
    ...labelled,
    name: workbookTextsOf(language).dataSheet,
    lines: [],
    wraps: false,
    decimalsOf: (row) => labelled.decimalsOf(row) ?? (isWhole ? 0 : undefined),
  };
}
