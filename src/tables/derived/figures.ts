import { totalCode, type DimensionId } from '../../catalogue/codelist.ts';
import type { PublishedTable } from '../../catalogue/published-table.ts';
import type { Reason } from '../../catalogue/reasons.ts';
import type { Settings } from '../../settings/settings.ts';
import { isLeftOut } from '../left-out.ts';
import { siteKey } from '../published-units.ts';

/** Codes of dimensions: where, when and of whom a figure is. */
export type Place = Readonly<Partial<Record<DimensionId, string>>>;

/** A figure to derive others from: its value, or why there is none. */
export interface Figure {
  readonly value: number | null;
  readonly status: string;
  readonly reason: Reason | '';
}

/** The published tables so far, as the rules of indicators ask for them: nothing else is known to them. */
export interface Figures {
  readonly settings: Settings;
  /** The key of the site's own unit. */
  readonly site: string;
  has(table: string): boolean;
  /** A cell of a table. A dimension the place does not name stands at its total; one the table does not have has to. */
  at(table: string, place: Place): Figure;
  /** The codes of a table's dimension, the same list whenever asked for; none where there is no such table. */
  codes(table: string, dimension: DimensionId): readonly string[];
}

interface Indexed {
  readonly table: PublishedTable;
  readonly axes: readonly {
    readonly dimension: DimensionId;
    readonly codes: readonly string[];
    readonly positions: ReadonlyMap<string, number>;
    readonly whole: string;
  }[];
}

const noCodes: readonly string[] = [];

/** Makes the published tables ready to be asked. */
export function figuresOf(tables: readonly PublishedTable[], settings: Settings): Figures {
  const indexed = new Map(tables.map((table) => [table.declaration.id, indexOf(table, siteKey(settings))]));
  return {
    settings,
    site: siteKey(settings),
    has: (id) => indexed.has(id),
    codes: (id, dimension) =>
      indexed.get(id)?.axes.find((one) => one.dimension === dimension)?.codes ?? noCodes,
    at(id, place) {
      const found = indexed.get(id);
      return found === undefined
        ? missing(whyNoTable(id, settings))
        : cellAt(found, place, siteKey(settings));
    },
  };
}

/** Why there is no such table among published ones. */
export function whyNoTable(table: string, settings: Settings): Reason {
  return isLeftOut(table, settings) ? 'left_out' : 'not_recorded';
}

/**
 * The same figures, for one table to be made of: every table that it asks for is told, so that it need not be made
 * again while these are the same. What rules remember by the figures they were given, they ask for anew.
 */
export function askedFor(figures: Figures, tell: (table: string) => void): Figures {
  const told = (table: string): Figures => {
    tell(table);
    return figures;
  };
  return {
    settings: figures.settings,
    site: figures.site,
    has: (table) => told(table).has(table),
    at: (table, place) => told(table).at(table, place),
    codes: (table, dimension) => told(table).codes(table, dimension),
  };
}

function indexOf(table: PublishedTable, site: string): Indexed {
  const axes = table.codelists.map(({ dimension, codes }) => ({
    dimension,
    codes: codes.map(({ code }) => code),
    positions: new Map(codes.map(({ code }, index) => [code, index])),
    whole: dimension === 'unit' ? site : totalCode,
  }));
  return { table, axes };
}

function missing(reason: Reason): Figure {
  return { value: null, status: '', reason };
}

/** Dimensions that say what is reckoned, not of whom. */
const ofTheQuestion: readonly string[] = ['indicator', 'check', 'event', 'population_group', 'source'];

function cellAt({ table, axes }: Indexed, place: Place, site: string): Figure {
  for (const dimension in place) {
    const code = place[dimension as DimensionId];
    if (
      code !== totalCode &&
      code !== site &&
      !ofTheQuestion.includes(dimension) &&
      !axes.some((axis) => axis.dimension === dimension)
    )
      return missing('not_at_level');
  }
  let at = 0;
  for (const { dimension, positions, whole } of axes) {
    const position = positions.get(place[dimension] ?? whole);
    if (position === undefined) return missing(whyNotThere(table, dimension));
    at = at * positions.size + position;
  }
  const { value, status, confidentiality, derived } = table.cells;
  const figure = value[at] ?? null;
  const codes = status[at] ?? '';
  if (figure !== null) return { value: figure, status: codes, reason: '' };
  if (confidentiality[at] === 'c') return { value: null, status: codes, reason: 'withheld' };
  if (derived !== undefined) return { value: null, status: codes, reason: derived.reason[at] ?? '' };
  if (!codes.includes('x')) return { value: null, status: codes, reason: whyNoValue(table) };
  return { value: null, status: codes, reason: isThere({ table, axes }, place) ? 'too_fine' : 'not_there' };
}

/** Whether a place's unit was there in its year: its total has a count, where its parts are too fine to publish. */
function isThere({ table, axes }: Indexed, place: Place): boolean {
  if (table.declaration.disclosure !== 'protected') return false;
  let at = 0;
  for (const { dimension, positions, whole } of axes) {
    const isWhere = dimension === 'unit' || dimension === 'year';
    const position = positions.get((isWhere ? place[dimension] : undefined) ?? whole);
    if (position === undefined) return false;
    at = at * positions.size + position;
  }
  return table.cells.status[at]?.includes('x') !== true;
}

/** A code that a table does not have: nobody gave a population, or a number, of it. */
function whyNotThere(table: PublishedTable, dimension: DimensionId): Reason {
  const { source } = table.declaration;
  if (source === 'population')
    return dimension === 'year' || dimension === 'unit' ? whyNoValue(table) : 'ages_missing';
  return source === 'returns' || source === 'published_series' ? whyNoValue(table) : 'not_recorded';
}

function whyNoValue({ declaration }: PublishedTable): Reason {
  switch (declaration.source) {
    case 'population':
      return declaration.dimensions.includes('age') ? 'no_population_by_age' : 'no_population';
    case 'returns':
    case 'published_series':
      return 'not_reported';
    default:
      return 'not_sent';
  }
}
