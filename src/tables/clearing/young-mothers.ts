import { totalCode } from '../../catalogue/codelist.ts';
import type { PublishedTable } from '../../catalogue/published-table.ts';
import { isSmall, type Rule } from '../../confidentiality/rule.ts';
import type { Settings } from '../../settings/settings.ts';
import { parseAgeCode } from '../../text/age-codes.ts';
import { siteKey } from '../published-units.ts';

/** Whether a code is of mothers under 20, which is protected whatever the place (DESIGN §6). */
export function isUnderTwenty(motherAge: string): boolean {
  const age = parseAgeCode(motherAge);
  return age !== null && age.from < 20;
}

/**
 * Years in which the whole site has so few births to mothers under 20, of both sexes or of one, that they may not be
 * told: with all other ages exact, as they are of a province, subtraction would tell them.
 */
export function yearsOfFewYoungMothers(
  tables: readonly PublishedTable[],
  settings: Settings,
  rule: Rule,
): ReadonlySet<string> {
  const site = siteKey(settings);
  const few = new Set<string>();
  for (const { codelists, cells } of tables) {
    const columns = codelists.map(({ dimension }) => ({ dimension, codes: cells.codes[dimension] ?? [] }));
    const ages = cells.codes.mother_age;
    if (ages === undefined) continue;
    const isOfSite = (at: number): boolean =>
      columns.every(({ dimension, codes }) => {
        if (dimension === 'unit') return codes[at] === site;
        return dimension === 'year' || dimension === 'sex' || dimension === 'mother_age'
          ? true
          : codes[at] === totalCode;
      });
    for (let at = 0; at < cells.value.length; at++)
      if (isSmall(cells.value[at] ?? 0, rule) && isUnderTwenty(ages[at] ?? '') && isOfSite(at))
        few.add(cells.codes.year?.[at] ?? '');
  }
  return few;
}
