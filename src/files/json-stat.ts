import type { Codelist, DimensionId } from '../catalogue/codelist.ts';
import type { PublishedTable } from '../catalogue/published-table.ts';
import { reasons } from '../catalogue/reasons.ts';
import type { Language, Localized } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import { localized } from './localized.ts';
import { markLegend } from './marks.ts';

/** What a file says of the publication its table is part of. */
export interface TableRelease {
  readonly publisher: Localized;
  readonly source: Localized;
  readonly release: { readonly id: string; readonly date: string };
  readonly licence: string;
  readonly simulated: boolean;
  /** What the site says of all its tables. */
  readonly notes: readonly Localized[];
}

/**
 * A table as a JSON-stat 2.0 dataset (json-stat.org/full): labels in Vietnamese, as a dataset has one language; its
 * `extension` has the English ones, what is said of the publication, and the columns that JSON-stat has no place for.
 *
 * `value` has `null` where there is none; `status` the codes of the cells that have any, by their place, with `c` for
 * withheld ones behind the rest. A counted cell with neither is `missing`; a derived one gives its `reason`.
 */
export function jsonStat(table: PublishedTable, release: TableRelease): string {
  const { declaration, codelists, cells } = table;
  const extension = members(extensionOf(table, release));
  if (cells.derived !== undefined)
    extension.push(...members({ ...cells.derived, reasons: namedReasons(cells.derived.reason) }));
  const dataset = members({
    version: '2.0',
    class: 'dataset',
    label: declaration.title.vi,
    source: release.source.vi,
    updated: release.release.date,
    note: notesOf(table, release, 'vi'),
    id: codelists.map(({ dimension }) => dimension),
    size: codelists.map(({ codes }) => codes.length),
    role: rolesOf(codelists),
    dimension: byDimension(codelists, dimensionOf),
  });
  return `{\n${[
    ...dataset,
    `"extension":{\n${extension.join(',\n')}\n}`,
    ...members({ value: cells.value }),
    `"status":${statusText(table)}`,
  ].join(',\n')}\n}\n`;
}

/** The members of an object as JSON, one text each: a line a member keeps a file of megabytes readable. */
function members(object: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(object).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
}

/** Written cell by cell, as an object of half a million members takes seconds to make. */
function statusText({ cells }: PublishedTable): string {
  const parts: string[] = [];
  for (let at = 0; at < cells.value.length; at++) {
    const codes = `${cells.status[at] ?? ''}${cells.confidentiality[at] ?? ''}`;
    if (codes !== '') parts.push(`"${at}":"${codes}"`);
  }
  return `{${parts.join(',')}}`;
}

function notesOf(
  { declaration }: PublishedTable,
  { simulated, notes }: TableRelease,
  language: Language,
): string[] {
  return [
    ...(simulated ? [textsOf(language).simulatedText] : []),
    declaration.universe[language],
    ...[...declaration.notes, ...notes].map((note) => note[language]),
  ];
}

function extensionOf(table: PublishedTable, release: TableRelease): Record<string, unknown> {
  const { declaration, codelists, cells } = table;
  return {
    id: declaration.id,
    publisher: release.publisher,
    release: release.release,
    licence: release.licence,
    simulated: release.simulated,
    unit: declaration.unitOfMeasure,
    status: markLegend(),
    ...(cells.derived === undefined ? { missing: localized((one) => textsOf(one).missingWords) } : {}),
    en: {
      label: declaration.title.en,
      source: release.source.en,
      note: notesOf(table, release, 'en'),
      dimension: byDimension(codelists, (list) => ({
        label: list.title.en,
        category: categoryWords(list, 'en'),
      })),
    },
  };
}

const metrics: readonly DimensionId[] = ['indicator', 'measure'];

function rolesOf(codelists: readonly Codelist[]): Record<string, DimensionId[]> {
  const named = (isOf: (list: Codelist) => boolean): DimensionId[] =>
    codelists.filter(isOf).map(({ dimension }) => dimension);
  const roles = {
    time: named(({ dimension }) => dimension === 'year'),
    geo: named(({ codes }) => codes.some(({ unit }) => unit !== undefined)),
    metric: named(({ dimension }) => metrics.includes(dimension)),
  };
  return Object.fromEntries(Object.entries(roles).filter(([, dimensions]) => dimensions.length > 0));
}

function byDimension<T>(codelists: readonly Codelist[], make: (list: Codelist) => T): Record<string, T> {
  return Object.fromEntries(codelists.map((list) => [list.dimension, make(list)]));
}

function dimensionOf(list: Codelist): object {
  const codes = new Set(list.codes.map(({ code }) => code));
  const parts = Map.groupBy(
    list.codes.filter(({ parent }) => parent !== null && codes.has(parent)),
    ({ parent }) => parent ?? '',
  );
  const child = [...parts].map(([parent, own]) => [parent, own.map(({ code }) => code)]);
  return {
    label: list.title.vi,
    category: {
      // An array keeps the order of the codes; an object would put years before other codes.
      index: list.codes.map(({ code }) => code),
      ...categoryWords(list, 'vi'),
      ...(child.length > 0 ? { child: Object.fromEntries(child) as Record<string, string[]> } : {}),
    },
  };
}

/** Labels of the codes in a language; of indicators also their units, of sources the whole of what they are. */
function categoryWords({ codes }: Codelist, language: Language): object {
  const units = codes.flatMap(({ code, figure }) =>
    figure === undefined ? [] : [[code, { label: figure.unit[language], decimals: figure.decimals }]],
  );
  const notes = codes.flatMap(({ code, description }) =>
    description === undefined ? [] : [[code, [description[language]]]],
  );
  return {
    label: Object.fromEntries(codes.map(({ code, label }) => [code, label[language]])),
    ...(units.length > 0 ? { unit: Object.fromEntries(units) as object } : {}),
    ...(notes.length > 0 ? { note: Object.fromEntries(notes) as object } : {}),
  };
}

/** The words of the reasons that some cell gives. */
function namedReasons(given: readonly (keyof typeof reasons | '')[]): Record<string, Localized> {
  return Object.fromEntries(
    [...new Set(given)]
      .filter((code) => code !== '')
      .sort()
      .map((code) => [code, reasons[code]]),
  );
}
