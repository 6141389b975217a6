import type { GrainDimension } from '../registers/grain.ts';
import type { Register } from '../registers/register.ts';
import type { Settings } from '../settings/settings.ts';
import { causeOf } from '../catalogue/causes.ts';
import { mortalityList1 } from '../catalogue/mortality-list-1.ts';
import { unknownCode } from '../catalogue/codelist.ts';
import type { DimensionId, TableDeclaration } from '../catalogue/declaration.ts';

/** The dimensions that the tables of a register need, as the reader of count files wants them. */
export function grainDimensions(
  register: Register['id'],
  declarations: readonly TableDeclaration[],
  settings: Settings,
): GrainDimension[] {
  const needed = declarations
    .filter((table) => table.register === register)
    .flatMap((table) => table.dimensions);
  return [...new Set(needed)].map((dimension) => grainDimension(dimension, settings));
}

function grainDimension(id: DimensionId, settings: Settings): GrainDimension {
  const same = (code: string): string => code;
  switch (id) {
    case 'year':
      // Years outside the site's are read and accounted for too; `period` columns take no others than these.
      return { id, columns: ['date', 'year'], codes: yearsRead, code: (period) => period.slice(0, 4) };
    case 'unit':
      return {
        id,
        columns: ['unit'],
        codes: [...settings.units.map((unit) => unit.code), unknownCode],
        code: same,
      };
    case 'sex':
      return { id, columns: ['sex'], codes: ['M', 'F', unknownCode], code: same };
    case 'age': {
      const groups = settings.ageGroups;
      const ofDays = (days: string): string =>
        groups.find(({ to }) => to === null || Number(days) / 365.25 < to)?.code ?? unknownCode;
      return {
        id,
        columns: ['age', 'age_days'],
        codes: [...groups.map((group) => group.code), unknownCode],
        code: (age) => (/^\d+$/.test(age) ? ofDays(age) : age),
      };
    }
    case 'cause':
      return {
        id,
        columns: ['cause'],
        codes: mortalityList1.map(({ code }) => code),
        code: (icd) => (icd === unknownCode ? unknownCode : causeOf(icd)),
      };
  }
}

const yearsRead = Array.from({ length: 300 }, (_, index) => String(1900 + index));
