import type { TableDeclaration } from '../../catalogue/declaration.ts';
import type { Language } from '../../text/language.ts';
import { formatDay, textsOf } from '../../text/texts.ts';
import { workbookTextsOf } from '../../text/workbook-texts.ts';
import type { Origin } from './origin.ts';
import { itemSheet } from './item-sheet.ts';
import type { Sheet } from './sheet.ts';

/** The first sheet of a table's workbook in a language: what is counted, by whom, up to when, and how to read it. */
export function aboutSheet(
  { title, universe, unitOfMeasure, source }: TableDeclaration,
  origin: Origin,
  language: Language,
): Sheet {
  const texts = textsOf(language);
  const own = workbookTextsOf(language);
  const isDerived = source === 'derived';
  return {
    ...itemSheet(own.aboutSheet, language, [
      [own.table, title[language]],
      [texts.universe, universe[language]],
      [own.unit, unitOfMeasure[language]],
      ...originItems(origin, language),
      [own.sheets, own.sheetsText({ data: own.dataSheet, notes: own.notesSheet })],
      [own.emptyCells, own.emptyCellsText],
      [own.marks, own.marksText],
      ...(isDerived
        ? ([
            [own.intervals, own.intervalsText],
            [own.decimals, own.decimalsText],
          ] as const)
        : []),
    ]),
    lines: [{ text: title[language], style: 'title' }, ...simulatedLines(origin, language)],
  };
}

/** The items that every workbook of a release has. */
export function originItems(origin: Origin, language: Language): (readonly [string, string])[] {
  const texts = textsOf(language);
  const own = workbookTextsOf(language);
  const { publisher, place, source, release, cutOff, licence } = origin;
  return [
    [own.place, place[language]],
    [own.publisher, publisher[language]],
    [texts.source, source[language]],
    [texts.release, own.released({ id: release.id, day: formatDay(release.date, language) })],
    [texts.cutOff, formatDay(cutOff, language)],
    [texts.licence, licence],
  ];
}

/** Where figures are nobody's: what says so above a table. */
export function simulatedLines({ simulated }: Pick<Origin, 'simulated'>, language: Language): Sheet['lines'] {
  const { simulatedTitle, simulatedText } = textsOf(language);
  return simulated ? [{ text: `${simulatedTitle}. ${simulatedText}`, style: 'notice' }] : [];
}
