import { listOf, type ViewCell } from '../../browser/view.ts';
import { statusWords } from '../../catalogue/cell-marks.ts';
import type { Language } from '../../text/language.ts';
import { textsOf } from '../../text/texts.ts';
import { isThere, numberText } from '../sentences.ts';
import { cellIn, type BulletinSources } from '../sources.ts';

/* Figures that the office's words name: `{births 2025}` is filled in from the published tables, never typed by hand. */

/** Short names for what is named most. */
const aliases: Readonly<Record<string, string>> = {
  births: 'registered_births',
  deaths: 'registered_deaths',
  marriages: 'registered_marriages',
  divorces: 'divorces_in_force',
};

/** What a reference came to: its figure as text, or why there is none and what may stand there instead. */
export type Resolved = { readonly text: string } | { readonly found: string; readonly allowed: string };

/** Fills in what stands between the braces, in a language. */
export type Resolve = (reference: string, language: Language) => Resolved;

/**
 * References into published tables: an indicator, a year, and the key of a unit where it is not the whole site. A
 * figure that is withheld or missing is refused: nothing is written in its place.
 *
 * @example `births 2025`, `total_fertility_rate 2024`, `infant_mortality_rate 2025 05977`
 */
export function referencesTo(sources: BulletinSources): Resolve {
  return (reference, language) => {
    const [name = '', year = '', unit, ...more] = reference.trim().split(/\s+/);
    const form = 'an indicator, a year, and the code of a unit where it is not the whole site: {births 2025}';
    if (name === '' || !/^\d{4}$/.test(year) || more.length > 0)
      return { found: `"{${reference}}"`, allowed: form };
    const indicator = aliases[name] ?? name;
    const tables = tablesWith(sources, indicator);
    if (tables.length === 0)
      return { found: `"{${reference}}"`, allowed: `a published indicator: ${namesOf(sources)}` };
    const { site } = sources.manifest;
    const cells = tables.flatMap((id): ViewCell[] => {
      const hasUnits = sources.tables.get(id)?.table.dimensions.includes('unit') === true;
      if (unit !== undefined && unit !== site.unit && !hasUnits) return [];
      const found = cellIn(sources, id, {
        indicator,
        year,
        ...(hasUnits ? { unit: unit ?? site.unit } : {}),
      });
      return found === null ? [] : [found];
    });
    const cell = cells.find(isThere) ?? cells[0];
    if (cell === undefined)
      return {
        found: `"{${reference}}"`,
        allowed: `a year from ${site.years.first} to ${site.years.last} and the code of a published unit`,
      };
    if (cell.confidentiality !== '')
      return { found: `"{${reference}}", which is withheld`, allowed: 'a figure that is published' };
    if (!isThere(cell))
      return { found: `"{${reference}}", which has no figure`, allowed: 'a figure that is published' };
    const words = statusWords(cell.status, textsOf(language));
    const percent = unitOf(sources, tables, indicator) === '%' ? percentSign[language] : '';
    return {
      text: numberText(cell, language) + percent + (words.length === 0 ? '' : ` (${words.join(', ')})`),
    };
  };
}

/** With the sign of per cent, as what is known of a figure may stand behind it. */
const percentSign: Readonly<Record<Language, string>> = { vi: '\u00a0%', en: '%' };

function unitOf({ tables }: BulletinSources, ids: readonly string[], indicator: string): string | undefined {
  const table = tables.get(ids[0] ?? '')?.table;
  if (table === undefined) return undefined;
  return listOf(table, 'indicator').codes.find(({ code }) => code === indicator)?.figure?.unit.en;
}

function tablesWith({ tables }: BulletinSources, indicator: string): string[] {
  return [...tables].flatMap(([id, { table }]) =>
    table.dimensions.includes('indicator') &&
    table.dimensions.includes('year') &&
    listOf(table, 'indicator').codes.some(({ code }) => code === indicator)
      ? [id]
      : [],
  );
}

/** The names a reference may have, those of the key figures first. */
function namesOf({ tables }: BulletinSources): string {
  const key = tables.get('key_figures')?.table;
  const own = key === undefined ? [] : listOf(key, 'indicator').codes.map(({ code }) => code);
  return [...Object.keys(aliases), ...own.filter((code) => !Object.values(aliases).includes(code)), '…'].join(
    ', ',
  );
}
