import { totalCode, unknownCode, type Code, type Codelist } from '../catalogue/codelist.ts';
import type { DimensionId } from '../catalogue/declaration.ts';
import { mortalityList1 } from '../catalogue/mortality-list-1.ts';
import type { Settings } from '../settings/settings.ts';
import { ageLabel, parseAgeCode } from '../text/age-codes.ts';
import type { Localized } from '../text/language.ts';

const unknown: Localized = { vi: 'Không xác định', en: 'Not stated' };

const titles: Record<DimensionId, Localized> = {
  year: { vi: 'Năm', en: 'Year' },
  unit: { vi: 'Địa phương', en: 'Area' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  age: { vi: 'Nhóm tuổi', en: 'Age group' },
  cause: { vi: 'Nguyên nhân', en: 'Cause' },
};

/** The whole codelist of a dimension for one site, totals and unknown included, in the order of publication. */
export function siteCodelist(dimension: DimensionId, settings: Settings): Codelist {
  return { dimension, title: titles[dimension], codes: codesOf(dimension, settings) };
}

function codesOf(dimension: DimensionId, settings: Settings): Code[] {
  switch (dimension) {
    case 'year': {
      const { first, last } = settings.years;
      return Array.from({ length: last - first + 1 }, (_, index) => {
        const year = String(first + index);
        return { code: year, parent: null, label: { vi: year, en: year } };
      });
    }
    case 'unit':
      return [
        ...settings.units.map(({ code, parent, name }, index) => ({
          code,
          // The site's own unit is the top of the list, whatever it belongs to outside the site.
          parent: index === 0 ? null : parent,
          label: name,
          heading: index === 0,
        })),
        { code: unknownCode, parent: settings.unit, label: unknown },
      ];
    case 'sex':
      return [
        { code: totalCode, parent: null, label: { vi: 'Cả hai giới', en: 'Both sexes' }, heading: true },
        { code: 'M', parent: totalCode, label: { vi: 'Nam', en: 'Male' } },
        { code: 'F', parent: totalCode, label: { vi: 'Nữ', en: 'Female' } },
        { code: unknownCode, parent: totalCode, label: unknown },
      ];
    case 'age':
      return ageCodes(settings.age_groups);
    case 'cause':
      return mortalityList1.map(({ code, parent, label, kind, ranked }) => ({
        code,
        parent,
        label,
        ranked,
        heading: kind !== 'leaf',
      }));
  }
}

/** A site's age groups, each below the smallest other group of the list that holds it, else below the total. */
export function ageCodes(groups: readonly string[]): Code[] {
  const parsed = groups.flatMap((code) => parseAgeCode(code) ?? []);
  const width = ({ from, to }: { from: number; to: number | null }): number => (to ?? 1000) - from;
  const parentOf = (code: string): string => {
    const group = parsed.find((one) => one.code === code);
    if (group === undefined) return totalCode;
    const around = parsed.filter(
      (other) => other !== group && other.from <= group.from && (other.to ?? 1000) >= (group.to ?? 1000),
    );
    return around.sort((one, other) => width(one) - width(other))[0]?.code ?? totalCode;
  };
  return [
    { code: totalCode, parent: null, label: { vi: 'Mọi lứa tuổi', en: 'All ages' }, heading: true },
    ...parsed.map(({ code }) => ({ code, parent: parentOf(code), label: ageLabel(code) ?? unknown })),
    { code: unknownCode, parent: totalCode, label: unknown },
  ];
}

/**
 * The codelist without the codes nothing ever fell under: unknown units, unknown sex, rows of the list of causes that
 * stand only for what a file did not say. A code that is a true zero stays.
 */
export function withoutUnusedUnknown(list: Codelist, used: (code: string) => boolean): Codelist {
  const residual = (code: string): boolean => code === unknownCode || code === '_O';
  return { ...list, codes: list.codes.filter(({ code }) => !residual(code) || used(code)) };
}
