import { totalCode, unknownCode, type Code, type Codelist } from '../catalogue/codelist.ts';
import type { DimensionId } from '../catalogue/declaration.ts';
import { mortalityList1 } from '../catalogue/mortality-list-1.ts';
import { indicatorLabels, measureLabels, rateLabels } from '../catalogue/reported-numbers.ts';
import type { Settings } from '../settings/settings.ts';
import { endedUnits, parentOf, todaysUnits, type Unit } from '../settings/units.ts';
import { ageLabel, parseAgeCode } from '../text/age-codes.ts';
import { languages, type Localized } from '../text/language.ts';
import { formatDay, formatDayAndMonth, monthName, textsOf } from '../text/texts.ts';
import { siteKey } from './published-units.ts';

const unknown: Localized = { vi: 'Không xác định', en: 'Not stated' };

const titles: Record<DimensionId, Localized> = {
  year: { vi: 'Năm', en: 'Year' },
  month: { vi: 'Tháng', en: 'Month' },
  unit: { vi: 'Địa phương', en: 'Area' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  age: { vi: 'Nhóm tuổi', en: 'Age group' },
  cause: { vi: 'Nguyên nhân', en: 'Cause' },
  timeliness: { vi: 'Thời hạn đăng ký', en: 'Timeliness' },
  groom_age: { vi: 'Tuổi của nam', en: 'Age of groom' },
  bride_age: { vi: 'Tuổi của nữ', en: 'Age of bride' },
  recording: { vi: 'Ghi vào sổ hộ tịch', en: 'Recording' },
  kind: { vi: 'Loại', en: 'Kind' },
  rate: { vi: 'Tỷ suất', en: 'Rate' },
  measure: { vi: 'Số liệu', en: 'Measure' },
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  source: { vi: 'Nguồn', en: 'Source' },
};

/** Age groups of those who marry: the legal ages 18 and 20 are bounds. */
export const marriageAgeGroups: readonly string[] = [
  'Y_LT18',
  'Y18T19',
  ...Array.from({ length: 8 }, (_, i) => `Y${20 + 5 * i}T${24 + 5 * i}`),
  'Y_GE60',
];

/** The whole codelist of a dimension for one site, totals and unknown included, in the order of publication. */
export function siteCodelist(dimension: DimensionId, settings: Settings): Codelist {
  return { dimension, title: titles[dimension], codes: codesOf(dimension, settings) };
}

function codesOf(dimension: DimensionId, settings: Settings): Code[] {
  switch (dimension) {
    case 'year':
      return yearCodes(settings);
    case 'month':
      return partsOf(
        { vi: 'Cả năm', en: 'All months' },
        Array.from({ length: 12 }, (_, index) => ({
          code: String(index + 1).padStart(2, '0'),
          label: localized((language) => monthName(index + 1, language)),
        })),
      );
    case 'unit':
      return unitCodes(settings);
    case 'sex':
      return partsOf({ vi: 'Cả hai giới', en: 'Both sexes' }, [
        { code: 'M', label: { vi: 'Nam', en: 'Male' } },
        { code: 'F', label: { vi: 'Nữ', en: 'Female' } },
      ]);
    case 'age':
      return ageCodes(settings.age_groups);
    case 'groom_age':
    case 'bride_age':
      return ageCodes(marriageAgeGroups);
    case 'cause':
      return mortalityList1.map(({ code, parent, label, kind, ranked }) => ({
        code,
        parent,
        label,
        ranked,
        heading: kind !== 'leaf',
      }));
    case 'timeliness':
      return partsOf({ vi: 'Tất cả', en: 'All' }, [
        { code: 'on_time', label: { vi: 'Đúng hạn', en: 'On time' } },
        { code: 'late', label: { vi: 'Quá hạn, trong một năm', en: 'Late, within a year' } },
        { code: 'delayed', label: { vi: 'Sau hơn một năm', en: 'Delayed over a year' } },
      ]);
    case 'recording':
      return partsOf({ vi: 'Tất cả', en: 'All' }, [
        { code: 'recorded', label: { vi: 'Đã ghi', en: 'Recorded' } },
        { code: 'not_yet', label: { vi: 'Chưa ghi', en: 'Not yet recorded' } },
      ]);
    case 'kind':
      return partsOf({ vi: 'Tất cả', en: 'All' }, [
        { code: 'domestic', label: { vi: 'Trong nước', en: 'Domestic' } },
        { code: 'intercountry', label: { vi: 'Có yếu tố nước ngoài', en: 'Intercountry' } },
      ]);
    case 'rate':
      return labelled(rateLabels);
    case 'measure':
      return labelled(measureLabels);
    case 'indicator':
      return labelled(indicatorLabels);
    case 'source':
      return sourceCodes(settings);
  }
}

/** Sources by their first words, up to a semicolon; the whole text stands beside. Two alike get a number. */
function sourceCodes({ publishedSeries }: Settings): Code[] {
  const sources = [...new Map(publishedSeries.map((figure) => [figure.source, figure])).values()];
  const labels = (texts: readonly string[]): string[] => {
    const short = texts.map((text) => text.split(';')[0] ?? text);
    return short.map((label, index) => {
      const alike = short.slice(0, index).filter((one) => one === label).length;
      return alike === 0 ? label : `${label} (${alike + 1})`;
    });
  };
  const vi = labels(sources.map(({ sourceVi }) => sourceVi));
  const en = labels(sources.map(({ source }) => source));
  return sources.map(({ source, sourceVi }, index) => ({
    code: `S${index + 1}`,
    parent: null,
    label: { vi: vi[index] ?? sourceVi, en: en[index] ?? source },
    description: { vi: sourceVi, en: source },
  }));
}

function localized(text: (language: (typeof languages)[number]) => string): Localized {
  return { vi: text('vi'), en: text('en') };
}

/** A total, its parts, and what is not known. */
function partsOf(total: Localized, parts: readonly { code: string; label: Localized }[]): Code[] {
  return [
    { code: totalCode, parent: null, label: total, heading: true },
    ...parts.map((part) => ({ ...part, parent: totalCode })),
    { code: unknownCode, parent: totalCode, label: unknown },
  ];
}

function labelled(labels: Readonly<Record<string, Localized>>): Code[] {
  return Object.entries(labels).map(([code, label]) => ({ code, parent: null, label }));
}

/** The years of the site; one the cut-off falls into says up to where it is counted. */
function yearCodes({ years: { first, last }, cut_off: cutOff }: Settings): Code[] {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    const partial = cutOff < `${year}-12-31`;
    const label = localized((language) =>
      partial ? textsOf(language).yearUpTo(year, formatDayAndMonth(cutOff, language)) : year,
    );
    return { code: year, parent: null, label, ...(partial ? { partial } : {}) };
  });
}

/** Today's units under the site's own, then those that ended, as they were divided then. */
function unitCodes(settings: Settings): Code[] {
  const days = ({ code, validFrom, validTo }: Unit): NonNullable<Code['unit']> => ({
    code,
    validFrom,
    validTo,
  });
  const parent = (unit: Unit): string | null => parentOf(unit, settings.units)?.key ?? null;
  const ended = endedUnits(settings);
  const keys = new Set(ended.map(({ key }) => key));
  return [
    ...todaysUnits(settings).map((unit, index) => ({
      code: unit.key,
      // The site's own unit is the top of the list, whatever it belongs to outside the site.
      parent: index === 0 ? null : parent(unit),
      label: unit.name,
      heading: index === 0,
      unit: days(unit),
    })),
    { code: unknownCode, parent: siteKey(settings), label: unknown },
    ...ended.map((unit) => {
      const above = parent(unit);
      return {
        code: unit.key,
        parent: above !== null && keys.has(above) ? above : null,
        label: localized((language) =>
          textsOf(language).unitUntil(unit.name[language], formatDay(unit.validTo, language)),
        ),
        heading: above === null || !keys.has(above),
        unit: days(unit),
      };
    }),
  ];
}

/** Age groups, each below the smallest other group of the list that holds it, else below the total. */
export function ageCodes(groups: readonly string[]): Code[] {
  const parsed = groups.flatMap((code) => parseAgeCode(code) ?? []);
  const width = ({ from, to }: { from: number; to: number | null }): number => (to ?? 1000) - from;
  const parentOfGroup = (code: string): string => {
    const group = parsed.find((one) => one.code === code);
    if (group === undefined) return totalCode;
    const around = parsed.filter(
      (other) => other !== group && other.from <= group.from && (other.to ?? 1000) >= (group.to ?? 1000),
    );
    return around.sort((one, other) => width(one) - width(other))[0]?.code ?? totalCode;
  };
  return [
    { code: totalCode, parent: null, label: { vi: 'Mọi lứa tuổi', en: 'All ages' }, heading: true },
    ...parsed.map(({ code }) => ({ code, parent: parentOfGroup(code), label: ageLabel(code) ?? unknown })),
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
