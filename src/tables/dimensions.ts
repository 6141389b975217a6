import { causeOf } from '../catalogue/causes.ts';
import { unknownCode } from '../catalogue/codelist.ts';
import type { DimensionId, TableDeclaration } from '../catalogue/declaration.ts';
import { mortalityList1 } from '../catalogue/mortality-list-1.ts';
import { notYetCode, type Register } from '../registers/checks/register.ts';
import { coreDimensions, coreSets } from '../registers/core-dimensions.ts';
import { againDimension, type GrainDimension } from '../registers/grain.ts';
import type { Settings } from '../settings/settings.ts';
import { parseAgeCode } from '../text/age-codes.ts';
import { marriageAgeGroups } from './codelists.ts';

/** The dimension of the grain that a table's dimension is read from: re-registrations count in the year they came in. */
export function grainColumn(declaration: TableDeclaration, dimension: DimensionId): string {
  return declaration.events === 'reregistered' && dimension === 'year' ? 'registered_year' : dimension;
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
      return column(['M', 'F']);
    case 'timeliness':
      return {
        ...column(['on_time', 'late', 'delayed'], same, timelinessColumns(register, settings)),
        follows: 'timeliness',
      };
    case 'kind':
      return column(['domestic', 'intercountry']);
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
    case 'groom_age':
    case 'bride_age':
      return column(marriageAgeGroups, (age) => ageGroupOf(Number(age), marriageAgeGroups));
    case 'age':
      return column(
        settings.ageGroups.map(({ code }) => code),
        (age) => (/^\d+$/.test(age) ? ageGroupOf(Number(age) / 365.25, settings.age_groups) : age),
        ['age', 'age_days'],
      );
    case 'cause':
      return {
        id,
        columns: ['cause'],
        codes: mortalityList1.map(({ code }) => code),
        code: (icd) => (icd === unknownCode ? unknownCode : causeOf(icd)),
      };
    default:
      return null;
  }
}

/** The group that holds an age in years, `_U` for one that is not a number. */
function ageGroupOf(years: number, groups: readonly string[]): string {
  const group = groups
    .flatMap((code) => parseAgeCode(code) ?? [])
    .find(({ from, to }) => from <= years && (to === null || years < to));
  return group?.code ?? unknownCode;
}
