import type { Codelist } from '../catalogue/codelist.ts';
import type { Settings } from '../settings/settings.ts';
import { siteCodelist } from './codelists.ts';

/** The years that given figures span, whatever years the site counts its registers for; none is a part of a year. */
export function yearsBetween(years: readonly number[], settings: Settings): Codelist {
  const first = years.reduce((least, year) => Math.min(least, year), Infinity);
  const last = years.reduce((most, year) => Math.max(most, year), -Infinity);
  const codes = Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    return { code: year, parent: null, label: { vi: year, en: year } };
  });
  return { ...siteCodelist('year', settings), codes };
}
