import type { ManifestWarning } from '../catalogue/manifest.ts';
import type { PublishedTable } from '../catalogue/published-table.ts';
import type { DimensionId } from '../catalogue/declaration.ts';
import { totalCode } from '../catalogue/codelist.ts';

/*
 * What is odd in the figures themselves, whatever their rows: found in the published tables, so that nothing is said
 * that a reader could not find in them.
 */

/** A year's figure of a unit: the total of all its other dimensions. */
interface YearFigure {
  readonly unit: string;
  readonly year: number;
  readonly value: number;
  readonly status: string;
}

/** The oddities of all tables together; each names at most `mostValues` areas and years, the largest first. */
export function figureWarnings(tables: readonly PublishedTable[]): ManifestWarning[] {
  const table = (id: string): PublishedTable | undefined =>
    tables.find(({ declaration }) => declaration.id === id);
  const [births, deaths] = [table('births_by_sex'), table('deaths_by_age')];
  const totals = [
    'births_by_sex',
    'deaths_by_age',
    'marriages_by_month',
    'divorces_by_recording',
    'adoptions_by_kind',
  ];
  return [
    ...(births && deaths ? infantDeaths(births, deaths) : []),
    ...totals.flatMap((id) => table(id) ?? []).flatMap(yearJumps),
  ];
}

const mostValues = 12;

function warning(
  kind: ManifestWarning['kind'],
  register: string,
  found: readonly YearFigure[],
): ManifestWarning[] {
  if (found.length === 0) return [];
  const values = found
    .map(({ unit, year, value }) => ({ value: `${unit} ${year}`, rows: value }))
    .sort((one, other) => other.rows - one.rows || (one.value < other.value ? -1 : 1));
  const rows = values.reduce((sum, value) => sum + value.rows, 0);
  const moreValues = Math.max(0, values.length - mostValues);
  return [{ kind, register, column: 'year', rows, values: values.slice(0, mostValues), moreValues }];
}

/** Areas and years with more deaths under one than births. */
function infantDeaths(births: PublishedTable, deaths: PublishedTable): ManifestWarning[] {
  const born = new Map(yearFigures(births, {}).map((one) => [`${one.unit} ${one.year}`, one.value]));
  const died = yearFigures(deaths, { age: 'Y_LT1' });
  const odd = died.filter(({ unit, year, value }) => value > (born.get(`${unit} ${year}`) ?? Infinity));
  return warning('infant_deaths_exceed_births', 'deaths', odd);
}

/** Standard deviations, and the share of what was expected, beyond which a year is called a jump. */
const jump = { deviations: 5, share: 0.25, events: 20 };

/**
 * Final years that stand far off the mean of the years beside them: by 20 events or more, by more than a quarter, and
 * by more than five standard deviations of the difference of two Poisson counts, one of them such a mean.
 */
function yearJumps(table: PublishedTable): ManifestWarning[] {
  const figures = yearFigures(table, {}).filter(({ status }) => status === '' || status === 'e');
  const odd = [...Map.groupBy(figures, ({ unit }) => unit).values()].flatMap((years) =>
    years.filter(({ year, value }) => {
      const beside = years.filter((other) => Math.abs(other.year - year) === 1).map((other) => other.value);
      if (beside.length === 0) return false;
      const mean = beside.reduce((sum, one) => sum + one, 0) / beside.length;
      const deviation = Math.sqrt(mean * (1 + 1 / beside.length));
      const difference = Math.abs(value - mean);
      return (
        difference >= jump.events &&
        difference > jump.deviations * deviation &&
        difference > jump.share * mean
      );
    }),
  );
  return warning('year_jump', table.declaration.source, odd);
}

function yearFigures(
  { declaration, cells }: PublishedTable,
  fixed: Partial<Record<DimensionId, string>>,
): YearFigure[] {
  const others = declaration.dimensions.filter((id) => id !== 'year' && id !== 'unit');
  return cells.value.flatMap((value, at) => {
    const wanted = others.every((id) => cells.codes[id]?.[at] === (fixed[id] ?? totalCode));
    if (value === null || !wanted) return [];
    const [unit = '', year = ''] = [cells.codes.unit?.[at], cells.codes.year?.[at]];
    return [{ unit, year: Number(year), value, status: cells.status[at] ?? '' }];
  });
}
