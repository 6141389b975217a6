import type { Code } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import { parseAgeCode, spanLabel } from '../text/age-codes.ts';
import { drawingOf } from './chart-choice.ts';
import { sumOf } from './sums.ts';
import type { TableView, ViewCell } from './view.ts';
import { isWithheld } from './withheld-bounds.ts';

/*
 * The ages of a pyramid. Its bars are all as thick as each other, so a reader takes them for as many years: infants and
 * those of 1–4 each on a bar of their own, below bars of five years, look like a population that has stopped bearing.
 */

const infants = 'Y_LT1';
const others = 'Y1T4';
const together = 'Y0T4';

/** Years of most ages of a pyramid, and of infants and the others under 5 together. */
const usualSpan = 5;

/**
 * A view as its drawing has it: where that is a pyramid of five-year ages, infants and those of 1–4 are one row, 0–4.
 * Every other view is given back as it is, and so is a pyramid of single years or of other ages.
 *
 * The figure of 0–4 is the sum of both; withheld or missing where one of them is.
 */
export function drawnView(view: TableView, site: Manifest['site']): TableView {
  const { kind, rows } = drawingOf(view, site);
  const parts = kind === 'pyramid' && areFiveYears(rows) ? youngest(rows) : null;
  if (parts === null) return view;
  const [first, second] = parts;
  const whole: Code = { code: together, parent: first.parent, label: spanLabel(0, usualSpan) };
  const merged = (codes: readonly Code[]): Code[] =>
    codes.flatMap((one) => (one.code === infants ? [whole] : one.code === others ? [] : [one]));
  return {
    ...view,
    rows: merged(view.rows),
    rowList: { ...view.rowList, codes: merged(view.rowList.codes) },
    cell: (row, column) =>
      row.code === together
        ? sumOfBoth(view.cell(first, column), view.cell(second, column))
        : view.cell(row, column),
  };
}

/** Infants and those of 1–4, where both are rows. */
function youngest(rows: readonly Code[]): readonly [Code, Code] | null {
  const [first, second] = [infants, others].map((code) => rows.find((row) => row.code === code));
  return first === undefined || second === undefined ? null : [first, second];
}

/** Whether there are rows above the youngest to hold them against, each of five years or open ended. */
function areFiveYears(rows: readonly Code[]): boolean {
  const older = rows.filter(({ code }) => code !== infants && code !== others);
  return (
    older.length > 0 &&
    older.every(({ code }) => {
      const age = parseAgeCode(code);
      return age !== null && (age.to === null || age.to - age.from === usualSpan);
    })
  );
}

/** The sum of two counts, without a value where one of them has none. */
function sumOfBoth(one: ViewCell, other: ViewCell): ViewCell {
  // "At least" so many is no length of a bar.
  const withheld = [one, other].find(isWithheld);
  return withheld ?? { ...sumOf([one, other]).cell, decimals: one.decimals };
}
