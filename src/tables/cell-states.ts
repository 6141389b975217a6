import type { TableDeclaration } from '../catalogue/declaration.ts';
import type { RegisterCounts } from '../registers/counts.ts';
import { monthsDue } from '../registers/coverage.ts';
import { dividedName } from '../registers/split-units.ts';
import type { Settings } from '../settings/settings.ts';
import { isToday } from '../settings/units.ts';
import { madeOf, partlyFrom, siteKey } from './published-units.ts';

/** What can be said of a cell before its value: whether it has one, and its status codes. */
export interface CellState {
  readonly hasValue: boolean;
  /** `x` not applicable; else of `p` provisional, `e` estimated, `b` break in series, in this order. */
  readonly status: string;
}

/**
 * Says for a published unit and year, or a month of it, what kind of cell stands there:
 *
 * * an ended unit has figures for the years it was there for all of; others do not apply to it (`x`);
 * * where nothing was sent there is no value; where a part was not sent, the value is a break in the series (`b`);
 * * what counts of a split unit were divided for is an estimate (`e`);
 * * years that are not final are provisional (`p`).
 *
 * @param events which events the table counts, as its declaration has it
 */
export function cellStates(
  settings: Settings,
  { coverage, divided }: Pick<RegisterCounts, 'coverage' | 'divided'>,
  events?: TableDeclaration['events'],
): (unit: string, year: number, month: number | null) => CellState {
  const units = new Map(settings.units.map((unit) => [unit.key, unit]));
  const made = madeOf(settings);
  const partly = partlyFrom(settings);
  const again = events === 'reregistered';
  const known = new Map<string, CellState>();
  const stateOf = (key: string, year: number, month: number | null): CellState => {
    const unit = units.get(key);
    const ended = unit !== undefined && !isToday(unit, settings.units_as_of);
    if (ended && (unit.validTo < `${year}-12-31` || unit.validFrom > `${year}-01-01`))
      return { hasValue: false, status: 'x' };
    // What is not known to be of any unit is of the whole site.
    const parts = made.get(unit === undefined ? siteKey(settings) : key) ?? [];
    const due = parts.some((part) => {
      const one = units.get(part);
      const months = one === undefined ? [] : monthsDue(one, year, settings.cut_off);
      return month === null ? months.length > 0 : months.includes(month);
    });
    if (!due) return { hasValue: false, status: 'x' };
    const sent = coverage.of(parts, year, month, ended);
    if (sent === 'none') return { hasValue: false, status: '' };
    const marks = [
      settings.years.provisional.includes(year) ? 'p' : '',
      (partly.get(key) ?? []).some((from) => divided.has(dividedName(from, year, again))) ? 'e' : '',
      sent === 'part' ? 'b' : '',
    ];
    return { hasValue: true, status: marks.join('') };
  };
  return (unit, year, month) => {
    const name = `${unit} ${year} ${month ?? ''}`;
    const state = known.get(name) ?? stateOf(unit, year, month);
    known.set(name, state);
    return state;
  };
}
