import type { Manifest } from '../catalogue/manifest.ts';
import type { SiteFacts } from '../text/documents/document.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { formatDay } from '../text/texts.ts';

/** What pages of text say of their site. */
export function siteFacts({ site, tables }: Manifest, language: Language): SiteFacts {
  const { disclosure, publisher, release, years } = site;
  return {
    title: site.title[language],
    publisher: publisher.name[language],
    email: publisher.email,
    unit: site.unitName[language],
    source: site.source[language],
    licence: site.licence,
    release: release.id,
    day: formatDay(release.date, language),
    years: `${years.first}–${years.last}`,
    tables: formatNumber(tables.length, language),
    simulated: site.simulated,
    smallest: disclosure.rule === 'exact' ? null : formatNumber(disclosure.threshold - 1, language),
  };
}
