import { causeOf } from '../catalogue/causes.ts';
import { unknownCode } from '../catalogue/codelist.ts';
import type { DimensionId, TableDeclaration } from '../catalogue/declaration.ts';
import { causeGroupOf, causeQualityOf, lateDeath, maternalCauseOf } from '../catalogue/lists/cause-lists.ts';
import { ethnicityOf } from '../catalogue/lists/ethnicities.ts';
import { fixedCodelists } from '../catalogue/lists/fixed-codelists.ts';
import { mortalityList1 } from '../catalogue/mortality-list-1.ts';
import { notYetCode, type Register } from '../registers/checks/register.ts';
import { unitsWithoutParts } from '../registers/checks/units-of-time.ts';
import { coreDimensions, coreSets } from '../registers/core-dimensions.ts';
import { againDimension, type GrainDimension } from '../registers/grain.ts';
import type { Settings } from '../settings/settings.ts';
import { finestAgeGroups, parseAgeCode } from '../text/age-codes.ts';
import { ageBands, formAgeGroups, marriageAgeGroups, motherAgeGroups } from './codelists.ts';

/**
 * The dimension of the grain that a table's dimension is read from: re-registrations count in the year they came in,
 * which of a marriage is its own date.
 */
export function grainColumn({ events, source }: TableDeclaration, dimension: DimensionId): string {
  if (events === 'reregistered' && dimension === 'year' && source !== 'marriages') return 'registered_year';
  if (dimension === 'area') return 'unit';
  return dimension === 'chapter' ? 'cause' : dimension;
}

/** The first dimension of a table that no column of a register's files gives; `undefined` where all are given. */
export function dimensionNotGiven(
  declaration: TableDeclaration,
  dimensions: readonly GrainDimension[],
  columns: ReadonlySet<string>,
): DimensionId | undefined {
  return declaration.dimensions.find((id) => {
    const dimension = dimensions.find((one) => one.id === grainColumn(declaration, id));
    return !dimension?.columns.some((column) => columns.has(column));
  });
}

/** The dimensions that the tables of a register need, as the reader of count files wants them. */
export function grainDimensions(
  register: Register,
  declarations: readonly TableDeclaration[],
  settings: Settings,
): GrainDimension[] {
  const dimensions = new Map(coreDimensions(register, settings).map((one) => [one.id, one]));
  for (const declaration of declarations.filter(({ source }) => source === register.id))
    for (const dimension of declaration.dimensions) {
      const id = grainColumn(declaration, dimension);
      const made = dimensions.get(id) ?? grainDimension(id, register, settings);
      if (made !== null) dimensions.set(id, made);
    }
  return [...dimensions.values()];
}

/** The sets of the grain's dimensions that the tables of a register, and its own checks, need together. */
export function grainSets(register: Register, declarations: readonly TableDeclaration[]): string[][] {
  const again = againDimension(register.columns.map(({ name: id }) => ({ id })));
  const tables = declarations.filter(({ source }) => source === register.id);
  return [...coreSets(register), ...tables.map((table) => tableColumns(table, again))];
}

/** The dimensions of the grain one table is summed from. */
export function tableColumns(declaration: TableDeclaration, again: readonly string[]): string[] {
  return [...declaration.dimensions.map((id) => grainColumn(declaration, id)), ...again];
}

const same = (code: string): string => code;

/** Dates alone do not tell timeliness where the settings name no deadline. */
function timelinessColumns({ id }: Register, { legal_deadlines: deadlines }: Settings): string[] {
  const hasDeadline = (id === 'births' || id === 'deaths') && deadlines[id] !== undefined;
  return hasDeadline ? ['timeliness', 'registered', 'delay_days'] : ['timeliness'];
}

function grainDimension(id: string, register: Register, settings: Settings): GrainDimension | null {
  const column = (codes: readonly string[], code = same, columns = [id]): GrainDimension => ({
    id,
    columns,
    codes: [...codes, unknownCode],
    code,
  });
  switch (id) {
    case 'sex':
    case 'site':
    case 'filiation':
    case 'certification':
    case 'groom_previous':
    case 'bride_previous':
    case 'kind':
      return column(codesWithin(id));
    case 'timeliness':
      return {
        ...column(['on_time', 'late', 'delayed'], same, timelinessColumns(register, settings)),
        follows: 'timeliness',
      };
    case 'registered_year':
      return column(
        Array.from({ length: 301 }, (_, index) => String(1900 + index)),
        (date) => (date === unknownCode ? date : date.slice(0, 4)),
        ['registered'],
      );
    case 'recording':
      return column(
        ['recorded', 'not_yet'],
        (date) => (date === unknownCode ? date : date === notYetCode ? 'not_yet' : 'recorded'),
        ['recorded'],
      );
    case 'registration':
      return column(
        ['registered', 'not_yet'],
        (date) => (date === unknownCode ? date : date === notYetCode ? 'not_yet' : 'registered'),
        ['registered'],
      );
    case 'registered_month':
      return { ...column([...months, 'later'], same, ['registered']), follows: 'registered_month' };
    case 'occurrence': {
      const keys = unitsWithoutParts(settings.units).map(({ key }) => key);
      return { ...column([...keys, '_X', '_A'], same, ['unit_of_occurrence']), follows: 'unit' };
    }
    case 'groom_age':
    case 'bride_age':
    case 'husband_age':
    case 'wife_age':
      return column(marriageAgeGroups, groupOfNumber(marriageAgeGroups));
    case 'mother_age':
      return column(mothersCounted, groupOfNumber(mothersCounted));
    case 'birth_order':
    case 'dependent_children':
      return column(codesWithin(id), atMost(5));
    case 'plurality':
      return column(codesWithin(id), atMost(3));
    case 'ethnicity':
      return column(codesWithin(id), (number) => (number === unknownCode ? number : ethnicityOf(number)));
    case 'duration':
      return column(codesWithin(id), groupOfNumber(codesWithin(id)));
    default:
      return ageAndCauseDimension(id, settings);
  }
}

/** The dimensions that follow from an age at death or a cause; `null` of any other. */
export function ageAndCauseDimension(id: string, settings: Settings): GrainDimension | null {
  switch (id) {
    case 'age':
      return ageDimension(id, settings.age_groups);
    case 'form_age':
      return ageDimension(id, formAgeGroups);
    case 'age_band':
      return ageDimension(id, ageBands);
    case 'age_65':
      return ageDimension(id, codesWithin(id));
    case 'infant_age':
      return {
        id,
        columns: ['age_days', 'age'],
        codes: [...codesWithin(id), '_N', unknownCode],
        code: infantAge,
      };
    case 'cause':
      return ofCause(
        id,
        mortalityList1.map(({ code }) => code),
        causeOf,
      );
    case 'cause_group':
      return ofCause(id, [...codesWithin(id), unknownCode], causeGroupOf);
    case 'cause_quality':
      return ofCause(id, [...codesWithin(id), unknownCode], causeQualityOf);
    case 'maternal_cause': {
      const codes = [...codesWithin(id), lateDeath, '_N', unknownCode];
      return { ...ofCause(id, codes, (icd) => maternalCauseOf(icd) ?? '_N'), follows: 'maternal' };
    }
    default:
      return null;
  }
}

/** The finest parts of a codelist that is the same for every site, without total, sums of parts and "not stated". */
function codesWithin(dimension: DimensionId): string[] {
  const list = fixedCodelists[dimension] ?? [];
  const sums = new Set(list.map(({ parent }) => parent));
  return list.flatMap(({ code, parent }) =>
    parent === null || code === unknownCode || sums.has(code) ? [] : [code],
  );
}

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** Numbers as they are, those from `most` on together. */
function atMost(most: number): (number: string) => string {
  return (number) => (number !== unknownCode && Number(number) >= most ? `GE${most}` : number);
}

/** What mothers are counted by: groups that hold others are sums of them. */
const mothersCounted = finestAgeGroups(motherAgeGroups).map(({ code }) => code);

function groupOfNumber(groups: readonly string[]): (number: string) => string {
  const holding = groupHolding(groups);
  return (number) => (number === unknownCode ? number : holding(Number(number), Number(number)));
}

function ofCause(id: string, codes: readonly string[], code: (icd: string) => string): GrainDimension {
  return { id, columns: ['cause'], codes, code: (icd) => (icd === unknownCode ? icd : code(icd)) };
}

/** An age at death by groups, from completed years or a group given, else from days. */
function ageDimension(id: string, groups: readonly string[]): GrainDimension {
  const holding = groupHolding(groups);
  const code = (age: string): string => {
    if (/^\d+$/.test(age)) return holding(completedYears(Number(age)), completedYears(Number(age)));
    const given = parseAgeCode(age);
    if (given === null) return unknownCode;
    return holding(given.from, given.to === null ? Infinity : given.to - 1);
  };
  return { id, columns: ['age', 'age_days'], codes: [...groups, unknownCode], code };
}

/** Says which group holds all ages from the first to the last, in years; `_U` where none does. */
function groupHolding(groups: readonly string[]): (first: number, last: number) => string {
  // Thousands of ages are asked of the same few groups.
  const parsed = groups.flatMap((code) => parseAgeCode(code) ?? []);
  return (first, last) =>
    parsed.find(({ from, to }) => from <= first && (to === null || last < to))?.code ?? unknownCode;
}

/**
 * The age in completed years that so many days come to. Whether a leap day was among them is not known: the earliest
 * birthday there can be counts, so that 365 days are a year in every table.
 */
function completedYears(days: number): number {
  return Math.floor((days + 0.75) / 365.25);
}

/** Days of a month on average: which month of the first year a number of days is in. */
const monthDays = 365.25 / 12;

/** The row of the ages below five for days, or completed years; `_N` for five and over, `_U` where that is not known. */
function infantAge(age: string): string {
  if (!/^\d+$/.test(age)) {
    const given = parseAgeCode(age);
    if (given === null) return unknownCode;
    if (given.from >= 5) return '_N';
    const within = (from: number, to: number): boolean =>
      given.from >= from && given.to !== null && given.to <= to;
    if (within(0, 1)) return 'Y_LT1_U';
    return within(1, 5) ? 'Y1T4' : within(0, 5) ? 'Y_LT5_U' : unknownCode;
  }
  const days = Number(age);
  const years = completedYears(days);
  if (years >= 1) return years >= 5 ? '_N' : 'Y1T4';
  if (days < 7) return `D${days}`;
  if (days < 28) return `D${days - (days % 7)}T${days - (days % 7) + 6}`;
  return `M${Math.min(11, Math.max(1, Math.floor(days / monthDays)))}`;
}
