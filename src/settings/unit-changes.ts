import { group } from 'd3-array';
import { addDays, isDay } from '../text/days.ts';
import { faultsOfFile, linesText, readCsvTable, type CsvFault, type CsvRow } from './csv-table.ts';
import { decimalAllowed, decimalOf, repeatCheck, repeatedText } from './csv-values.ts';
import { quoted, type SettingsFault } from './faults.ts';
import { lastDay, validOn, type Unit } from './units.ts';

/** What became of a unit on the first day of a new map, or of a part of it. */
export interface UnitChange {
  /** First day of the new map, ISO. */
  readonly date: string;
  /** Key of the unit that ended the day before. */
  readonly from: string;
  /** Key of the unit valid on that day. */
  readonly to: string;
  /** The part of the ended unit's people that went there: above 0, up to 1 for the whole unit. */
  readonly share: number;
}

type ChangeLine = UnitChange & { readonly line: number; readonly code: string };

/**
 * Reads the text of a `unit-changes.csv`.
 *
 * @param units all units of `units.csv`
 * @returns the changes in the file's order, and every fault found; changes are only complete when there is no fault
 */
export function readUnitChanges(
  csv: string,
  file: string,
  units: readonly Unit[],
): { changes: UnitChange[]; faults: SettingsFault[] } {
  const { rows, faults } = readCsvTable(csv, ['date', 'from_code', 'to_code', 'share']);
  const byCode = group(units, (unit) => unit.code);
  const repeated = repeatCheck();
  const unread = new Set<string>();
  const read = rows.flatMap((row) => {
    const { line, cell } = row;
    const change = changeOf(row, byCode, faults);
    const [date, from, to] = [cell('date'), cell('from_code'), cell('to_code')];
    const before = repeated(line, date, from, to);
    if (before !== null) {
      const found = repeatedText(`the change from "${from}" to "${to}"`, before);
      faults.push({
        line,
        column: 'to_code',
        found,
        allowed: 'one row for each change, with its whole share',
      });
    }
    if (change === null || before !== null) unread.add(`${date} ${from}`);
    return change ?? [];
  });
  // Shares are added up only where each of them could be read.
  faults.push(...shareFaults(read.filter(({ date, code }) => !unread.has(`${date} ${code}`))));
  return {
    changes: read.map(({ date, from, to, share }) => ({ date, from, to, share })),
    faults: faultsOfFile(file, faults),
  };
}

function changeOf(
  { line, cell }: CsvRow,
  byCode: ReadonlyMap<string, readonly Unit[]>,
  faults: CsvFault[],
): ChangeLine | null {
  const fault = (column: string, allowed: string, found = quoted(cell(column))): null => {
    faults.push({ line, column, found, allowed });
    return null;
  };
  const share = shareOf(cell('share'));
  if (share === null) fault('share', decimalAllowed(cell('share'), ' above 0 and up to 1', '0.5'));
  const date = cell('date');
  if (!isDay(date)) return fault('date', 'the first day of the new map, as 2025-07-01');
  const dayBefore = addDays(date, -1);
  const unitOn = (column: string, day: string): Unit | null =>
    byCode.get(cell(column))?.find((unit) => validOn(unit, day)) ?? null;
  const from = unitOn('from_code', dayBefore);
  const to = unitOn('to_code', date);
  if (from === null)
    fault('from_code', `the code of a unit in units.csv valid on ${dayBefore}, the day before the change`);
  else if (lastDay(from) !== dayBefore)
    fault(
      'from_code',
      `a unit that ended on ${dayBefore}; one that lost or won a part ends too (valid_to), and begins anew on a row of its own in units.csv`,
      `"${from.code}", which ${from.validTo === '' ? 'has not ended' : `ended on ${from.validTo}`}`,
    );
  if (to === null)
    fault('to_code', `the code of a unit in units.csv valid on ${date}, the day of the change`);
  if (share === null || from === null || to === null) return null;
  return { line, date, code: from.code, from: from.key, to: to.key, share };
}

function shareOf(text: string): number | null {
  const share = decimalOf(text);
  return share !== null && share > 0 && share <= 1 ? share : null;
}

function shareFaults(changes: readonly ChangeLine[]): CsvFault[] {
  return [...group(changes, ({ from }) => from).values()].flatMap((rows) => {
    const sum = rows.reduce((total, { share }) => total + share, 0);
    const [first, ...others] = rows;
    if (first === undefined || Math.abs(sum - 1) <= 1e-9) return [];
    const where = others.length === 0 ? '' : `, with ${linesText(others.map(({ line }) => line))}`;
    const found = `${Number(sum.toFixed(9))} of "${first.code}" in all${where}`;
    return [{ line: first.line, column: 'share', found, allowed: 'shares of a unit that sum to 1' }];
  });
}

/**
 * What became of each unit by today: the units of today's map by key, with the share that went there, multiplied along
 * chains of changes. A unit of today is itself, with 1. Where a unit went in part to units outside the site, their keys
 * stand there too, so that the shares of an ended unit sum to 1. Units not there yet, and ended ones of which no change
 * tells, became nothing: an empty list.
 *
 * @param today ISO day of today's map (`units_as_of`); later changes have not happened
 */
export function todaysParts(
  units: readonly Unit[],
  changes: readonly UnitChange[],
  today: string,
): ReadonlyMap<string, readonly { readonly key: string; readonly share: number }[]> {
  const dates = [...new Set(changes.map(({ date }) => date))].filter((date) => date <= today).sort();
  const byDate = group(changes, ({ date }) => date);
  const steps = dates.map((date) => group(byDate.get(date) ?? [], ({ from }) => from));
  const gone = new Set(units.filter((unit) => !validOn(unit, today)).map(({ key }) => key));
  return new Map(
    units.map(({ key }) => {
      let parts = new Map([[key, 1]]);
      for (const step of steps) {
        if (![...parts.keys()].some((part) => step.has(part))) continue;
        const next = new Map<string, number>();
        for (const [part, held] of parts)
          for (const { to, share } of step.get(part) ?? [{ to: part, share: 1 }])
            next.set(to, (next.get(to) ?? 0) + held * share);
        parts = next;
      }
      return [key, [...parts].flatMap(([part, share]) => (gone.has(part) ? [] : [{ key: part, share }]))];
    }),
  );
}
