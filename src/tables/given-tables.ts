import type { Code, Codelist } from '../catalogue/codelist.ts';
import type { TableDeclaration } from '../catalogue/declaration.ts';
import type { PublishedTable } from '../catalogue/published-table.ts';
import type { Settings } from '../settings/settings.ts';
import { siteCodelist } from './codelists.ts';
import type { DimensionId } from '../catalogue/declaration.ts';
import { denseCells } from './dense-cells.ts';
import { populationTable } from './population-table.ts';
import { yearsBetween } from './years.ts';

/**
 * The table of a declaration whose numbers were given, not counted: the population, returns of offices, figures other
 * offices published. They are shown as given; only the population is summed.
 *
 * @returns `null` where the site gives no such numbers
 */
export function givenTable(declaration: TableDeclaration, settings: Settings): PublishedTable | null {
  switch (declaration.source) {
    case 'population':
      return populationTable(declaration, settings);
    case 'returns':
      return asGiven(
        declaration,
        settings.returns.map(({ year, ...number }) => ({ ...number, year: String(year), status: '' })),
        settings,
      );
    case 'published_series': {
      const codeOf = new Map(
        siteCodelist('source', settings).codes.map(({ code, description }) => [description?.en ?? '', code]),
      );
      const figures = settings.publishedSeries.map(({ year, source, indicator, unit, value, status }) => ({
        indicator,
        unit,
        value,
        status,
        year: String(year),
        source: codeOf.get(source) ?? '',
      }));
      return asGiven(declaration, figures, settings);
    }
    default:
      throw new Error(`${declaration.id} is counted from a register`);
  }
}

type Given = Readonly<Partial<Record<DimensionId, string>>> & {
  readonly value: number;
  readonly status: string;
};

/** Codes that no number was given for are left out: an empty row says nothing. */
function asGiven(
  declaration: TableDeclaration,
  given: readonly Given[],
  settings: Settings,
): PublishedTable | null {
  if (given.length === 0) return null;
  const codelists = declaration.dimensions.map((dimension): Codelist => {
    if (dimension === 'year')
      return yearsBetween(
        given.map(({ year }) => Number(year)),
        settings,
      );
    const used = new Set(given.map((one) => one[dimension]));
    const list = siteCodelist(dimension, settings);
    return {
      ...list,
      codes: list.codes.filter(({ code }) => used.has(code)).map((code) => withinList(code, used)),
    };
  });
  const statuses = new Map(
    given.map((one) => [declaration.dimensions.map((id) => one[id]).join(' '), one.status]),
  );
  const rows = given.map((one) => [...declaration.dimensions.map((id) => one[id]), one.value]);
  const cells = denseCells(codelists, rows, (codes, value) => ({
    value,
    status: statuses.get(codes.join(' ')) ?? '',
  }));
  return { declaration, codelists, cells };
}

/** A code whose parent is not in the list stands at its top. */
function withinList(code: Code, used: ReadonlySet<string | undefined>): Code {
  return code.parent === null || used.has(code.parent) ? code : { ...code, parent: null };
}
