import type { Codelist, DimensionId } from '../../src/catalogue/codelist.ts';
import type { Manifest, ManifestTable } from '../../src/catalogue/manifest.ts';
import { programmeOf, type Programme } from '../../src/programme/programme-file.ts';
import type { ReleasedFigures } from '../../src/catalogue/release-calendar.ts';
import { noFigure, type Codes, type SourceCell, type SourceTable } from '../../src/programme/sources.ts';
import { readTargets } from '../../src/settings/targets.ts';

/* A programme for tests: targets as people write them, and tables with the cells a test gives. */

export type TrialCell = number | 'withheld' | null | Partial<SourceCell>;

export function cellOf(cell: TrialCell): SourceCell {
  if (cell === 'withheld') return { ...noFigure, confidentiality: 'c' };
  if (cell === null) return { ...noFigure, reason: 'not_reported' };
  return typeof cell === 'number' ? { ...noFigure, value: cell } : { ...noFigure, ...cell };
}

/** A site of these years; `cutOff` the last day of the year before the last unless said. */
export function siteOf(first: number, last: number, own: Partial<Manifest['site']> = {}): Manifest['site'] {
  const both = { vi: 'a', en: 'b' };
  return {
    id: 'trial',
    title: both,
    publisher: { name: both },
    unit: 'P',
    unitName: { vi: 'Tỉnh P', en: 'P province' },
    years: { first, last, provisional: [] },
    cutOff: `${last}-12-31`,
    release: { id: '1', date: `${last + 1}-03-01` },
    simulated: false,
    licence: 'CC-BY-4.0',
    source: both,
    disclosure: { rule: 'threshold', threshold: 5 },
    notes: [],
    ...own,
  };
}

/** A table of some dimensions; `at` is asked for each cell, with `_T` or the site's unit where nothing is named. */
export function tableOf(
  id: string,
  lists: Readonly<Partial<Record<DimensionId, readonly string[]>>>,
  at: (codes: Codes) => TrialCell,
  own: Partial<ManifestTable> = {},
): SourceTable {
  const both = { vi: 'a', en: 'b' };
  const codelists = Object.entries(lists).map(([dimension, codes]): Codelist => ({
    dimension: dimension as DimensionId,
    title: both,
    codes: codes.map((code) => ({
      code,
      parent: null,
      label: { vi: code, en: code },
      ...(dimension === 'unit' ? { unit: { code, validFrom: '', validTo: '' } } : {}),
    })),
  }));
  const table = {
    id,
    slug: id,
    dimensions: codelists.map(({ dimension }) => dimension),
    codelists,
    rows: 0,
    ...own,
  } as unknown as ManifestTable;
  return { table, at: (codes) => cellOf(at(codes)) };
}

/** The table of one indicator by year, its figures in order from the first year on. */
export function yearly(
  id: string,
  indicator: string,
  first: number,
  figures: readonly TrialCell[],
  units: Readonly<Record<string, readonly TrialCell[]>> = {},
): SourceTable {
  const years = figures.map((_, at) => String(first + at));
  return tableOf(
    id,
    { year: years, unit: ['P', ...Object.keys(units)], indicator: [indicator] },
    ({ year = '', unit = 'P' }) =>
      (unit === 'P' ? figures : (units[unit] ?? []))[Number(year) - first] ?? null,
    { indicators: [indicator] as unknown as ManifestTable['indicators'] & {} },
  );
}

/** A programme of 2026–2030 whose targets are given in YAML, each a line. */
export function programmeWith(
  targets: readonly string[],
  releases: readonly ReleasedFigures[] = [],
  years = '{ first: 2026, last: 2030 }',
  baseline = 2021,
): Programme {
  const yaml = `programme:
  title: { vi: Kế hoạch, en: Plan }
  issuer: { vi: UBND, en: Committee }
  level: commune
  legal_source: { vi: Kế hoạch 1, en: Plan 1 }
  years: ${years}
  baseline: ${baseline}
targets:
${targets.map((own) => `  - { subject: births, title: { vi: Khai sinh, en: Births }, definition: { vi: a, en: b }, ${own} }\n`).join('')}`;
  const { targets: read, faults } = readTargets(yaml);
  if (read === null) throw new Error(JSON.stringify(faults));
  return programmeOf({ targets: read, tasks: [] }, releases);
}

export function manifestOf(site: Manifest['site'], tables: readonly SourceTable[]): Manifest {
  return { site, tables: tables.map(({ table }) => table) } as unknown as Manifest;
}
