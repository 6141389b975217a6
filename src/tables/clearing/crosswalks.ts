import { ancestors, totalCode, unknownCode } from '../../catalogue/codelist.ts';
import type { DimensionId } from '../../catalogue/declaration.ts';
import type { Crosswalk } from '../../confidentiality/count-tables.ts';
import { allIcd10Codes } from '../../registers/checks/icd10.ts';
import type { GrainDimension } from '../../registers/grain.ts';
import { lateDeath } from '../../catalogue/lists/cause-lists.ts';
import type { Settings } from '../../settings/settings.ts';
import { isToday } from '../../settings/units.ts';
import { siteCodelist } from '../codelists.ts';
import { ageAndCauseDimension } from '../dimensions.ts';
import { areasAbove, unitsAbove } from '../published-units.ts';

/*
 * Where dimensions of different names divide the same thing. They are found by asking the rules that counts are made
 * by for every value a register may hold: what no rule tells apart is one row.
 */

/** The finest code of a division; `null` where it divides less than everything. */
type Leaf = string | null;

const causeDivisions = ['cause', 'chapter', 'cause_group', 'cause_quality', 'maternal_cause'] as const;

/** The crosswalks of the tables of events, as `equations` wants them: places, ages at death, causes of death. */
export function crosswalksOf(settings: Settings): Crosswalk[] {
  return [
    unitCrosswalk(settings),
    crosswalk('age', ['age', 'age_band', 'form_age', 'age_65', 'infant_age'], agesGiven(settings), settings),
    (ofCauses ??= crosswalk('cause', causeDivisions, causesGiven(), settings, lateAsWell)),
  ];
}

/** The lists of causes are the same for every site: their twenty thousand codes are asked once, not for each register. */
let ofCauses: Crosswalk | undefined;

/** Units of then, of now and areas: a row for each unit, or part of a split one, that events are counted by. */
function unitCrosswalk(settings: Settings): Crosswalk {
  const today = new Set(
    settings.units.filter((unit) => isToday(unit, settings.units_as_of)).map(({ key }) => key),
  );
  const known = new Set(settings.units.map(({ key }) => key));
  const areas = areasAbove(settings);
  const atoms = [...unitsAbove(settings)];
  const isNow = (code: string): boolean => today.has(code) || code === unknownCode;
  return {
    variable: 'unit',
    columns: [
      { dimension: 'unit', leaves: atoms.map(([, above]) => above.find(isNow) ?? null) },
      {
        dimension: 'unit',
        leaves: atoms.map(([, above]) => above.find((code) => known.has(code) && !isNow(code)) ?? null),
      },
      { dimension: 'area', leaves: atoms.map(([code]) => areas.get(code)?.[0] ?? unknownCode) },
    ],
  };
}

/** Ages in days, in completed years and in every group that some division has, and the age that nobody stated. */
function agesGiven(settings: Settings): string[] {
  const groups = (['age', 'age_band', 'form_age', 'age_65', 'infant_age'] as const).flatMap((dimension) =>
    siteCodelist(dimension, settings).codes.flatMap(({ code }) => (code.startsWith('Y') ? code : [])),
  );
  const days = Array.from({ length: 6 * 366 }, (_, day) => String(day));
  const years = Array.from({ length: 131 }, (_, year) => `Y${year}`);
  return [...days, ...years, ...groups, unknownCode];
}

function causesGiven(): string[] {
  return [...allIcd10Codes(), unknownCode];
}

/** Where the pregnancy is recorded, a death of a maternal cause counts as late after 42 days: a row of its own. */
function lateAsWell(codes: readonly Leaf[]): readonly Leaf[][] {
  const own = causeDivisions.indexOf('maternal_cause');
  return codes[own] === null ? [] : [codes.with(own, lateDeath)];
}

/**
 * The rows of values that some division tells apart.
 *
 * @param others rows beside that of a value's own codes, where a value alone does not say which it is
 */
function crosswalk(
  variable: string,
  dimensions: readonly DimensionId[],
  values: readonly string[],
  settings: Settings,
  others: (codes: readonly Leaf[]) => readonly Leaf[][] = () => [],
): Crosswalk {
  const divisions = dimensions.map((dimension) => finestCode(dimension, settings));
  const rows = new Map<string, readonly Leaf[]>();
  for (const value of values) {
    const codes = divisions.map((codeOf) => codeOf(value));
    for (const row of [codes, ...others(codes)]) rows.set(row.join(' '), row);
  }
  return {
    variable,
    columns: dimensions.map((dimension, index) => ({
      dimension,
      leaves: [...rows.values()].map((codes) => codes[index] ?? null),
    })),
  };
}

/** The finest published code of a dimension that holds a value; `null` where it divides less than everything. */
function finestCode(dimension: DimensionId, settings: Settings): (value: string) => Leaf {
  const list = siteCodelist(dimension, settings);
  const published = new Set(list.codes.map(({ code }) => code));
  const made: GrainDimension | null = ageAndCauseDimension(
    dimension === 'chapter' ? 'cause' : dimension,
    settings,
  );
  if (made === null) throw new Error(`${dimension} follows from no age and no cause`);
  const causes = ancestors(siteCodelist('cause', settings));
  return (value) => {
    const code = made.code(value);
    if (dimension === 'chapter')
      return (causes.get(code) ?? []).find((above) => published.has(above) && above !== totalCode) ?? null;
    return published.has(code) ? code : null;
  };
}
