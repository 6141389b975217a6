import { lastDay, type Unit } from './units.ts';

/* Values that several CSV files of a site folder hold, and how each says what is allowed. */

/** What the rows of a file are checked against. */
export interface RowContext {
  /** The site's units, those that ended included. */
  readonly units: readonly Unit[];
  /** The years of the site; `null` where `site.yaml` does not say. */
  readonly years: { readonly first: number; readonly last: number } | null;
}

/** A number written with a point, `null` for anything else: no separators of thousands, no exponent, no blank. */
export function decimalOf(text: string): number | null {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** A whole number from 0 on, in digits alone; `null` for anything else. */
export function wholeNumberOf(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** What is allowed where a whole number stands, with what a number with separators of thousands should have been. */
export function wholeNumberAllowed(text: string): string {
  const separated = /^\d{1,3}([.,' \u00A0\u202F]\d{3})+$/.test(text);
  const hint = separated ? `: ${text.replace(/\D/g, '')}, without separators` : '';
  return `a whole number from 0 on, in digits alone${hint}`;
}

/** What is allowed where a number with decimals stands, in a range: ` from 0 on`; a decimal comma is told as what it is. */
export function decimalAllowed(text: string, range: string, example: string): string {
  const meant = /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : example;
  return `a number${range}, with a decimal point, as ${meant}`;
}

/** A year of the site, or any from 1900 on where its years are not known; `null` for anything else. */
export function yearOf(text: string, years: RowContext['years']): number | null {
  const { first, last } = years ?? { first: 1900, last: 2200 };
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
  return year >= first && year <= last ? year : null;
}

/** What is allowed where a year stands. */
export function yearAllowed(years: RowContext['years']): string {
  if (years === null) return 'a year, as 2024';
  return `a year from ${years.first} to ${years.last} (years in site.yaml)`;
}

/**
 * A check for keys of the site's units.
 *
 * @returns a function that gives `null` for a key, and for any other text what is allowed, with the key that was meant
 */
export function unitKeyCheck(units: readonly Unit[]): (text: string) => string | null {
  const keys = new Set(units.map(({ key }) => key));
  const meant = new Map<string, string>();
  // Spreadsheets take codes for numbers and drop their zeros; a code that has none is its own.
  for (const { code, key } of units) meant.set(code.replace(/^0+/, ''), `${key}, with its leading zeros`);
  // Of units with one code or name, the latest is meant.
  for (const { code, key, name, validTo } of units.toSorted(byLastDay)) {
    meant.set(name.vi, `${key}, not its name`);
    meant.set(code, validTo === '' ? key : `${key}, for "${code}" ended on ${validTo}`);
  }
  return (text) => {
    if (keys.has(text)) return null;
    const hint = meant.get(text) ?? meant.get(text.replace(/-\d{4}-\d{2}-\d{2}$/, ''));
    if (hint !== undefined) return `the key of a unit: ${hint}`;
    return 'the key of a unit of this site: its code in units.csv, or code-valid_to for one that ended';
  };
}

function byLastDay(one: Unit, other: Unit): number {
  return lastDay(one) < lastDay(other) ? -1 : lastDay(one) > lastDay(other) ? 1 : 0;
}

/** The line a key was first seen on, and whether a row repeats it. */
export function repeatCheck(): (line: number, ...cell: readonly string[]) => number | null {
  const seen = new Map<string, number>();
  return (line, ...cell) => {
    const key = JSON.stringify(cell);
    const before = seen.get(key) ?? null;
    if (before === null) seen.set(key, line);
    return before;
  };
}

/** How a repeated row is told: `the same year and unit a second time (line 3)`. */
export function repeatedText(what: string, before: number): string {
  return `${what} a second time (line ${before})`;
}
