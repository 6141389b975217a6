import { totalCode, unknownCode, type Code, type Codelist } from '../catalogue/codelist.ts';
import type { DimensionId } from '../catalogue/declaration.ts';
import { indicators } from '../catalogue/indicators.ts';
import { dimensionTitles } from '../catalogue/lists/dimension-titles.ts';
import { fixedCodelists, partsOf } from '../catalogue/lists/fixed-codelists.ts';
import { mortalityList1 } from '../catalogue/mortality-list-1.ts';
import { indicatorLabels, measureLabels } from '../catalogue/reported-numbers.ts';
import type { Settings } from '../settings/settings.ts';
import { endedUnits, parentOf, todaysUnits, type Unit } from '../settings/units.ts';
import { ageLabel, parseAgeCode } from '../text/age-codes.ts';
import { languages, type Localized } from '../text/language.ts';
import { formatDay, formatDayAndMonth, monthName, textsOf } from '../text/texts.ts';
import { siteKey, somewhereCode } from './published-units.ts';

const unknown: Localized = { vi: 'Không xác định', en: 'Not stated' };

/** The code of the source that is this site's own registers, among other offices. */
export const ownSource = 'registered';

/** Age groups of those who marry: the legal ages 18 and 20 are bounds. */
export const marriageAgeGroups: readonly string[] = [
  'Y_LT18',
  'Y18T19',
  ...Array.from({ length: 8 }, (_, i) => `Y${20 + 5 * i}T${24 + 5 * i}`),
  'Y_GE60',
];

/**
 * Age groups of mothers, wholes before their parts. Fertility is reckoned from 15 to 49, with the births before and
 * after counted in the outermost groups: those two are groups of their own, as births below 15 and from 50 on are so
 * few that they, and then their neighbours, often have to be withheld.
 */
export const motherAgeGroups: readonly string[] = [
  'Y_LT20',
  'Y_LT15',
  ...Array.from({ length: 6 }, (_, i) => `Y${15 + 5 * i}T${19 + 5 * i}`),
  'Y_GE45',
  'Y45T49',
  'Y_GE50',
];

/** Ages at death as the Ministry of Justice's reporting lines have them: below 6, 6 to below 16, 16 and over. */
export const formAgeGroups: readonly string[] = ['Y_LT6', 'Y6T15', 'Y_GE16'];

/** Ages that leading causes are ranked within. */
export const ageBands: readonly string[] = ['Y_LT5', 'Y5T14', 'Y15T69', 'Y_GE70'];

/** The whole codelist of a dimension for one site, totals and unknown included, in the order of publication. */
export function siteCodelist(dimension: DimensionId, settings: Settings): Codelist {
  return { dimension, title: dimensionTitles[dimension], codes: codesOf(dimension, settings) };
}

function codesOf(dimension: DimensionId, settings: Settings): Code[] {
  switch (dimension) {
    case 'year':
      return yearCodes(settings);
    case 'month':
      return partsOf({ vi: 'Cả năm', en: 'All months' }, monthParts);
    case 'unit':
      return unitCodes(settings);
    case 'age':
      return ageCodes(settings.age_groups);
    case 'groom_age':
    case 'bride_age':
    case 'husband_age':
    case 'wife_age':
      return ageCodes(marriageAgeGroups);
    case 'mother_age':
      return ageCodes(motherAgeGroups);
    case 'form_age':
      return ageCodes(formAgeGroups);
    case 'age_band':
      return ageCodes(ageBands);
    case 'registered_year':
      return partsOf(
        { vi: 'Mọi năm đăng ký', en: 'All years of registration' },
        // What came in after the site's last year, up to the cut-off, is counted too.
        yearCodes(settings, Number(settings.cut_off.slice(0, 4))).map(({ code, label }) => ({ code, label })),
      );
    case 'registered_month':
      return partsOf({ vi: 'Mọi tháng đăng ký', en: 'All months of registration' }, [
        ...monthParts,
        { code: 'later', label: { vi: 'Năm sau hoặc muộn hơn', en: 'In a later year' } },
      ]);
    case 'occurrence':
      return occurrenceCodes(settings);
    case 'chapter':
      return chapterCodes;
    case 'cause':
      return mortalityList1.map(({ code, parent, label, kind, ranked }) => ({
        code,
        parent,
        label,
        ranked,
        heading: kind !== 'leaf',
      }));
    case 'measure':
      return labelled(measureLabels);
    case 'indicator':
      return [
        ...indicators.map(({ code, label, unit, decimals, stillFalls }) => ({
          code,
          parent: null,
          label,
          figure: { unit, decimals, ...(stillFalls === undefined ? {} : { stillFalls }) },
        })),
        // Of other offices alone.
        ...labelled(indicatorLabels),
      ];
    case 'source':
      return [
        {
          code: ownSource,
          parent: null,
          label: { vi: 'Đăng ký hộ tịch (trang này)', en: 'Civil registration (this site)' },
        },
        ...sourceCodes(settings),
      ];
    default: {
      const fixed = fixedCodelists[dimension];
      if (fixed === undefined) throw new Error(`no codelist of ${dimension}`);
      return [...fixed];
    }
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

const monthParts = Array.from({ length: 12 }, (_, index) => ({
  code: String(index + 1).padStart(2, '0'),
  label: localized((language) => monthName(index + 1, language)),
}));

/** The rows of the list of causes that add up to the total: its chapters, and the causes that belong to none. */
const chapterCodes: Code[] = mortalityList1
  .filter(({ parent }) => parent === null || parent === totalCode)
  .map(({ code, parent, label, kind, ranked }) => ({
    code,
    parent,
    label,
    heading: parent === null,
    // A chapter of one row is ranked as that row is: ill-defined causes are not.
    ...(kind === 'leaf' ? { ranked } : {}),
  }));

function localized(text: (language: (typeof languages)[number]) => string): Localized {
  return { vi: text('vi'), en: text('en') };
}

function labelled(labels: Readonly<Record<string, Localized>>): Code[] {
  return Object.entries(labels).map(([code, label]) => ({ code, parent: null, label }));
}

/** The years of the site; one the cut-off falls into says up to where it is counted. */
function yearCodes({ years, cut_off: cutOff }: Settings, last = years.last): Code[] {
  const { first } = years;
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
  const { today, ended } = unitsOfList(settings);
  return [...today, { code: unknownCode, parent: siteKey(settings), label: unknown }, ...ended];
}

/** Where events happened: all of them, those within the site by its units, those elsewhere. */
function occurrenceCodes(settings: Settings): Code[] {
  const { today, ended } = unitsOfList(settings);
  const elsewhere = partsOf({ vi: 'Mọi nơi xảy ra', en: 'All places of occurrence' }, [
    { code: '_X', label: { vi: 'Ngoài địa phương', en: 'Outside the area' } },
    { code: '_A', label: { vi: 'Ở nước ngoài', en: 'Abroad' } },
  ]);
  const [total, ...others] = elsewhere;
  const within = [
    ...today.map((code) => (code.parent === null ? { ...code, parent: totalCode } : code)),
    {
      code: somewhereCode,
      parent: siteKey(settings),
      label: { vi: 'Trong địa phương, không rõ đơn vị', en: 'In the area, unit not known' },
    },
  ];
  return [...(total === undefined ? [] : [total]), ...within, ...others, ...ended];
}

function unitsOfList(settings: Settings): { today: Code[]; ended: Code[] } {
  const whenAndWhere = ({ code, validFrom, validTo, lon, lat }: Unit): NonNullable<Code['unit']> => ({
    code,
    validFrom,
    validTo,
    ...(lon === null || lat === null ? {} : { centre: { lon, lat } }),
  });
  const parent = (unit: Unit): string | null => parentOf(unit, settings.units)?.key ?? null;
  const ended = endedUnits(settings);
  const keys = new Set(ended.map(({ key }) => key));
  return {
    today: todaysUnits(settings).map((unit, index) => ({
      code: unit.key,
      // The site's own unit is the top of the list, whatever it belongs to outside the site.
      parent: index === 0 ? null : parent(unit),
      label: unit.name,
      heading: index === 0,
      unit: whenAndWhere(unit),
    })),
    ended: ended.map((unit) => {
      const above = parent(unit);
      return {
        code: unit.key,
        parent: above !== null && keys.has(above) ? above : null,
        label: localized((language) =>
          textsOf(language).unitUntil(unit.name[language], formatDay(unit.validTo, language)),
        ),
        heading: above === null || !keys.has(above),
        unit: whenAndWhere(unit),
      };
    }),
  };
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

/** Codes that stand only for what a file did not say, or that most sites have no use for. */
const residual = new Set([unknownCode, somewhereCode, '_O', '_A', 'Y_LT1_U', 'Y_LT5_U']);

/**
 * The codelist without the codes nothing ever fell under: unknown units, unknown sex, rows of the list of causes that
 * stand only for what a file did not say, peoples that do not live there. Any other code that is a true zero stays.
 */
export function withoutUnused(list: Codelist, used: (code: string) => boolean): Codelist {
  const optional = (code: string): boolean =>
    residual.has(code) || (list.dimension === 'ethnicity' && code !== totalCode);
  return { ...list, codes: list.codes.filter(({ code }) => !optional(code) || used(code)) };
}
