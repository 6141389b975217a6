import { cellCounts } from '../../catalogue/cell-counts.ts';
import { protectedNote } from '../../catalogue/protected-note.ts';
import type { PublishedTable } from '../../catalogue/published-table.ts';
import type { Language, Localized } from '../../text/language.ts';
import { workbookTextsOf } from '../../text/workbook-texts.ts';
import { markLegend } from '../marks.ts';
import { itemSheet } from './item-sheet.ts';
import type { Sheet } from './sheet.ts';

type Item = readonly [item: string, text: string];

/**
 * The notes of a table as a sheet: its own and then the site's, `[1]`, `[2]` and on; then what its marks mean and what
 * its codes are short for.
 */
export function notesSheet(
  table: PublishedTable,
  siteNotes: readonly Localized[],
  language: Language,
): Sheet {
  const own = workbookTextsOf(language);
  const notes = [
    ...[...table.declaration.notes, ...siteNotes].map((note) => note[language]),
    ...withheldNotes(table, language),
  ];
  return itemSheet(own.notesSheet, language, [
    ...notes.map((note, at): Item => [own.noteNumber(String(at + 1)), note]),
    ...markItems(table, language),
    ...descriptions(table, language),
  ]);
}

/** How many cells are withheld, where any is. */
function withheldNotes({ declaration, codelists, cells }: PublishedTable, language: Language): string[] {
  const note = protectedNote(cellCounts(declaration, codelists, cells), language);
  return note === '' ? [] : [note];
}

/** The marks that some cell has, by the code that the codes file has for them. */
function markItems({ cells }: PublishedTable, language: Language): Item[] {
  const { markCode } = workbookTextsOf(language);
  // Few combinations of marks stand in many cells.
  const combinations = [...new Set(cells.status), ...new Set(cells.confidentiality)];
  const found = new Set(combinations.join(''));
  return Object.entries(markLegend())
    .filter(([code]) => found.has(code))
    .map(([code, words]) => [markCode(code), words[language]]);
}

/** What is longer than a label has room for: the whole of a source. */
function descriptions({ codelists }: PublishedTable, language: Language): Item[] {
  return codelists.flatMap(({ codes }) =>
    codes.flatMap(({ label, description }): Item[] =>
      description === undefined ? [] : [[label[language], description[language]]],
    ),
  );
}
