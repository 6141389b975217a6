import { totalCode, type Codelist } from '../../catalogue/codelist.ts';
import type { Cells, PublishedTable } from '../../catalogue/published-table.ts';
import { sharedPart, type CountTable, type Crosswalk } from '../../confidentiality/count-tables.ts';
import type { ProtectedTables } from '../../confidentiality/protect.ts';
import { isSmall, type Rule } from '../../confidentiality/rule.ts';
import type { Settings } from '../../settings/settings.ts';
import { siteKey } from '../published-units.ts';
import { archiveOf, fallenYears, nothingEarlier, type Archive, type EarlierCounts } from './archive.ts';
import { crosswalksOf } from './crosswalks.ts';
import { eventsPerPlace, fineness, isTold } from './detail.ts';
import { exactCells } from './open-cells.ts';
import { yearsOfFewYoungMothers } from './young-mothers.ts';

/** What is asked for one year of one register: which cells of its tables to withhold. */
export interface ClearingRequest {
  readonly register: string;
  readonly year: string;
  readonly tables: readonly CountTable[];
  readonly crosswalks: readonly Crosswalk[];
  readonly rule: Rule;
}

/** A release before this one told what this one has to withhold. */
export class EarlierReleaseError extends Error {
  override readonly name = 'EarlierReleaseError';
}

/**
 * Clears the tables of one register: what is too fine for its place gets no value, what would tell of a person is
 * withheld, jointly over all the tables, year by year, as no sum runs over years.
 *
 * @param tables all tables of the register's events, with their counts
 * @param answer finds what to withhold in one year
 * @param earlier what earlier releases told. What is withheld now may not follow from the latest of them and this one
 *   together, as registers grow (`withEarlier`); where a count has fallen nobody can take it that they do, and one that
 *   has not changed is known. In a year that has not grown by half, what was withheld stays so: told now, it would give
 *   away what was withheld then
 * @returns the same tables cleared, and the withheld cells nothing could protect, by name
 * @throws EarlierReleaseError where one of them told a small count that is to be withheld
 */
export async function clearTables(
  tables: readonly PublishedTable[],
  settings: Settings,
  rule: Rule,
  answer: (request: ClearingRequest) => Promise<ProtectedTables>,
  earlier: EarlierCounts = nothingEarlier,
): Promise<{ tables: PublishedTable[]; exposed: string[] }> {
  const told = withDetail(tables, settings, rule);
  const crosswalks = crosswalksOf(settings);
  const register = tables[0]?.declaration.source ?? '';
  const years = [...new Set(told.flatMap(({ codelists }) => yearsOf(codelists)))];
  const dimensions = new Set(
    told.flatMap(({ declaration }) => (declaration.disclosure === 'protected' ? declaration.dimensions : [])),
  );
  const counted = told.filter(({ declaration }) => declaration.events === undefined);
  const few = yearsOfFewYoungMothers(counted, settings, rule);
  const archive = archiveOf(
    counted.map(({ declaration }) => declaration),
    earlier,
  );
  const fallen = fallenYears(counted, archive);
  const slices = counted.map((table) =>
    slicesOf(table, settings, dimensions, rule, { archive, fallen }, few),
  );
  const answers = await Promise.all(
    years.map((year) =>
      answer({ register, year, crosswalks, rule, tables: slices.flatMap((slice) => slice.at(year) ?? []) }),
    ),
  );
  const withheld = new Map<PublishedTable, Uint8Array>();
  for (const [index, year] of years.entries()) {
    let next = 0;
    for (const [place, slice] of slices.entries()) {
      if (slice.at(year) === null) continue;
      const own = answers[index]?.withheld[next++];
      const table = counted[place];
      if (own === undefined || table === undefined || table.declaration.disclosure === 'open') continue;
      slice.refuse(year, own);
      const marks = withheld.get(table) ?? new Uint8Array(table.cells.value.length);
      marks.set(own, slice.from(year));
      withheld.set(table, marks);
    }
  }
  return {
    tables: told.map((table) => withMarks(table, withheld.get(table))),
    exposed: answers.flatMap(({ exposed }, index) => exposed.map((name) => `${years[index]}: ${name}`)),
  };
}

function yearsOf(lists: readonly Codelist[]): string[] {
  return lists.find(({ dimension }) => dimension === 'year')?.codes.map(({ code }) => code) ?? [];
}

/** Takes away what is too fine for its place: no value, and the status of what does not apply. */
function withDetail(
  tables: readonly PublishedTable[],
  settings: Settings,
  { threshold }: Rule,
): PublishedTable[] {
  const byUnit = tables.find(
    ({ declaration }) =>
      declaration.disclosure === 'open' &&
      declaration.events === undefined &&
      declaration.dimensions.includes('unit') &&
      declaration.units === undefined,
  );
  if (byUnit === undefined) return [...tables];
  const events = eventsPerPlace(byUnit, settings);
  const site = siteKey(settings);
  return tables.map((table) => {
    const { declaration, codelists, cells } = table;
    if (declaration.disclosure === 'open') return table;
    const isExact = exactCells(declaration, settings);
    const finest = codelists.map(fineness);
    const columns = codelists.map(({ dimension }) => cells.codes[dimension] ?? []);
    const value = cells.value.slice();
    const status = cells.status.slice();
    const known = new Map<string, boolean>();
    for (let at = 0; at < value.length; at++) {
      const codes = columns.map((column) => column[at] ?? '');
      // The same in every year: asked once.
      const name = codes.slice(1).join(' ');
      const isShown =
        known.get(name) ?? (isExact(codes) || isTold(codelists, finest, codes, events, site, threshold));
      known.set(name, isShown);
      if (isShown) continue;
      value[at] = null;
      status[at] = 'x';
    }
    return { ...table, cells: { ...cells, value, status } };
  });
}

/** A table's cells year by year, as the lattice wants them; of open tables the part that protected ones share. */
function slicesOf(
  { declaration, codelists, cells }: PublishedTable,
  settings: Settings,
  shared: ReadonlySet<string>,
  rule: Rule,
  { archive, fallen }: { readonly archive: Archive; readonly fallen: ReadonlySet<string> },
  few: ReadonlySet<string>,
): {
  at(year: string): CountTable | null;
  from(year: string): number;
  /** @throws EarlierReleaseError where a small count that was told is among what a year is to withhold */
  refuse(year: string, withheld: Uint8Array): void;
} {
  const [years, ...lists] = codelists;
  const isExact = exactCells(declaration, settings);
  const { told, withheld: hidden } = archive.of(declaration.id);
  const isProtected = declaration.disclosure === 'protected';
  const wasWithheld = (place: string): boolean => hidden.has(place) && !told.has(place);
  const size = lists.reduce((product, { codes }) => product * codes.length, 1);
  const from = (year: string): number => (years?.codes.findIndex(({ code }) => code === year) ?? -1) * size;
  const columns = codelists.map(({ dimension }) => cells.codes[dimension] ?? []);
  const wholeOf = (dimension: string): string => (dimension === 'unit' ? siteKey(settings) : totalCode);
  /** The release before this one that told the count. One that differs was another's: of fewer registrations. */
  const toldBy = (codes: readonly string[], value: number | null): string | undefined =>
    told.size === 0 || value === null
      ? undefined
      : told.get(codes.join(' '))?.find((one) => one.value === value)?.release;
  const ageColumn = cells.codes.mother_age;
  /** Where births to mothers under 20 are few, other ages are not exact: they would tell them by subtraction. */
  const tellsOfFew = (year: string, at: number): boolean =>
    few.has(year) && ageColumn !== undefined && ageColumn[at] !== totalCode;
  const codesAt = (at: number): string[] => columns.map((column) => column[at] ?? '');
  /**
   * Whether a year has not grown by half since an earlier release. What that withheld stays so: told now, it would give
   * away what was withheld beside it then. A year that was only begun is told anew.
   */
  const isSettled = (places: readonly number[]): boolean => {
    let [before, now] = [0, 0];
    for (const at of places) {
      const count = told.get(codesAt(at).join(' '))?.at(-1)?.value ?? 0;
      if (count === 0) continue;
      before += count;
      now += cells.value[at] ?? 0;
    }
    return before > 0 && now < 1.5 * before;
  };
  return {
    from,
    at(year) {
      const first = from(year);
      if (first < 0) return null;
      const places = Array.from({ length: size }, (_, index) => first + index);
      const table: CountTable = {
        name: declaration.id,
        dimensions: lists.map(({ dimension, codes }) => ({
          dimension,
          codes: codes.map(({ code, parent }) => ({ code, parent })),
        })),
        values: places.map((at) =>
          cells.status[at]?.includes('x') === true ? undefined : (cells.value[at] ?? null),
        ),
        open: Uint8Array.from(places, (at) => {
          const codes = codesAt(at);
          const value = cells.value[at] ?? null;
          // A small one is asked for all the same: where exact tables give it away it is shown again, else refused.
          const isKnown =
            isProtected &&
            fallen.has(year) &&
            toldBy(codes, value) !== undefined &&
            !isSmall(value ?? 0, rule);
          return (isExact(codes) && !tellsOfFew(year, at)) || isKnown ? 1 : 0;
        }),
        // What is exact for being of a province, not of an open table, is so as long as it tells on nobody.
        spared:
          declaration.disclosure === 'open'
            ? undefined
            : Uint8Array.from(places, (at) => (isExact(codesAt(at)) ? 1 : 0)),
        before:
          told.size > 0 && !fallen.has(year)
            ? places.map((at) => archive.latest(declaration.id, codesAt(at).join(' ')))
            : undefined,
        stays:
          isProtected && told.size > 0 && isSettled(places)
            ? Uint8Array.from(places, (at) => (wasWithheld(codesAt(at).join(' ')) ? 1 : 0))
            : undefined,
      };
      return declaration.disclosure === 'open' ? sharedPart(table, shared, wholeOf) : table;
    },
    refuse(year, withheld) {
      if (told.size === 0 || !isProtected) return;
      for (const [index, mark] of withheld.entries()) {
        const at = from(year) + index;
        const value = cells.value[at] ?? null;
        if (mark !== 1 || value === null || !isSmall(value, rule)) continue;
        const release = toldBy(codesAt(at), value);
        if (release !== undefined)
          throw new EarlierReleaseError(
            `release ${release} published a count below ${rule.threshold} in ${declaration.slug} (${codesAt(at).join(', ')}), which this release would withhold; take the release back, or state why counts may be exact (disclosure)`,
          );
      }
    },
  };
}

function withMarks(table: PublishedTable, withheld: Uint8Array | undefined): PublishedTable {
  if (withheld === undefined) return table;
  const cells: Cells = {
    ...table.cells,
    value: table.cells.value.map((value, at) => (withheld[at] === 1 ? null : value)),
    confidentiality: table.cells.confidentiality.map((mark, at) => (withheld[at] === 1 ? 'c' : mark)),
  };
  return { ...table, cells };
}
